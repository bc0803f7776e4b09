import { contactName } from '#app/document/document-fields';
import { invoiceLocale } from '#app/invoice/invoice-texts';
import { fromMinor } from '#core/money/minor-units';
import { localFormat } from '#core/offer/local-format';
import { type Letter, letter } from '#render/mail/letter';
import type { ReminderKind } from '#render/mail/reminder-words';
import type { Tenant } from '#store/database';
import { loadDocumentContext } from '#store/document/load-document-context';
import type { StoredInvoice } from '#store/invoice/stored-invoice';
import { loadCompany } from '#store/tenant/load-company';
import { loadPerson } from '#store/tenant/load-person';

export interface InvoiceLetter {
  readonly kind: 'invoice' | ReminderKind;
  /** Stands instead of our words where there is one. */
  readonly message: string;
}

/** The mail that goes out with an invoice, or after it as a reminder of what is open. */
export async function invoiceLetter(
  t: Tenant,
  invoice: StoredInvoice,
  { kind, message }: InvoiceLetter,
): Promise<Letter> {
  const { document, terms, priced, paid, dates, number, name } = invoice;
  const context = await loadDocumentContext(t, document);
  const company = await loadCompany(t);
  const locale = invoiceLocale(invoice, context);
  const format = localFormat(locale, terms.currency);
  const member = await loadPerson(t, document.ownerId);
  return letter({
    kind,
    language: locale.slice(0, 2),
    company: company.name,
    accentColor: company.settings.accentColor,
    client: context.contact ? (contactName(context.contact) ?? '') : '',
    number,
    name,
    total: format.money(fromMinor(kind === 'invoice' ? priced.payable : priced.payable - paid, terms.currency)),
    date: format.date(dates.dueAt),
    message,
    link: null,
    signOff: [member?.name ?? '', company.name].filter(Boolean),
  });
}
