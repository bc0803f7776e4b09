import type { InferInsertModel, InferSelectModel } from 'drizzle-orm';
import { decimal } from '#core/money/decimal';
import type { OfferLine } from '#core/offer/offer-content';
import type { StoredOffer, StoredUnmatched } from '#store/offer/stored-offer';
import type { offerLine, offerUnmatched } from '#store/schema/offer';

type LineRow = InferSelectModel<typeof offerLine>;
type UnmatchedRow = InferSelectModel<typeof offerUnmatched>;

const short = (value: string | null) => (value === null ? null : decimal(value));

/** Reads one line row. Decimals come back in their shortest form. */
export function lineOf(row: LineRow): OfferLine {
  return {
    id: row.id,
    kind: row.kind,
    position: row.position,
    productId: row.productId,
    sku: row.sku,
    name: row.name,
    description: row.description,
    unit: row.unit,
    quantity: short(row.quantity),
    unitPrice: short(row.unitPrice),
    priceMissing: row.priceMissing,
    priceRule: row.priceRule,
    vatRate: short(row.vatRate),
    discount: row.discount,
    optional: row.optional,
    cost: short(row.cost),
    requestItem: row.requestItem,
    requestSpans: row.requestSpans,
    rationale: row.rationale,
    matchSource: row.matchSource,
    matchScore: row.matchScore === null ? null : Number(row.matchScore),
    matchReason: row.matchReason,
    alternatives: row.alternatives,
    element: row.element,
  };
}

export function unmatchedOf(row: UnmatchedRow): StoredUnmatched {
  return {
    id: row.id,
    item: row.item,
    reason: row.reason,
    position: row.position,
    spans: row.spans,
    candidates: row.candidates,
  };
}

/** The rows under an offer. Amounts are those of `priced`. */
export function lineRows(tenantId: string, stored: StoredOffer): InferInsertModel<typeof offerLine>[] {
  const amounts = new Map(stored.priced.lines.map((line) => [line.id, line]));
  return stored.lines.map((line) => ({
    ...line,
    tenantId,
    offerId: stored.id,
    matchScore: line.matchScore === null ? null : String(line.matchScore),
    element: line.element ?? null,
    net: amounts.get(line.id)?.net ?? 0,
    vat: amounts.get(line.id)?.vat ?? 0,
    gross: amounts.get(line.id)?.gross ?? 0,
  }));
}

export function unmatchedRows(tenantId: string, stored: StoredOffer): InferInsertModel<typeof offerUnmatched>[] {
  return stored.unmatched.map((part) => ({ ...part, tenantId, offerId: stored.id }));
}
