import type { App } from '#app/app';
import type { DocumentRow } from '#app/document/document-row';
import { personalisedTexts } from '#app/document/personalised-texts';
import { invoicePdfUrl } from '#app/invoice/invoice-pdf-url';
import type { InvoiceRow } from '#app/invoice/invoice-row';
import type { Row } from '#app/resource/node';
import { vatDetailed } from '#core/pricing/vat-detailed';
import { wireMoney, wireTime } from '#doors/documents/wire';

/** An invoice in the words of the wire, without its relations. */
export function presentInvoice(row: InvoiceRow, app: App): Record<string, unknown> {
  const { currency } = row;
  const texts = personalisedTexts(row as unknown as DocumentRow);
  const money = (minor: unknown) => wireMoney(minor, currency);
  return {
    id: row.id,
    number: row.number,
    number_sequence: Number(row.number_sequence),
    name: row.name === '' ? null : row.name,
    description: row.description,
    status: row.status,
    issued_at: day(row.issued_at),
    due_at: day(row.due_at),
    due_within: row.due_within,
    paid_at: day(row.paid_at),
    locked_at: wireTime(row.locked_at),
    is_paid: row.status === 'paid',
    is_locked: row.locked_at !== null,
    is_overdue: row.status === 'overdue' || row.status === 'dunned',
    reminded: row.reminded,
    include_vat: row.include_vat,
    address: row.address,
    header: row.header,
    footer: row.footer,
    has_page_break_after_header: row.has_page_break_after_header,
    has_page_break_before_footer: row.has_page_break_before_footer,
    address_personalized: texts.address,
    header_personalized: texts.header,
    footer_personalized: texts.footer,
    total: money(row.total_net),
    total_with_vat: money(row.total_gross),
    paid_total: money(row.paid_at === null ? row.paid_total : row.total_gross),
    open_total: money(row.paid_at === null ? Number(row.total_gross) - Number(row.paid_total) : 0),
    vat_detailed: vatDetailed({ rates: row.rates, currency }),
    currency,
    pdf_url: invoicePdfUrl(app, row.id),
    custom_fields: row.custom_fields,
    version: row.version,
    updated_at: wireTime(row.updated_at),
    created_at: wireTime(row.created_at),
    deleted_at: wireTime(row.deleted_at),
  };
}

/** Money that came in for an invoice. */
export function presentPayment(row: Row): Record<string, unknown> {
  return {
    id: row['id'],
    amount: wireMoney(row['amount'], String(row['currency'])),
    currency: row['currency'],
    paid_at: day(String(row['paid_at'])),
    note: row['note'],
    created_at: wireTime(row['created_at']),
  };
}

/** A day as the timestamp of its midnight. */
function day(date: string | null): string | null {
  return date === null ? null : `${date}T00:00:00.000000Z`;
}
