import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import { checkDocument } from '#app/document/check-document';
import { contactName, defaultAddress, documentFields } from '#app/document/document-fields';
import type { ElementInput } from '#app/document/document-input';
import { newElementLines } from '#app/document/element-line';
import { loadVatRates } from '#app/document/load-vat-rates';
import { checkedDates } from '#app/invoice/edit-invoice';
import type { InvoiceInput } from '#app/invoice/invoice-input';
import { newInvoice, usualDays } from '#app/invoice/new-invoice';
import { change } from '#app/record';
import { companySettings } from '#core/offer/company-settings';
import { addDays, localDate } from '#core/offer/local-date';
import { emptyDocument } from '#core/offer/offer-document';
import { loadDocumentContext } from '#store/document/load-document-context';
import { takeNumber } from '#store/offer/take-number';

export interface NewInvoice extends InvoiceInput {
  readonly contactId: string;
  readonly elements: readonly ElementInput[];
}

/**
 * Writes an invoice that stands for itself. Answers its id.
 *
 * @throws Problem `validation_failed`.
 */
export async function createInvoice(app: App, actor: Actor, input: NewInvoice): Promise<string> {
  const sequence = await takeNumber(app.database, actor.tenantId, 'invoice');
  return change(app, actor, async (c) => {
    const ids = { contactId: input.contactId, projectId: input.projectId ?? null, ownerId: actor.userId };
    const context = await loadDocumentContext(c, ids);
    checkDocument(input, context);
    const { contact, company, organization } = context;
    const today = localDate(app.ports.clock.now(), organization.timeZone);
    const usual = { issuedAt: today, dueAt: addDays(today, usualDays), dueWithin: usualDays, paidAt: null };
    const dates = checkedDates(usual, input);
    const rates = await loadVatRates(c, input.elements, 'elements');
    const lines = newElementLines(app.ports.ids, input.elements, rates);
    const document = documentFields(
      emptyDocument,
      { ...input, address: input.address ?? defaultAddress(context) },
      context,
    );
    const invoice = await newInvoice(app, actor, {
      c,
      content: {
        sequence,
        name: input.name ?? '',
        sourceOfferId: null,
        customerId: company?.id ?? null,
        language: contact?.preferred_language ?? company?.language ?? null,
        document: { ...document, ownerId: actor.userId, contactName: contact ? contactName(contact) : null },
        terms: {
          currency: company?.currency ?? organization.currency,
          priceBasis: 'net',
          taxScope: 'rate',
          discountPercent: '0',
          discountAmount: '0',
          cashRounding: null,
          includeVat: input.includeVat ?? companySettings(organization.settings).vatLiable,
        },
        lines: lines,
        dates,
        reminded: input.reminded ?? 0,
        lockedAt: input.lockedAt ?? (dates.paidAt === null ? null : app.ports.clock.now()),
      },
    });
    return invoice.id;
  });
}
