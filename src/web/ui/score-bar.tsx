import { useI18n } from '../i18n/i18n-context.ts';
import { cx } from './cx.ts';

/** How sure the engine is, 0–1: a bar, the percent, and a word for screen readers. */
export function ScoreBar({ score, className }: { score: number; className?: string | undefined }) {
  const { t, percent } = useI18n();
  const share = Math.min(1, Math.max(0, score)) * 100;
  const color = score >= 0.8 ? 'bg-ok-solid' : score >= 0.6 ? 'bg-warn-solid' : 'bg-danger-solid';
  const text = percent(share, 0);
  return (
    <span className={cx('inline-flex items-center gap-2', className)}>
      <span className="h-1.5 w-12 overflow-hidden rounded-full bg-press" aria-hidden="true">
        <span className={cx('block h-full rounded-full', color)} style={{ width: `${share}%` }} />
      </span>
      <span className="text-xs text-muted tabular-nums" aria-hidden="true">
        {text}
      </span>
      <span className="sr-only">{t('score.label', { percent: text })}</span>
    </span>
  );
}
