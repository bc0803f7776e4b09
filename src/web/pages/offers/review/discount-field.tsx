import { useState } from 'react';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { Field } from '../../../ui/field.tsx';
import { NumberInput } from '../../../ui/number-input.tsx';
import { Select } from '../../../ui/select.tsx';
import { patchOffer } from '../data/offer-write.ts';
import { moneyRange, percentRange, readAmount } from '../model/read-amount.ts';
import { useReview } from './review-context.ts';

type Kind = 'percent' | 'amount';

/** Off the whole offer: a share or a sum, never both. Enter or leaving the field saves. */
export function DiscountField() {
  const { t } = useI18n();
  const { offer, readOnly, write } = useReview();
  const [chosen, setChosen] = useState<Kind | null>(null);
  const kind: Kind = chosen ?? (offer.discountAmount > 0 ? 'amount' : 'percent');
  const [typed, setTyped] = useState<string | null>(null);
  const stored = kind === 'amount' ? offer.discountAmount : offer.discountPercent;
  const shown = typed ?? String(stored);
  const value = readAmount(shown === '' ? '0' : shown, 'en', kind === 'amount' ? moneyRange : percentRange);
  const save = async () => {
    if (typed === null || value === null || Number(value) === stored) return;
    const change =
      kind === 'amount'
        ? { discountAmount: Number(value), discountPercent: 0 }
        : { discountPercent: Number(value), discountAmount: 0 };
    if (!(await write(patchOffer(() => change)))) return;
    setTyped(null);
    setChosen(null);
  };
  const saveNow = () => {
    save().catch(() => undefined);
  };
  return (
    <div className="flex items-end gap-2">
      <Field
        label={t('offers.totals.discount')}
        error={value === null ? t('offers.totals.badDiscount') : null}
        className="flex-1"
      >
        <NumberInput
          value={shown}
          onChange={setTyped}
          disabled={readOnly}
          onBlur={saveNow}
          onKeyDown={(event) => event.key === 'Enter' && saveNow()}
        />
      </Field>
      <div className="w-28 shrink-0">
        <Select
          aria-label={t('offers.totals.discountKind')}
          value={kind}
          disabled={readOnly}
          onChange={(next) => {
            setChosen(next === 'amount' ? 'amount' : 'percent');
            setTyped(null);
          }}
          options={[
            { value: 'percent', label: '%' },
            { value: 'amount', label: offer.currency },
          ]}
        />
      </div>
    </div>
  );
}
