import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../client/api.ts';
import { useI18n } from '../../i18n/i18n-context.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { useErrorText } from '../../ui/use-error-text.ts';
import type { OfferDocument } from '../documents/data/document.ts';
import { documentsPath } from '../documents/data/document-queries.ts';
import { type Invoice, invoiceCalls, invoicesPath } from './data/invoice.ts';

interface BilledElement {
  readonly source_element_id?: string | null;
}

/** The elements of an offer that its invoices bill already. */
async function billedElements(offerId: string, signal: AbortSignal): Promise<ReadonlySet<string>> {
  const query = { include: 'sourcedInvoices' };
  const offer = await api.get<{ sourced_invoices: readonly Invoice[] }>(`${documentsPath}/${offerId}`, {
    query,
    signal,
  });
  const invoices = await Promise.all(
    offer.sourced_invoices.map(({ id }) =>
      api.get<{ elements: readonly BilledElement[] }>(`${invoicesPath}/${id}`, {
        query: { include: 'elements' },
        signal,
      }),
    ),
  );
  return new Set(invoices.flatMap(({ elements }) => elements.map((one) => one.source_element_id ?? '')));
}

/** Chooses lines of an approved offer and makes an invoice of them. */
export function BillOfferDialog({ document, onClose }: { document: OfferDocument; onClose: () => void }) {
  const { t, money } = useI18n();
  const text = useErrorText();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const billed = useQuery({
    queryKey: [invoicesPath, 'billed', document.id],
    queryFn: ({ signal }) => billedElements(document.id, signal),
    gcTime: 0,
  });
  const known = billed.data ?? new Set<string>();
  const lines = document.elements.filter(
    ({ id, is_optional, type }) => !is_optional && type !== 'subtotal' && !known.has(id),
  );
  const chosen = lines.filter(({ id }) => !left.has(id));
  const bill = useBilling(document.id);
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
      title={t('invoices.billTitle')}
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
            {t('invoices.bill')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-2 py-1">
        {bill.error && <Notice tone="danger">{text(bill.error)}</Notice>}
        {billed.isPending && <SkeletonRows rows={3} />}
        {billed.data && lines.length === 0 && <Notice>{t('invoices.nothingLeft')}</Notice>}
        {billed.data &&
          lines.map(({ id, name, total }) => (
            <Checkbox
              key={id}
              label={`${name} · ${money(total, document.currency)}`}
              checked={!left.has(id)}
              onChange={(take) => choose(id, take)}
            />
          ))}
      </div>
    </Dialog>
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
