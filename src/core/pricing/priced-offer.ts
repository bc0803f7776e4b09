import type { RoundingMode } from '#core/money/rounding-mode';
import type { PriceBasis, PriceLineKind, TaxScope } from '#core/pricing/price-offer-input';

/** Amounts of a priced line in minor units. */
export interface PricedLine {
  /** The input line's id; `discount:8.1`, `credit:8.1`, `rounding` for derived lines. */
  readonly id: string;
  readonly kind: PriceLineKind | 'rounding';
  /** Made by pricing, not by people: discount, credit and rounding lines at the end. */
  readonly derived: boolean;
  /** Does it count towards the totals? Not so: headings, texts, subtotals, optional lines. */
  readonly counts: boolean;
  readonly optional: boolean;
  /** In percent, shortest form, `"8.1"`. */
  readonly vatRate: string;
  /** Quantity × price, in the price basis. */
  readonly list: number;
  /** Line discount, in the price basis: `amount = list - discount`. */
  readonly discount: number;
  /** What the line comes to, in the price basis. A subtotal shows its section. */
  readonly amount: number;
  readonly net: number;
  readonly vat: number;
  readonly gross: number;
  /** Sum of the nets of all counting lines up to and including this one. */
  readonly runningNet: number;
}

/** Sums at one VAT rate, after discount. */
export interface PricedRate {
  readonly rate: string;
  readonly net: number;
  readonly vat: number;
  readonly gross: number;
}

export interface NetVatGross {
  readonly net: number;
  readonly vat: number;
  readonly gross: number;
}

/** An offer's amounts: worked out here once, stored, and only printed afterwards. Minor units throughout. */
export interface PricedOffer {
  readonly currency: string;
  readonly priceBasis: PriceBasis;
  readonly taxScope: TaxScope;
  readonly rounding: RoundingMode;
  /** Input lines in their order, then one discount line per rate, one credit line per rate, the rounding line. */
  readonly lines: readonly PricedLine[];
  /** Ascending by rate. */
  readonly rates: readonly PricedRate[];
  /** Sum of the counting lines before any discount, in the price basis. */
  readonly list: number;
  readonly lineDiscounts: number;
  /** Sum of the counting lines after line discounts, in the price basis: `list - lineDiscounts`. */
  readonly linesAmount: number;
  /** The same as net. */
  readonly linesNet: number;
  /** Offer discount in the price basis, not negative. */
  readonly discount: number;
  /** Its net; `net = linesNet - discountNet - creditNet`. */
  readonly discountNet: number;
  readonly credit: number;
  readonly creditNet: number;
  readonly net: number;
  readonly vat: number;
  /** `net + vat`. */
  readonly gross: number;
  /** Cash rounding: `payable = gross + cashRounding`. */
  readonly cashRounding: number;
  readonly payable: number;
  /** Sums of the optional lines, taxed among themselves. */
  readonly optional: NetVatGross;
}
