import type { OfferLine } from '#core/offer/offer-content';
import { priceOffer } from '#core/pricing/price-offer';
import type { PricedOffer } from '#core/pricing/priced-offer';
import type { InvoiceTerms } from '#store/invoice/stored-invoice';

/** Prices the lines of an invoice. */
export function priceInvoice(terms: InvoiceTerms, lines: readonly OfferLine[]): PricedOffer {
  const { includeVat, ...rest } = terms;
  return priceOffer({ ...rest, lines, vatLiable: includeVat });
}
