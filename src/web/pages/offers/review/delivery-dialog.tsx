import { useState } from 'react';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { AddressFields, type AddressParts } from '../../../ui/address-fields.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { patchOffer } from '../data/offer-write.ts';
import { useReview } from './review-context.ts';

const blank: AddressParts = { line1: '', line2: '', zip: '', city: '', country: '' };

/** Where the goods are to go. An address without any part is none. */
export function DeliveryDialog({ onClose }: { onClose: () => void }) {
  const { t } = useI18n();
  const { offer, write } = useReview();
  const [address, setAddress] = useState<AddressParts>({ ...blank, ...offer.deliveryAddress });
  const [busy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    const parts = Object.entries(address).flatMap(([key, value]) => (value.trim() === '' ? [] : [[key, value.trim()]]));
    const deliveryAddress = parts.length === 0 ? null : Object.fromEntries(parts);
    const done = await write(
      patchOffer(() => ({ deliveryAddress })),
      { label: t('review.delivery.place') },
    );
    setBusy(false);
    if (done) onClose();
  };
  return (
    <Dialog
      open={true}
      size="lg"
      onOpenChange={(open) => !open && onClose()}
      title={t('review.delivery.place')}
      footer={
        <>
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          <Button variant="primary" type="submit" form="delivery-address" busy={busy}>
            {t('action.save')}
          </Button>
        </>
      }
    >
      <form
        id="delivery-address"
        className="py-1"
        onSubmit={(event) => {
          event.preventDefault();
          save().catch(() => setBusy(false));
        }}
      >
        <AddressFields value={address} onChange={setAddress} issues={{}} />
      </form>
    </Dialog>
  );
}
