import { useI18n } from '../../../i18n/i18n-context.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import type { OfferConflict, OfferWrites } from '../data/use-offer-writes.ts';
import { comparedOffer, offerDifferences } from '../model/offer-differences.ts';
import { DifferenceList } from './difference-list.tsx';

export interface ConflictNoticeProps {
  conflict: OfferConflict;
  writes: Pick<OfferWrites, 'reload' | 'reapply'>;
}

/** Two people changed the offer: what the other one did, what waits to be saved, and both together at one click. */
export function ConflictNotice({ conflict, writes }: ConflictNoticeProps) {
  const { t } = useI18n();
  const { known, theirs, refused } = conflict;
  const who = theirs?.userName ?? t('review.history.somebody');
  const mine = refused.map(({ label }) => label ?? t('review.did.other'));
  return (
    <Notice
      tone="danger"
      actions={
        <>
          <Button size="sm" onClick={writes.reload}>
            {t('review.conflict.drop')}
          </Button>
          <Button size="sm" variant="primary" onClick={writes.reapply}>
            {t('review.conflict.merge')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-2 text-ink">
        <div className="flex flex-col gap-1">
          <strong className="font-semibold">{t('review.conflict.theirs', { who })}</strong>
          {theirs ? (
            <DifferenceList
              differences={offerDifferences(comparedOffer(known), comparedOffer(theirs))}
              telling={{ who, currency: theirs.currency }}
              nothing={t('review.conflict.nothing')}
            />
          ) : (
            <Skeleton className="h-4 w-64" />
          )}
        </div>
        <div className="flex flex-col gap-1">
          <strong className="font-semibold">{t('review.conflict.mine')}</strong>
          <ul className="flex list-disc flex-col gap-0.5 pl-4 marker:text-faint">
            {[...new Set(mine)].map((label) => (
              <li key={label}>{label}</li>
            ))}
          </ul>
        </div>
      </div>
    </Notice>
  );
}
