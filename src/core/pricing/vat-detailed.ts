import { minorToNumber } from '#core/money/minor-units';
import type { PricedOffer } from '#core/pricing/priced-offer';

/** Sums at one rate as JSON numbers in major units. */
export interface VatDetail {
  readonly rate: number;
  readonly net: number;
  readonly tax: number;
}

/** The rate table keyed by rate with at least one digit after the point (`"0.0"`, `"8.1"`), ascending. */
export function vatDetailed(priced: Pick<PricedOffer, 'rates' | 'currency'>): Readonly<Record<string, VatDetail>> {
  return Object.fromEntries(
    priced.rates.map(({ rate, net, vat }) => [
      rate.includes('.') ? rate : `${rate}.0`,
      {
        rate: Number(rate),
        net: minorToNumber(net, priced.currency),
        tax: minorToNumber(vat, priced.currency),
      },
    ]),
  );
}
