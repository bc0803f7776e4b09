import { X } from 'lucide-react';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { Button } from '../../../ui/button.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { comparedOffer, offerDifferences } from '../model/offer-differences.ts';
import { DifferenceList } from './difference-list.tsx';
import { useReview } from './review-context.ts';

/** What drafting again changed, in words, and the way back. Nothing until that happened. */
export function RedraftNotice() {
  const { t } = useI18n();
  const { redraft, readOnly } = useReview();
  const { last } = redraft;
  if (!last) return null;
  const { before, after, kept, changed } = last;
  const differences = offerDifferences(comparedOffer(before), comparedOffer(after)).filter(
    ({ kind }) => kind !== 'customer' && kind !== 'requestGrown',
  );
  const actions = (
    <>
      {changed && !readOnly && (
        <Button size="sm" onClick={redraft.undo}>
          {t('review.key.undo')}
        </Button>
      )}
      <IconButton label={t('action.close')} icon={<X />} onClick={redraft.dismiss} />
    </>
  );
  return (
    <Notice tone="accent" actions={actions}>
      <div role="status" className="flex flex-col gap-1">
        <p className="font-medium">{title(t, last)}</p>
        <DifferenceList
          differences={differences}
          telling={{ who: t('review.history.engine'), currency: after.currency }}
          nothing={t('review.redraft.nothing')}
        />
        {kept > 0 && <p className="text-xs text-muted">{t('review.redraft.kept', { count: kept })}</p>}
      </div>
    </Notice>
  );
}

type T = ReturnType<typeof useI18n>['t'];
type Last = NonNullable<ReturnType<typeof useReview>['redraft']['last']>;

function title(t: T, { before, after }: Last): string {
  if (before.clientRequest !== after.clientRequest) return t('review.redraft.withReplyDone');
  if (after.customerName) return t('review.redraft.forCustomer', { customer: after.customerName });
  return t('review.redraft.done');
}
