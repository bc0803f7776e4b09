import { localDate } from '#core/offer/local-date';
import { localeIn } from '#core/offer/locale-in';
import type { OfferDocument, PersonalizedTexts } from '#core/offer/offer-document';
import { personaliseOffer } from '#core/offer/personalise-offer';
import type { Tenant } from '#store/database';
import { type DocumentContext, loadDocumentContext, mergePeople } from '#store/document/load-document-context';
import type { StoredInvoice } from '#store/invoice/stored-invoice';

/** The document of an invoice as it is stored: from locking on its texts stay as they stood, before they follow the contact. */
export async function frozenInvoice(t: Tenant, invoice: StoredInvoice): Promise<OfferDocument> {
  const { document, lockedAt } = invoice;
  if (lockedAt === null) return document.personalized ? { ...document, personalized: null } : document;
  if (document.personalized) return document;
  return { ...document, personalized: invoiceTexts(invoice, await loadDocumentContext(t, document)) };
}

/** The texts of an invoice as its contact reads them. */
export function invoiceTexts(invoice: StoredInvoice, context: DocumentContext): PersonalizedTexts {
  const { document, number, name, priced, lockedAt, createdAt, terms } = invoice;
  const { organization } = context;
  return personaliseOffer(document, {
    people: mergePeople(context),
    organization: { name: organization.name },
    locale: invoiceLocale(invoice, context),
    number,
    name,
    date: localDate(lockedAt ?? createdAt, organization.timeZone),
    currency: terms.currency,
    net: priced.net,
    gross: priced.gross,
  });
}

/** The language that the contact reads, as it is written in the company's country. */
export function invoiceLocale({ language }: StoredInvoice, { contact, organization }: DocumentContext): string {
  const own = contact?.preferred_language ?? language ?? organization.language;
  return localeIn(own, organization.settings.address?.country);
}
