import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorState } from '../../../ui/error-state.tsx';
import { Money } from '../../../ui/money.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import { useErrorText } from '../../../ui/use-error-text.ts';
import { documentsPath } from '../../documents/data/document-queries.ts';
import { invoiceCalls, invoicesPath } from '../data/invoice.ts';
import { type OfferBilling, offerBillingQuery } from '../data/offer-billing.ts';

export interface BillOfferDialogProps {
  offer: { readonly id: string; readonly number: string; readonly currency: string };
  onClose: () => void;
}

/** Chooses lines of an approved offer and makes an invoice of them. */
export function BillOfferDialog({ offer, onClose }: BillOfferDialogProps) {
  const { t } = useI18n();
  const errorText = useErrorText();
  const billing = useQuery(offerBillingQuery(offer.id));
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const lines = billing.data?.open ?? [];
  const chosen = lines.filter(({ id }) => !left.has(id));
  const bill = useBilling(offer.id);
  const choose = (id: string, take: boolean) => {
    const next = new Set(left);
    if (take) next.delete(id);
    else next.add(id);
    setLeft(next);
  };
  return (
    <Dialog
      open={true}
      onOpenChange={(open) => !open && onClose()}
      title={t('invoices.billTitle', { number: offer.number })}
      description={t('invoices.billHint')}
      footer={
        <>
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          <Button
            variant="primary"
            busy={bill.isPending}
            disabled={chosen.length === 0}
            onClick={() => bill.mutate(chosen.map(({ id }) => id))}
          >
            {t('invoices.billCount', { count: chosen.length })}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-2 py-1">
        {bill.error && <Notice tone="danger">{errorText(bill.error)}</Notice>}
        {billing.isPending && <SkeletonRows rows={3} />}
        {billing.error && <ErrorState error={billing.error} onRetry={() => billing.refetch().catch(() => undefined)} />}
        {billing.data && lines.length === 0 && <Notice>{t('invoices.nothingLeft')}</Notice>}
        {billing.data && <LineChoices billing={billing.data} currency={offer.currency} left={left} onChoose={choose} />}
      </div>
    </Dialog>
  );
}

interface LineChoicesProps {
  billing: OfferBilling;
  currency: string;
  left: ReadonlySet<string>;
  onChoose: (id: string, take: boolean) => void;
}

/** What can be billed, and below it what is billed already. */
function LineChoices({ billing, currency, left, onChoose }: LineChoicesProps) {
  const { t } = useI18n();
  return (
    <>
      <ul className="flex flex-col">
        {billing.open.map(({ id, name, type, total }) => (
          <li key={id} className="flex items-center gap-3 border-b border-line-soft py-1 last:border-0">
            <div className="min-w-0 flex-1">
              <Checkbox label={name} checked={!left.has(id)} onChange={(take) => onChoose(id, take)} />
            </div>
            {type !== 'heading' && <Money amount={total} currency={currency} className="text-sm" />}
          </li>
        ))}
      </ul>
      {billing.billed.length > 0 && (
        <section className="mt-2">
          <h3 className="text-xs font-medium text-muted">{t('invoices.alreadyBilled')}</h3>
          <ul className="mt-1 flex flex-col text-sm text-faint">
            {billing.billed.map(({ id, name, type, total }) => (
              <li key={id} className="flex justify-between gap-3 py-0.5">
                <span className="min-w-0 truncate">{name}</span>
                {type !== 'heading' && <Money amount={total} currency={currency} />}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** Makes the invoice and opens it. */
function useBilling(offerId: string) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: (elements: readonly string[]) => invoiceCalls.bill(offerId, elements),
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: [invoicesPath] });
      await queries.invalidateQueries({ queryKey: [documentsPath] });
      await navigate({ to: `/invoices/${id}` });
    },
  });
}
