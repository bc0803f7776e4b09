import type { Price } from '#core/catalogue/product';
import { compareDecimals, type DecimalInput } from '#core/money/decimal';

/** For whom and when a price is looked up. */
export interface PriceQuestion {
  readonly currency: string;
  /** ISO date in the tenant's zone. */
  readonly date: string;
  readonly customerGroup: string | null;
  /** In base units. */
  readonly quantity: DecimalInput;
}

/** Why a price applies, for people and for the record. */
export interface PriceRule {
  /** The group the price is for, or null when it is everybody's. */
  readonly customerGroup: string | null;
  readonly fromQuantity: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

export interface ChosenPrice {
  /** Net price of one base unit. */
  readonly amount: string;
  readonly rule: PriceRule;
}

/**
 * The price that applies, or null when the product has none (price missing).
 *
 * Of the prices in the currency, valid on the date, for the customer's group or for everybody, from a quantity that is
 * reached: the customer's group beats everybody; then the highest from-quantity; then the narrower validity (the later
 * start, then the earlier end, an open end last); then the lower amount; then the first in the list.
 */
export function choosePrice(prices: readonly Price[], question: PriceQuestion): ChosenPrice | null {
  const [price] = prices.filter((p) => applies(p, question)).toSorted(bySpecificity);
  if (!price) return null;
  const { amount, customerGroup, fromQuantity, validFrom, validTo } = price;
  return { amount, rule: { customerGroup, fromQuantity, validFrom, validTo } };
}

function applies(price: Price, { currency, date, customerGroup, quantity }: PriceQuestion): boolean {
  return (
    price.currency.toUpperCase() === currency.toUpperCase() &&
    (price.validFrom === null || price.validFrom <= date) &&
    (price.validTo === null || date <= price.validTo) &&
    (price.customerGroup === null || price.customerGroup === customerGroup) &&
    compareDecimals(price.fromQuantity, quantity) <= 0
  );
}

/** ISO dates sort as text; an open start sorts first, an open end last. */
const openStart = '';
const openEnd = '\uffff';

function bySpecificity(a: Price, b: Price): number {
  return (
    Number(b.customerGroup !== null) - Number(a.customerGroup !== null) ||
    compareDecimals(b.fromQuantity, a.fromQuantity) ||
    compareText(b.validFrom ?? openStart, a.validFrom ?? openStart) ||
    compareText(a.validTo ?? openEnd, b.validTo ?? openEnd) ||
    compareDecimals(a.amount, b.amount)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
