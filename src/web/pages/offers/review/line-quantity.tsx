import { useState } from 'react';
import { unitWord } from '#core/catalogue/unit-word';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { NumberInput } from '../../../ui/number-input.tsx';
import { toast } from '../../../ui/toast.ts';
import type { OfferItem } from '../model/offer.ts';
import { quantityRange, readAmount } from '../model/read-amount.ts';
import { useReview } from './review-context.ts';
import { focusElement, quantityId, rowId } from './row-id.ts';

/** The quantity, edited in place: Enter or leaving the field saves, Esc takes it back. */
export function LineQuantity({ item }: { item: OfferItem }) {
  const { t, number, language } = useI18n();
  const { readOnly, acts } = useReview();
  const [typed, setTyped] = useState<string | null>(null);
  const unit = item.unit === null ? undefined : unitWord(item.unit, language);
  if (readOnly) {
    return (
      <p className="numeric @xl:pt-1.5">
        {number(item.quantity)} <span className="text-xs text-faint">{unit}</span>
      </p>
    );
  }
  const save = async () => {
    if (typed === null || typed === String(item.quantity)) return setTyped(null);
    const quantity = readAmount(typed, 'en', quantityRange);
    if (quantity === null) toast.problem(t('offers.line.badQuantity'));
    else await acts.count(item, Number(quantity));
    setTyped(null);
  };
  return (
    <NumberInput
      id={quantityId(item.id)}
      aria-label={t('offers.line.quantityOf', { product: item.name })}
      value={typed ?? item.quantity}
      onChange={setTyped}
      suffix={unit}
      className="w-29"
      onFocus={(event) => event.currentTarget.select()}
      onBlur={() => {
        save().catch(() => setTyped(null));
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setTyped(null);
        if (event.key === 'Enter' || event.key === 'Escape') focusElement(rowId(item.id));
      }}
    />
  );
}
