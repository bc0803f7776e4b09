import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { ReceiptText } from 'lucide-react';
import { useState } from 'react';
import { useI18n } from '../../i18n/i18n-context.ts';
import { Button } from '../../ui/button.tsx';
import type { OfferDocument } from '../documents/data/document.ts';
import { offerBillingQuery } from './data/offer-billing.ts';
import { BillOfferDialog } from './new/bill-offer-dialog.tsx';

/** The next step of an approved offer: an invoice of what is left, or the draft that has everything on it. */
export function BillAction({ document }: { document: OfferDocument }) {
  const { t } = useI18n();
  const navigate = useNavigate();
  const [billing, setBilling] = useState(false);
  const billed = useQuery(offerBillingQuery(document.id)).data;
  if (!billed) return null;
  if (!billing && billed.open.length === 0) {
    const draft = billed.invoices.find(({ status }) => status === 'draft');
    if (!draft) return null;
    const open = () => {
      navigate({ to: `/invoices/${draft.id}` }).catch(() => undefined);
    };
    return (
      <Button variant="primary" title={t('invoices.draftHasAll')} onClick={open}>
        <ReceiptText className="size-4" aria-hidden="true" />
        {t('invoices.openDraft')}
      </Button>
    );
  }
  return (
    <>
      <Button variant="primary" onClick={() => setBilling(true)}>
        <ReceiptText className="size-4" aria-hidden="true" />
        {t('invoices.bill')}
      </Button>
      {billing && <BillOfferDialog offer={document} onClose={() => setBilling(false)} />}
    </>
  );
}
