import { useSession } from '../../../app/session-context.ts';
import { maySell } from '../../../client/session.ts';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { patchOffer } from '../data/offer-write.ts';
import type { OfferWrites } from '../data/use-offer-writes.ts';
import { ConflictNotice } from './conflict-notice.tsx';
import { CustomerProposal } from './customer-proposal.tsx';
import { RedraftNotice } from './redraft-notice.tsx';
import { useReview } from './review-context.ts';

/** What a person has to know before anything else: a conflict, a lock, a rejection. */
export function ReviewBanners({ writes }: { writes: OfferWrites }) {
  const { t, date } = useI18n();
  const { role } = useSession();
  const { offer } = useReview();
  const reopen = maySell(role) && (
    <Button size="sm" onClick={() => writes.write(patchOffer(() => ({ status: 'draft' })))}>
      {t('offers.action.reopen')}
    </Button>
  );
  return (
    <div className="mb-4 flex flex-col gap-2 empty:hidden">
      <CustomerProposal />
      <RedraftNotice />
      {writes.conflict && <ConflictNotice conflict={writes.conflict} writes={writes} />}
      {offer.status === 'accepted' && (
        <Notice tone="ok" actions={reopen}>
          {t('offers.review.accepted', { date: date(offer.updatedAt) })}
        </Notice>
      )}
      {offer.status === 'rejected' && (
        <Notice actions={reopen}>{t('offers.review.rejected', { date: date(offer.updatedAt) })}</Notice>
      )}
      {offer.status === 'imported' && <Notice>{t('offers.review.imported')}</Notice>}
      {offer.status === 'draft' && !maySell(role) && <Notice>{t('offers.review.viewer')}</Notice>}
    </div>
  );
}
