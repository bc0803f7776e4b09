import { useState } from 'react';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Field } from '../../../ui/field.tsx';
import { Input } from '../../../ui/input.tsx';
import { type CustomerChoice, CustomerInput } from '../customer-input.tsx';
import { patchOffer } from '../data/offer-write.ts';
import type { Offer } from '../model/offer.ts';
import type { OfferChange } from '../model/offer-changes.ts';
import { useReview } from './review-context.ts';

/** Name of the offer and who it is for. */
export function DetailsDialog({ onClose }: { onClose: () => void }) {
  const { t } = useI18n();
  const { offer, write } = useReview();
  const [name, setName] = useState(offer.name);
  const [customer, setCustomer] = useState<CustomerChoice>({ id: offer.customerId, name: offer.customerName ?? '' });
  const [busy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    const change = detailsChange(offer, name.trim(), customer);
    const done = Object.keys(change).length === 0 || (await write(patchOffer(() => change)));
    setBusy(false);
    if (done) onClose();
  };
  return (
    <Dialog
      open={true}
      onOpenChange={(open) => !open && onClose()}
      title={t('offers.review.editDetails')}
      footer={
        <>
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          <Button variant="primary" type="submit" form="offer-details" busy={busy} disabled={name.trim() === ''}>
            {t('action.save')}
          </Button>
        </>
      }
    >
      <form
        id="offer-details"
        className="flex flex-col gap-4 py-1"
        onSubmit={(event) => {
          event.preventDefault();
          save().catch(() => setBusy(false));
        }}
      >
        <Field label={t('offers.column.name')} required={true}>
          <Input value={name} maxLength={500} onChange={(event) => setName(event.currentTarget.value)} />
        </Field>
        <Field label={t('offers.column.customer')} hint={t('offers.new.customerHint')}>
          <CustomerInput value={customer} onChange={setCustomer} />
        </Field>
      </form>
    </Dialog>
  );
}

function detailsChange(offer: Offer, name: string, customer: CustomerChoice): OfferChange {
  const wanted = customer.name.trim();
  const renamed = name === offer.name ? {} : { name };
  if (wanted === (offer.customerName ?? '') && (customer.id ?? offer.customerId) === offer.customerId) return renamed;
  if (wanted === '') return { ...renamed, customerId: null };
  return customer.id === null ? { ...renamed, customerName: wanted } : { ...renamed, customerId: customer.id };
}
