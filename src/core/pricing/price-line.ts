import type { Big } from 'big.js';
import { type DecimalInput, plain, toBig } from '#core/money/decimal';
import { roundBig } from '#core/money/round-to';

/** Digits of the drafts door's item amounts. */
const itemDigits = 4;

/** Unit arithmetic of one item, decimals without trailing zeros. Never summed: totals come from `priceOffer`. */
export interface ItemAmounts {
  readonly unitGrossPrice: string;
  readonly totalNet: string;
  readonly totalGross: string;
}

/** What an item's amounts are worked out from. VAT in percent. */
export interface ItemFigures {
  readonly quantity: DecimalInput;
  readonly unitPriceNet: DecimalInput;
  readonly vatRate: DecimalInput;
}

/** Item amounts with at most four digits; the gross total comes from the rounded unit gross. */
export function priceLine({ quantity, unitPriceNet, vatRate }: ItemFigures): ItemAmounts {
  const unitNet = toBig(unitPriceNet);
  const unitGross = round4(unitNet.plus(unitNet.times(toBig(vatRate)).times('0.01')));
  const count = toBig(quantity);
  return {
    unitGrossPrice: plain(unitGross),
    totalNet: plain(round4(count.times(unitNet))),
    totalGross: plain(round4(count.times(unitGross))),
  };
}

/** A stored decimal as a JSON number: `"18.40"` is 18.4. */
export function wireNumber(value: string): number {
  return Number(value);
}

function round4(value: Big): Big {
  return roundBig(value, itemDigits);
}
