import { addDecimals, type DecimalInput, decimal, multiplyDecimals } from '#core/money/decimal';
import { roundTo } from '#core/money/round-to';

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

/** Item amounts with four digits; the gross total comes from the rounded unit gross. */
export function priceLine({ quantity, unitPriceNet, vatRate }: ItemFigures): ItemAmounts {
  const factor = addDecimals('1', multiplyDecimals(vatRate, '0.01'));
  const unitGrossPrice = round4(multiplyDecimals(unitPriceNet, factor));
  return {
    unitGrossPrice,
    totalNet: round4(multiplyDecimals(quantity, unitPriceNet)),
    totalGross: round4(multiplyDecimals(quantity, unitGrossPrice)),
  };
}

/** A decimal as a JSON number: the double whose shortest text it is. */
export function wireNumber(value: DecimalInput): number {
  return Number(decimal(value));
}

function round4(value: DecimalInput): string {
  return decimal(roundTo(value, itemDigits));
}
