import type { Actor } from '#app/actor';
import { systemActor } from '#app/answer/system-actor';
import type { App } from '#app/app';
import { contactName } from '#app/document/document-fields';
import { invoiceLocale, invoiceTexts } from '#app/invoice/invoice-texts';
import { sellerOf } from '#app/offer/print-offer';
import { plainText } from '#core/document/plain-text';
import { readRichText } from '#core/document/read-rich-text';
import { fromMinor } from '#core/money/minor-units';
import { Problem } from '#core/problem';
import { labelsFor } from '#render/labels/labels-for';
import type { OfferPrint, PrintParty } from '#render/offer-print';
import type { PaymentSlip } from '#render/payment-slip';
import { printAmounts } from '#render/print-amounts';
import { printLines } from '#render/print-lines';
import type { Tenant } from '#store/database';
import { type DocumentContext, loadDocumentContext } from '#store/document/load-document-context';
import { findInvoiceTenant } from '#store/invoice/find-invoice-tenant';
import { loadInvoice } from '#store/invoice/load-invoice';
import type { StoredInvoice } from '#store/invoice/stored-invoice';
import { type Company, loadCompany } from '#store/tenant/load-company';

/** Whom a valid signature lets in: somebody who may read this invoice. Null when it is gone. */
export async function openInvoice(app: App, id: string, requestId: string | null): Promise<Actor | null> {
  const tenantId = await findInvoiceTenant(app.database, id);
  return tenantId === null ? null : { ...systemActor(tenantId), role: 'viewer', requestId };
}

/**
 * Everything that is printed of an invoice, from its stored amounts.
 *
 * @throws Problem `not_found`.
 */
export function printInvoice(app: App, actor: Actor, id: string): Promise<OfferPrint> {
  return app.database.tenant(actor.tenantId, async (t) => {
    const invoice = await loadInvoice(t, id);
    if (!invoice || invoice.deletedAt !== null) throw new Problem('not_found', 'Not found.');
    const context = await loadDocumentContext(t, invoice.document);
    return invoicePrint(t, { invoice, context, company: await loadCompany(t) });
  });
}

interface Printing {
  readonly invoice: StoredInvoice;
  readonly context: DocumentContext;
  readonly company: Company;
}

async function invoicePrint(t: Tenant, printing: Printing): Promise<OfferPrint> {
  const { invoice, context, company } = printing;
  const locale = invoiceLocale(invoice, context);
  const language = locale.slice(0, 2).toLowerCase();
  const texts = invoice.document.personalized ?? invoiceTexts(invoice, context);
  const { paymentTerms } = company.settings;
  const { priced, terms, dates, lines } = invoice;
  return {
    kind: 'invoice',
    language,
    locale,
    title: invoice.name,
    number: invoice.number,
    issueDate: dates.issuedAt,
    validUntil: dates.dueAt,
    ...printAmounts(priced, terms.discountAmount === '0' ? terms.discountPercent : null),
    lines: printLines(lines, priced, { language, withOptional: false }),
    seller: await sellerWithAccount(t, company),
    buyer: buyerOf(texts.address, context),
    ...(texts.header ? { header: readRichText(texts.header) } : {}),
    ...(texts.footer ? { footer: readRichText(texts.footer) } : {}),
    pageBreakAfterHeader: invoice.document.hasPageBreakAfterHeader,
    pageBreakBeforeFooter: invoice.document.hasPageBreakBeforeFooter,
    showVat: terms.includeVat,
    terms: paymentTerms === '' ? [] : [{ label: labelsFor(language).payment, text: paymentTerms }],
    ...(await slipOf(printing, language)),
  };
}

async function sellerWithAccount(t: Tenant, company: Company): Promise<OfferPrint['seller']> {
  const seller = await sellerOf(t, company);
  const { iban } = company.settings;
  return iban === ''
    ? seller
    : { ...seller, details: [`IBAN ${iban.replace(/\s/g, '').replace(/(.{4})(?=.)/g, '$1 ')}`] };
}

/** The written address, else contact and company. */
function buyerOf(address: string | null, { contact, company }: DocumentContext): PrintParty {
  const [name = '', ...rows] = plainText(address ?? '')
    .split('\n')
    .filter((row) => row.trim() !== '');
  if (name !== '') return { name, address: rows };
  return { name: company?.name ?? (contact ? contactName(contact) : null) ?? '', address: [] };
}

/** The Swiss QR bill over what is open, for francs and euros, where the company has a Swiss account. A paid invoice needs none. */
async function slipOf(
  { invoice, context, company }: Printing,
  language: string,
): Promise<Pick<OfferPrint, 'paymentSlip'>> {
  const { currency } = invoice.terms;
  const { iban, address } = company.settings;
  if (invoice.dates.paidAt !== null || iban === '' || (currency !== 'CHF' && currency !== 'EUR')) return {};
  const open = invoice.priced.payable - invoice.paid;
  if (open <= 0) return {};
  // Loaded with the first slip: most companies print none.
  const { paymentSlip, slipReference } = await import('#render/payment-slip');
  const slip: PaymentSlip = {
    currency,
    amount: fromMinor(open, currency),
    iban,
    payee: {
      name: company.name,
      address: address.line1,
      zip: address.zip,
      city: address.city,
      country: address.country,
    },
    payer: payerOf(context),
    reference: slipReference(iban, String(invoice.numberSequence)),
    message: invoice.number,
  };
  const image = paymentSlip(slip, language);
  return image ? { paymentSlip: image } : {};
}

function payerOf({ contact, company }: DocumentContext): PaymentSlip['payer'] {
  if (!contact) return null;
  const text = (name: string) => contact[name] ?? '';
  return {
    name: company?.name ?? (contactName(contact) || text('company_name')),
    address: text('address'),
    zip: text('zip'),
    city: text('city'),
    country: text('country') || 'CH',
  };
}
