import type { ReactNode } from 'react';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { Button } from '../../../ui/button.tsx';
import { toast } from '../../../ui/toast.ts';
import type { OfferWrite } from '../data/offer-write.ts';
import { useReview } from './review-context.ts';

export interface HistoryHeadProps {
  who: string;
  /** ISO time. */
  at: string;
  /** What would come back. */
  name: string;
  /** Brings this state back; null for the offer as it is. */
  restore: OfferWrite | null;
  onRestored: () => void;
  children: ReactNode;
}

/** Who and when, and the way back. */
export function HistoryHead({ who, at, name, restore, onRestored, children }: HistoryHeadProps) {
  const { t, date } = useI18n();
  const { readOnly, write } = useReview();
  const putBack = async (change: OfferWrite) => {
    if (!(await write(change, { label: t('review.history.restore') }))) return;
    toast.ok(t('review.history.restored', { date: date(at, 'dateTime') }));
    onRestored();
  };
  return (
    <div className="flex min-h-7 flex-wrap items-center gap-x-2 gap-y-1 text-xs text-muted">
      <span className="font-medium text-ink">{who}</span>
      <time dateTime={at}>{date(at, 'dateTime')}</time>
      {children}
      {restore && !readOnly && (
        <Button
          size="sm"
          className="ml-auto"
          aria-label={`${t('review.history.restore')}: ${name}`}
          onClick={() => putBack(restore)}
        >
          {t('review.history.restore')}
        </Button>
      )}
    </div>
  );
}
