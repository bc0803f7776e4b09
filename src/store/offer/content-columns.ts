import type { InferInsertModel } from 'drizzle-orm';
import type { StoredOffer } from '#store/offer/stored-offer';
import type { offer } from '#store/schema/offer';

/** The columns of the offer row that follow from its content. */
export function contentColumns(stored: StoredOffer) {
  const { header, priced } = stored;
  return {
    name: header.name,
    customerId: header.customerId,
    requestId: header.requestId,
    currency: header.currency,
    priceBasis: header.priceBasis,
    taxScope: header.taxScope,
    discountPercent: header.discountPercent,
    discountAmount: header.discountAmount,
    cashRounding: header.cashRounding,
    vatLiable: header.vatLiable ?? true,
    notes: [...header.notes],
    requestedDate: header.requestedDate ?? null,
    deliveryAddress: header.deliveryAddress ?? null,
    pricing: priced,
    totalNet: priced.net,
    totalVat: priced.vat,
    totalGross: priced.gross,
    itemCount: stored.lines.filter((line) => line.kind === 'product').length,
    unmatchedCount: stored.unmatched.length,
    hiddenCount: stored.lines.filter((line) => line.kind !== 'product').length,
  } satisfies Partial<InferInsertModel<typeof offer>>;
}
