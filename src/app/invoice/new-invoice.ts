import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import { outline } from '#app/invoice/change-invoice';
import { frozenInvoice } from '#app/invoice/invoice-texts';
import { priceInvoice } from '#app/invoice/price-invoice';
import type { Change } from '#app/record';
import { documentNumber } from '#core/offer/document-number';
import type { OfferLine } from '#core/offer/offer-content';
import type { OfferDocument } from '#core/offer/offer-document';
import { insertInvoice } from '#store/invoice/save-invoice';
import type { InvoiceDates, InvoiceTerms, StoredInvoice } from '#store/invoice/stored-invoice';

/** What a new invoice says. */
export interface InvoiceContent {
  /** Of the series of invoices. */
  readonly sequence: number;
  readonly name: string;
  readonly sourceOfferId: string | null;
  readonly customerId: string | null;
  readonly language: string | null;
  readonly document: OfferDocument;
  readonly terms: InvoiceTerms;
  readonly lines: readonly OfferLine[];
  readonly dates: InvoiceDates;
  readonly reminded: number;
  readonly lockedAt: Date | null;
}

/** Days that an invoice gives unless somebody says otherwise. */
export const usualDays = 30;

/** Prices and writes a new invoice. */
export async function newInvoice(
  app: App,
  actor: Actor,
  { c, content }: { c: Change; content: InvoiceContent },
): Promise<StoredInvoice> {
  const { sequence, ...rest } = content;
  const now = app.ports.clock.now();
  const draft: StoredInvoice = {
    ...rest,
    id: app.ports.ids.next(),
    number: documentNumber('R', sequence),
    numberSequence: sequence,
    priced: priceInvoice(content.terms, content.lines),
    paid: 0,
    version: 1,
    createdBy: actor.userId,
    updatedBy: actor.userId,
    createdAt: now,
    updatedAt: now,
    deletedAt: null,
  };
  const invoice = { ...draft, document: await frozenInvoice(c, draft) };
  const also = c.history({
    entity: 'invoice',
    entityId: invoice.id,
    action: 'created',
    after: outline(invoice),
    event: 'invoices.invoice.created',
    data: { invoiceId: invoice.id },
    activity: { documentType: 'invoice', event: 'created', description: 'Invoice created' },
  });
  await insertInvoice(c, invoice, also);
  return invoice;
}
