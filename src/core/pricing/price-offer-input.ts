import type { DecimalInput } from '#core/money/decimal';
import type { RoundingMode } from '#core/money/rounding-mode';

/** Do unit prices, discounts and credits leave tax out (`net`) or hold it (`gross`)? */
export type PriceBasis = 'net' | 'gross';

/** Where tax is rounded: once per rate, once per quote, or once on what the customer pays after the credit. */
export type TaxScope = 'rate' | 'quote' | 'customer';

/** `percentage`: 0–100 of quantity × price. `fixed`: major units off the whole line. */
export interface LineDiscount {
  readonly type: 'percentage' | 'fixed';
  readonly value: DecimalInput;
}

/** `discount` lines are derived: on input they are skipped and worked out anew. */
export type PriceLineKind = 'product' | 'text' | 'heading' | 'subtotal' | 'percentage' | 'credit' | 'discount';

/** A line to price. Any stored offer line fits. */
export interface PriceLine {
  readonly id: string;
  readonly kind: PriceLineKind;
  /** Null counts as 1. */
  readonly quantity: DecimalInput | null;
  /** Null counts as 0. For `percentage` the percentage of its section. May be negative. */
  readonly unitPrice: DecimalInput | null;
  /** In percent; null counts as 0. */
  readonly vatRate: DecimalInput | null;
  readonly discount?: LineDiscount | null;
  readonly optional?: boolean;
}

export interface PriceOfferInput {
  readonly currency: string;
  readonly lines: readonly PriceLine[];
  /** Default `net`. */
  readonly priceBasis?: PriceBasis;
  /** Default `rate`. */
  readonly taxScope?: TaxScope;
  /** Default `halfAwayFromZero`. */
  readonly rounding?: RoundingMode;
  readonly discountPercent?: DecimalInput | null;
  /** Wins over the percentage when above 0. */
  readonly discountAmount?: DecimalInput | null;
  /** What somebody else pays for the customer, taken off before tax; never more than what is left. */
  readonly creditAmount?: DecimalInput | null;
  /** False: every line counts at rate 0. Default true. */
  readonly vatLiable?: boolean;
  /** Smallest coin, `"0.05"`. */
  readonly cashRounding?: DecimalInput | null;
}
