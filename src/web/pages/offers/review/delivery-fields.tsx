import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { Button } from '../../../ui/button.tsx';
import { Field } from '../../../ui/field.tsx';
import { Input } from '../../../ui/input.tsx';
import { patchOffer } from '../data/offer-write.ts';
import { addressWords } from '../model/address-words.ts';
import { DeliveryDialog } from './delivery-dialog.tsx';
import { useReview } from './review-context.ts';

/** When and where the goods are wanted: filled from the request, edited here. */
export function DeliveryFields() {
  const { t } = useI18n();
  const { offer, readOnly, write } = useReview();
  const [editing, setEditing] = useState(false);
  const saveDate = (value: string) => {
    const requestedDate = value === '' ? null : value;
    if (requestedDate === offer.requestedDate) return;
    write(
      patchOffer(() => ({ requestedDate })),
      { label: t('review.delivery.date') },
    ).catch(() => undefined);
  };
  const text = addressWords(offer.deliveryAddress);
  return (
    <div className="grid gap-3 border-t border-line-soft pt-3 sm:grid-cols-[9.5rem_minmax(0,1fr)]">
      <Field label={t('review.delivery.date')}>
        <Input
          key={offer.requestedDate}
          type="date"
          defaultValue={offer.requestedDate ?? ''}
          disabled={readOnly}
          onBlur={(event) => saveDate(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Enter' && saveDate(event.currentTarget.value)}
        />
      </Field>
      <div className="flex min-w-0 flex-col gap-1">
        <span className="text-xs font-medium text-muted">{t('review.delivery.place')}</span>
        <div className="flex min-h-8 items-center gap-2">
          <span className={`min-w-0 flex-1 text-sm break-words ${text === '' ? 'text-faint' : ''}`}>
            {text === '' ? t('review.delivery.unknown') : text}
          </span>
          {!readOnly && (
            <Button size="sm" variant="ghost" onClick={() => setEditing(true)}>
              <Pencil className="size-3.5" aria-hidden="true" />
              {t('action.edit')}
            </Button>
          )}
        </div>
      </div>
      {editing && <DeliveryDialog onClose={() => setEditing(false)} />}
    </div>
  );
}
