import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Money } from '../../../ui/money.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { useShortcuts } from '../../../ui/use-shortcuts.ts';
import { economicsQuery } from '../data/offer-queries.ts';
import { patchOffer } from '../data/offer-write.ts';
import { matchWord } from '../model/match-words.ts';
import { useReview } from './review-context.ts';

/** Finishing locks the offer: says what is still open, and what stands in the way. */
export function AcceptDialog({ onClose }: { onClose: () => void }) {
  const { t } = useI18n();
  const { offer, write } = useReview();
  const [busy, setBusy] = useState(false);
  const blocks = useBlocks();
  const accept = async () => {
    if (blocks.length > 0 || busy) return;
    setBusy(true);
    await write(patchOffer(() => ({ status: 'accepted' })));
    setBusy(false);
    onClose();
  };
  useShortcuts([{ keys: 'mod+enter', label: t('offers.action.accept'), run: accept }]);
  return (
    <Dialog
      open={true}
      onOpenChange={(open) => !open && onClose()}
      title={t('offers.accept.title')}
      description={t('offers.accept.body')}
      footer={
        <>
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          <Button variant="primary" busy={busy} disabled={blocks.length > 0} onClick={accept}>
            {t('offers.action.accept')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-2 py-1">
        <p className="flex items-baseline justify-between rounded-lg bg-sunken px-3 py-2.5">
          <span className="text-muted">{t('offers.totals.gross')}</span>
          <Money amount={offer.totals.gross} currency={offer.currency} className="text-lg font-semibold" />
        </p>
        {blocks.map((text) => (
          <Notice key={text} tone="danger">
            {text}
          </Notice>
        ))}
        <OpenPoints />
      </div>
    </Dialog>
  );
}

function useBlocks(): readonly string[] {
  const { t } = useI18n();
  const { offer } = useReview();
  const missing = offer.items.filter((item) => item.priceMissing).length;
  if (offer.items.length === 0) return [t('offers.accept.noLines')];
  return missing > 0 ? [t('offers.accept.priceMissing', { count: missing })] : [];
}

function OpenPoints() {
  const { t, percent } = useI18n();
  const { offer } = useReview();
  const { data } = useQuery({ ...economicsQuery(offer), enabled: false });
  const unmatched = offer.unmatchedDetails.length;
  const unsure = offer.items.filter((item) => matchWord(item) === 'check').length;
  const margin = data?.total.belowFloor && data.total.marginPercent !== null ? percent(data.total.marginPercent) : null;
  const points = [
    unmatched > 0 && t('offers.accept.unmatched', { count: unmatched }),
    unsure > 0 && t('offers.accept.unsure', { count: unsure }),
    margin !== null && t('offers.margin.below', { margin, floor: percent(data?.marginFloorPercent ?? 0) }),
    offer.customerId === null && t('offers.accept.noCustomer'),
  ].filter((point) => point !== false);
  return points.map((text) => (
    <Notice key={text} tone="warn">
      {text}
    </Notice>
  ));
}
