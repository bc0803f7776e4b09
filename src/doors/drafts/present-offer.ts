import type { OfferSummary, StoredOffer, StoredUnmatched } from '#app/offer/stored-offer';
import { minorToNumber } from '#core/money/minor-units';
import { doorStatus } from '#core/offer/door-status';
import type { OfferHeader, OfferLine } from '#core/offer/offer-content';
import { priceLine, wireNumber } from '#core/pricing/price-line';
import type { Offer, OfferItem, OfferSummaryBody, UnmatchedDetail } from '#doors/drafts/contract';
import { presentIntake } from '#doors/drafts/present-intake';

/** Wire form of `unmatched`: strings (the older generation) or objects. */
export type UnmatchedFormat = 'strings' | 'objects';

/** A stored offer as this door shows it. */
export function presentOffer(stored: StoredOffer, format: UnmatchedFormat): Offer {
  const { header, priced } = stored;
  const details = stored.unmatched.map(presentUnmatched);
  const products = stored.lines.filter((line) => line.kind === 'product');
  return {
    id: stored.id,
    customerId: header.customerId,
    requestId: header.requestId,
    userId: stored.updatedBy,
    name: header.name,
    status: doorStatus[stored.state].drafts ?? 'draft',
    currency: header.currency,
    discountPercent: wireNumber(header.discountPercent),
    discountAmount: wireNumber(header.discountAmount),
    notes: [...header.notes],
    unmatched: format === 'objects' ? details : stored.unmatched.map(({ item }) => item),
    unmatchedDetails: details,
    items: products.map((line) => presentItem(line, header)),
    createdAt: stored.createdAt.toISOString(),
    updatedAt: stored.updatedAt.toISOString(),
    customerName: header.customerName,
    clientRequest: header.clientRequest,
    userName: stored.updatedByName,
    language: stored.language,
    ...presentIntake(stored),
    version: stored.version,
    hiddenLines: stored.lines.length - products.length,
    totals: {
      net: minorToNumber(priced.net, header.currency),
      vat: minorToNumber(priced.vat, header.currency),
      gross: minorToNumber(priced.gross, header.currency),
    },
  };
}

/** One priced line of an offer with this header. */
export function presentItem(line: OfferLine, { vatLiable = true }: Pick<OfferHeader, 'vatLiable'>): OfferItem {
  const quantity = line.quantity ?? '1';
  const unitPriceNet = line.unitPrice ?? '0';
  const vatRate = vatLiable ? (line.vatRate ?? '0') : '0';
  const amounts = priceLine({ quantity, unitPriceNet, vatRate });
  return {
    id: line.id,
    productId: line.productId,
    name: line.name,
    description: line.description,
    quantity: wireNumber(quantity),
    unit: line.unit,
    unitPriceNet: wireNumber(unitPriceNet),
    vatRate: wireNumber(vatRate),
    unitGrossPrice: wireNumber(amounts.unitGrossPrice),
    totalNet: wireNumber(amounts.totalNet),
    totalGross: wireNumber(amounts.totalGross),
    priceMissing: line.priceMissing,
    requestItem: line.requestItem,
    requestSpans: line.requestSpans.map((span) => [...span]),
    rationale: line.rationale,
    matchSource: line.matchSource,
    matchScore: line.matchScore,
    matchReason: line.matchReason,
    alternatives: line.alternatives.map((candidate) => ({ ...candidate })),
    position: line.position,
    product:
      line.productId === null
        ? null
        : {
            id: line.productId,
            ...(line.sku === null ? {} : { sku: line.sku }),
            name: line.name,
            description: line.description,
          },
  };
}

function presentUnmatched({ id, item, reason, position, spans, candidates }: StoredUnmatched): UnmatchedDetail {
  return {
    id,
    item,
    reason,
    position,
    spans: spans.map((span) => [...span]),
    candidates: candidates.map((candidate) => ({ ...candidate })),
  };
}

/** One row of the list. */
export function presentSummary(row: OfferSummary): OfferSummaryBody {
  return {
    id: row.id,
    customerId: row.customerId,
    requestId: row.requestId,
    userId: row.updatedBy,
    name: row.name,
    status: doorStatus[row.state].drafts ?? 'draft',
    currency: row.currency,
    discountPercent: wireNumber(row.discountPercent),
    discountAmount: wireNumber(row.discountAmount),
    notes: [...row.notes],
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    customerName: row.customerName,
    userName: row.updatedByName,
    version: row.version,
    hiddenLines: row.hiddenCount,
    itemCount: row.itemCount,
    unmatchedCount: row.unmatchedCount,
    totalNet: minorToNumber(row.totalNet, row.currency),
    totalGross: minorToNumber(row.totalGross, row.currency),
  };
}
