import type { PriceOfferInput } from '#core/pricing/price-offer-input';
import type { PricedOffer } from '#core/pricing/priced-offer';

/**
 * Prices an offer.
 *
 * @throws Problem `validation_failed` with one issue for each value that is no number or out of range.
 */
export function priceOffer(input: PriceOfferInput): PricedOffer {
  throw new Error(`not yet: ${input.currency}`);
}
