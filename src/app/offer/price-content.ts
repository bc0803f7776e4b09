import type { OfferHeader, OfferLine } from '#core/offer/offer-content';
import { priceOffer } from '#core/pricing/price-offer';
import type { PricedOffer } from '#core/pricing/priced-offer';

/** Prices an offer's content; the one call all verbs share. */
export function priceContent(header: OfferHeader, lines: readonly OfferLine[]): PricedOffer {
  return priceOffer({
    currency: header.currency,
    lines,
    priceBasis: header.priceBasis,
    taxScope: header.taxScope,
    discountPercent: header.discountPercent,
    discountAmount: header.discountAmount,
    cashRounding: header.cashRounding,
    vatLiable: header.vatLiable ?? true,
  });
}
