import { queryOptions } from '@tanstack/react-query';
import type { InvoiceAnswer } from '#doors/documents/contract/invoice';
import { api } from '../../../client/api.ts';
import type { Activity, Company, Contact, DocumentElement } from '../../documents/data/document.ts';

export const invoicesPath = '/api/invoice';

/** Money that came in for an invoice. */
export interface Payment {
  readonly id: string;
  readonly amount: number;
  readonly paid_at: string;
  readonly note: string;
}

/** An invoice as lists show it. */
export type InvoiceRow = InvoiceAnswer & {
  readonly contact?: Contact | null;
  readonly company?: Company | null;
};

/** An invoice with everything that its page shows. */
export type Invoice = InvoiceRow & {
  readonly elements: readonly DocumentElement[];
  readonly payments: readonly Payment[];
  readonly activities: readonly Activity[];
  readonly contact: Contact | null;
  readonly company: Company | null;
  readonly source_offer: { readonly id: string; readonly number: string } | null;
};

export const invoiceStatuses = ['draft', 'pending', 'overdue', 'dunned', 'paid'] as const;

const include = 'elements,contact.company,company,sourceOffer,activities,payments';

export const fetchInvoice = (id: string, signal?: AbortSignal) =>
  api.get<Invoice>(`${invoicesPath}/${id}`, { query: { include }, signal });

export const invoiceQuery = (id: string) =>
  queryOptions({
    queryKey: [invoicesPath, 'one', id],
    queryFn: ({ signal }) => fetchInvoice(id, signal),
  });

export interface InvoiceSending {
  readonly recipients: string;
  readonly message: string | null;
  readonly ccToOwner: boolean;
  readonly increaseDunningLevel: boolean;
  readonly adjustDates: boolean;
}

export interface NewPayment {
  readonly amount: number;
  readonly paid_at: string;
  readonly note: string | null;
}

export const invoiceCalls = {
  create: (contactId: string) => api.post<InvoiceRow>(invoicesPath, { body: { contact_id: contactId } }),
  edit: (id: string, body: Readonly<Record<string, unknown>>) =>
    api.patch<InvoiceRow>(`${invoicesPath}/${id}`, { body }),
  send: (id: string, body: InvoiceSending, idempotencyKey: string) =>
    api.post<InvoiceRow>(`${invoicesPath}/${id}/send`, { body, idempotencyKey }),
  remove: (id: string) => api.delete(`${invoicesPath}/${id}`),
  restore: (id: string) => api.post<InvoiceRow>(`${invoicesPath}/${id}/restore`, { body: {} }),
  bill: (offerId: string, elements: readonly string[]) =>
    api.post<InvoiceRow>(`/api/offer/${offerId}/invoice`, { body: { elements } }),
  pay: (id: string, body: NewPayment, idempotencyKey: string) =>
    api.post<InvoiceRow>(`${invoicesPath}/${id}/payment`, { body, idempotencyKey }),
  takeBack: (paymentId: string) => api.delete(`/api/payment/${paymentId}`),
};
