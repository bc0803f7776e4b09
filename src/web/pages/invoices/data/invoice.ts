import { queryOptions } from '@tanstack/react-query';
import type { InvoiceAnswer } from '#doors/documents/contract/invoice';
import { api } from '../../../client/api.ts';
import type { Activity, Company, Contact, DocumentElement } from '../../documents/data/document.ts';

export const invoicesPath = '/api/invoice';

/** An invoice with everything that its page shows. Lists leave relations out. */
export type Invoice = InvoiceAnswer & {
  readonly elements?: readonly DocumentElement[];
  readonly contact?: Contact | null;
  readonly company?: Company | null;
  readonly source_offer?: { readonly id: string; readonly number: string } | null;
  readonly activities?: readonly Activity[];
};

export const invoiceStatuses = ['draft', 'pending', 'overdue', 'dunned', 'paid'] as const;

const include = 'elements,contact,company,sourceOffer,activities';

export const invoiceQuery = (id: string) =>
  queryOptions({
    queryKey: [invoicesPath, 'one', id],
    queryFn: ({ signal }) => api.get<Invoice>(`${invoicesPath}/${id}`, { query: { include }, signal }),
  });

export interface InvoiceSending {
  readonly recipients: string;
  readonly message: string | null;
  readonly ccToOwner: boolean;
  readonly increaseDunningLevel: boolean;
  readonly adjustDates: boolean;
}

export const invoiceCalls = {
  edit: (id: string, body: Readonly<Record<string, unknown>>) => api.patch<Invoice>(`${invoicesPath}/${id}`, { body }),
  send: (id: string, body: InvoiceSending) => api.post<Invoice>(`${invoicesPath}/${id}/send`, { body }),
  remove: (id: string) => api.delete(`${invoicesPath}/${id}`),
  restore: (id: string) => api.post<Invoice>(`${invoicesPath}/${id}/restore`, { body: {} }),
  bill: (offerId: string, elements: readonly string[]) =>
    api.post<Invoice>(`/api/offer/${offerId}/invoice`, { body: { elements } }),
};
