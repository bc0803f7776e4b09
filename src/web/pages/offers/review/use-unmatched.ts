import { useState } from 'react';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { toast } from '../../../ui/toast.ts';
import { patchOffer } from '../data/offer-write.ts';
import type { UnmatchedDetail } from '../model/offer.ts';
import { dismissUnmatched, resolveUnmatched, restoreUnmatched } from '../model/offer-changes.ts';
import { quantityHint } from '../model/quantity-hint.ts';
import { quantityRange, readAmount } from '../model/read-amount.ts';
import { useReview } from './review-context.ts';

/** What can be done with an open part of the request. */
export function useUnmatched(part: UnmatchedDetail) {
  const { t } = useI18n();
  const { offer, write } = useReview();
  const [quantity, setQuantity] = useState(() => String(quantityHint(part.item, offer.language)));
  const resolve = (productId: string) => {
    const wanted = readAmount(quantity, 'en', quantityRange);
    if (wanted === null) return toast.problem(t('offers.line.badQuantity'));
    const picked = { productId, quantity: Number(wanted) };
    write(patchOffer((now) => resolveUnmatched(now, part.id, picked))).catch(() => undefined);
  };
  const dismiss = async () => {
    const done = await write(patchOffer((now) => dismissUnmatched(now, part.id)));
    const undo = () => {
      write(patchOffer((now) => restoreUnmatched(now, part))).catch(() => undefined);
    };
    if (done) toast.ok(t('offers.unmatched.dismissed'), { label: t('offers.undo'), run: undo });
  };
  return { quantity, setQuantity, resolve, dismiss };
}
