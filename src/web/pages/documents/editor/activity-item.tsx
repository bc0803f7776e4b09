import { useI18n } from '../../../i18n/i18n-context.ts';
import { cx } from '../../../ui/cx.ts';
import type { Activity } from '../data/document.ts';

interface ActivityItemProps {
  activity: Activity;
  /** What happened, in the person's words. */
  text: string;
  /** Class of the dot's colour. */
  tone?: string | undefined;
}

/** One entry of what happened to an offer or an invoice. */
export function ActivityItem({ activity, text, tone = 'bg-line-strong' }: ActivityItemProps) {
  const { ago, date } = useI18n();
  return (
    <li className="flex gap-2.5 text-sm">
      <span aria-hidden="true" className={cx('mt-1.5 size-2 shrink-0 rounded-full', tone)} />
      <div className="min-w-0">
        <p className="break-words">{text}</p>
        <time className="text-xs text-faint" title={date(activity.created_at, 'long')}>
          {ago(activity.created_at)}
        </time>
      </div>
    </li>
  );
}
