import type { InferInsertModel, InferSelectModel } from 'drizzle-orm';
import { decimal } from '#core/money/decimal';
import type { OfferLine } from '#core/offer/offer-content';
import type { StoredInvoice } from '#store/invoice/stored-invoice';
import type { invoice, invoiceLine } from '#store/schema/invoice';

type InvoiceRow = InferSelectModel<typeof invoice>;
type LineRow = InferSelectModel<typeof invoiceLine>;

const short = (value: string | null) => (value === null ? null : decimal(value));

/** Reads an invoice from its rows. */
export function invoiceOf(row: InvoiceRow, lines: readonly LineRow[]): StoredInvoice {
  const { contactId, projectId, ownerId, description, address, header, footer, customFields, personalized } = row;
  const { hasPageBreakAfterHeader, hasPageBreakBeforeFooter } = row;
  return {
    id: row.id,
    number: row.number,
    numberSequence: row.numberSequence,
    name: row.name,
    sourceOfferId: row.sourceOfferId,
    customerId: row.customerId,
    language: row.language,
    document: {
      contactId,
      contactName: null,
      projectId,
      ownerId,
      description,
      address,
      header,
      footer,
      hasPageBreakAfterHeader,
      hasPageBreakBeforeFooter,
      customFields,
      personalized,
    },
    terms: {
      currency: row.currency,
      priceBasis: row.priceBasis,
      taxScope: row.taxScope,
      discountPercent: decimal(row.discountPercent),
      discountAmount: decimal(row.discountAmount),
      cashRounding: short(row.cashRounding),
      includeVat: row.includeVat,
    },
    lines: lines.map(lineOf),
    priced: row.pricing,
    dates: { issuedAt: row.issuedAt, dueAt: row.dueAt, dueWithin: row.dueWithin, paidAt: row.paidAt },
    paid: row.paidTotal,
    reminded: row.reminded,
    lockedAt: row.lockedAt,
    version: row.version,
    createdBy: row.createdBy,
    updatedBy: row.updatedBy,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
    deletedAt: row.deletedAt,
  };
}

/** The row of an invoice, without its lines. */
export function invoiceRow(tenantId: string, stored: StoredInvoice): InferInsertModel<typeof invoice> {
  const { document, terms, dates, paid, priced, lines: _lines, ...own } = stored;
  const { contactName: _name, ...texts } = document;
  const search = [stored.number, stored.name, document.description].filter(Boolean).join('\n').toLowerCase();
  return {
    ...own,
    ...texts,
    ...terms,
    ...dates,
    tenantId,
    paidTotal: paid,
    pricing: priced,
    totalNet: priced.net,
    totalVat: priced.vat,
    totalGross: priced.payable,
    searchText: search,
  };
}

function lineOf(row: LineRow): OfferLine {
  const { id, kind, position, productId, sku, name, description, unit, discount, optional, element } = row;
  return {
    id,
    kind,
    position,
    productId,
    sku,
    name,
    description,
    unit,
    discount,
    optional,
    element,
    quantity: short(row.quantity),
    unitPrice: short(row.unitPrice),
    vatRate: short(row.vatRate),
    priceMissing: false,
    priceRule: null,
    cost: null,
    requestItem: '',
    requestSpans: [],
    rationale: '',
    matchSource: 'manual',
    matchScore: null,
    matchReason: null,
    alternatives: [],
  };
}

/** The rows of the lines; amounts are those of `priced`. */
export function invoiceLineRows(
  tenantId: string,
  { id: invoiceId, lines, priced }: StoredInvoice,
): InferInsertModel<typeof invoiceLine>[] {
  const amounts = new Map(priced.lines.map((line) => [line.id, line]));
  return lines.map((line) => ({
    tenantId,
    id: line.id,
    invoiceId,
    position: line.position,
    kind: line.kind,
    productId: line.productId,
    sku: line.sku,
    name: line.name,
    description: line.description,
    unit: line.unit,
    quantity: line.quantity,
    unitPrice: line.unitPrice,
    vatRate: line.vatRate,
    discount: line.discount,
    optional: line.optional,
    element: line.element ?? null,
    net: amounts.get(line.id)?.net ?? 0,
    vat: amounts.get(line.id)?.vat ?? 0,
    gross: amounts.get(line.id)?.gross ?? 0,
  }));
}
