import { CircleCheck } from 'lucide-react';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { Button } from '../../../ui/button.tsx';
import { Kbd } from '../../../ui/kbd.tsx';
import { checkProgress } from '../model/check-queue.ts';
import { type ReviewFocus, useReview } from './review-context.ts';
import { useNextCheck } from './use-next-check.ts';

/** How much of the offer needs nobody's look any more, and the way to the next that does. */
export function ReviewProgress({ focus }: { focus: ReviewFocus }) {
  const { t } = useI18n();
  const { offer, readOnly } = useReview();
  const goOn = useNextCheck(focus);
  const { checked, total } = checkProgress(offer, focus.settling);
  if (readOnly || total === 0) return null;
  const finished = checked === total;
  return (
    <div className="sticky top-0 z-10 -my-2 flex min-h-11 items-center gap-3 bg-canvas">
      <p role="status" className="flex items-center gap-1.5 text-sm font-medium whitespace-nowrap">
        {finished && <CircleCheck className="size-4 text-ok-solid" aria-hidden="true" />}
        {finished ? t('review.allChecked', { count: total }) : t('review.progress', { checked, total })}
      </p>
      <span className="h-1.5 flex-1 overflow-hidden rounded-full bg-press" aria-hidden="true">
        <span
          className={`block h-full rounded-full transition-[width] duration-300 ${finished ? 'bg-ok-solid' : 'bg-accent'}`}
          style={{ width: `${(checked / total) * 100}%` }}
        />
      </span>
      {!finished && (
        <Button size="sm" onClick={() => goOn()}>
          {t('review.nextCheck')}
          <Kbd keys="n" className="max-sm:hidden" />
        </Button>
      )}
    </div>
  );
}
