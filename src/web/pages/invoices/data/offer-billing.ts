import { queryOptions } from '@tanstack/react-query';
import { api } from '../../../client/api.ts';
import type { DocumentElement } from '../../documents/data/document.ts';
import { documentsPath } from '../../documents/data/document-queries.ts';
import { type InvoiceRow, invoicesPath } from './invoice.ts';

/** What of an offer is billed, and by what. */
export interface OfferBilling {
  readonly invoices: readonly InvoiceRow[];
  /** Lines that an invoice may take. */
  readonly open: readonly DocumentElement[];
  readonly billed: readonly DocumentElement[];
}

interface BilledElement {
  readonly source_element_id?: string | null;
}

interface BilledOffer {
  readonly elements: readonly DocumentElement[];
  readonly sourced_invoices: readonly InvoiceRow[];
}

/** Fetched whenever it is looked at: a colleague may bill the same offer. */
export const offerBillingQuery = (offerId: string) =>
  queryOptions({
    queryKey: [invoicesPath, 'of', offerId],
    queryFn: ({ signal }) => fetchBilling(offerId, signal),
    gcTime: 0,
  });

async function fetchBilling(offerId: string, signal: AbortSignal): Promise<OfferBilling> {
  const query = { include: 'elements,sourcedInvoices' };
  const offer = await api.get<BilledOffer>(`${documentsPath}/${offerId}`, { query, signal });
  const withLines = (id: string) =>
    api.get<{ elements: readonly BilledElement[] }>(`${invoicesPath}/${id}`, {
      query: { include: 'elements' },
      signal,
    });
  const invoices = await Promise.all(offer.sourced_invoices.map(({ id }) => withLines(id)));
  const taken = new Set(invoices.flatMap(({ elements }) => elements.map((one) => one.source_element_id ?? '')));
  // Optional lines that nobody chose, sums and discounts are not billed by themselves.
  const lines = offer.elements.filter(({ is_optional, type, id }) => !is_optional && type !== 'subtotal' && id !== '');
  return {
    invoices: offer.sourced_invoices,
    open: lines.filter(({ id }) => !taken.has(id)),
    billed: lines.filter(({ id }) => taken.has(id)),
  };
}
