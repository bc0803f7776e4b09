import { useState } from 'react';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { toast } from '../../../ui/toast.ts';
import type { UnmatchedDetail } from '../model/offer.ts';
import { quantityHint } from '../model/quantity-hint.ts';
import { quantityRange, readAmount } from '../model/read-amount.ts';
import { useReview } from './review-context.ts';

/** What can be done with an open part of the request. */
export function useUnmatched(part: UnmatchedDetail) {
  const { t } = useI18n();
  const { offer, acts } = useReview();
  const [quantity, setQuantity] = useState(() => String(quantityHint(part.item, offer.language)));
  const resolve = (productId: string, name?: string) => {
    const wanted = readAmount(quantity, 'en', quantityRange);
    if (wanted === null) return toast.problem(t('offers.line.badQuantity'));
    acts.resolve(offer, part, { productId, quantity: Number(wanted), name }).catch(() => undefined);
  };
  const dismiss = () => {
    acts.dismiss(part).catch(() => undefined);
  };
  return { quantity, setQuantity, resolve, dismiss };
}
