import { fromMinor } from '#core/money/minor-units';
import type { PricedOffer } from '#core/pricing/priced-offer';
import type { OfferPrint } from './offer-print.ts';

/** The sums of a printed offer. */
export type PrintAmounts = Pick<
  OfferPrint,
  'currency' | 'linesNet' | 'discount' | 'vat' | 'net' | 'vatTotal' | 'gross' | 'rounding' | 'payable'
>;

/**
 * The sums of a priced offer as they are printed; only minor units become decimal text. `discountPercent` is shown
 * beside the discount; null where it was given as an amount.
 */
export function printAmounts(priced: PricedOffer, discountPercent: string | null): PrintAmounts {
  const { currency } = priced;
  const text = (minor: number): string => fromMinor(minor, currency);
  const { discountNet, cashRounding } = priced;
  return {
    currency,
    linesNet: text(priced.linesNet),
    ...(discountNet === 0
      ? {}
      : {
          discount: {
            label: '',
            amount: text(-discountNet),
            ...(discountPercent === null ? {} : { percent: discountPercent }),
          },
        }),
    vat: priced.rates.map(({ rate, net, vat, gross }) => ({
      rate,
      net: text(net),
      vat: text(vat),
      gross: text(gross),
    })),
    net: text(priced.net),
    vatTotal: text(priced.vat),
    gross: text(priced.gross),
    ...(cashRounding === 0 ? {} : { rounding: text(cashRounding), payable: text(priced.payable) }),
  };
}
