import { Big } from 'big.js';
import { readAmount } from '#core/catalogue/import/read-amount';
import { currencyWithin } from '#core/catalogue/import/read-currency';
import { compareDecimals, plain, toBig } from '#core/money/decimal';

/** A price cell: the amount, and what it says of its currency and of the quantity it is for. */
export interface ReadPrice {
  readonly amount: string;
  readonly currency: string | null;
  /** `"100"` in `12,50 €/100 m`; `"1"` when it does not say. */
  readonly basis: string;
}

const maxLength = 60;
const per = /^(.*\d[^/]*?)\s*(?:\/|\b(?:per|pro|je|za|par)\b)\s*(\d+)?\s*[\p{L}²³.]*\s*$/iu;

/** Reads a price such as `1.234,50 EUR`, `zł 12.50`, `12,50 €/100 m`; null when it is none or below zero. */
export function readPrice(text: string, style: 'comma' | 'point'): ReadPrice | null {
  if (text.length > maxLength) return null;
  const split = per.exec(text);
  const amount = readAmount(split?.[1] ?? text, style);
  if (amount === null || compareDecimals(amount, 0) < 0) return null;
  const basis = split?.[2] ?? '1';
  return Number(basis) > 0 ? { amount, currency: currencyWithin(text), basis } : null;
}

/** The net price of one unit, at most four digits after the point. `grossVat` is the VAT in percent to take out, null for a net price. */
export function unitNet(amount: string, basis: string, grossVat: string | null): string {
  const factor = new Big(100)
    .plus(toBig(grossVat ?? '0'))
    .div(100)
    .times(toBig(basis));
  return plain(toBig(amount).div(factor).round(4, Big.roundHalfUp));
}
