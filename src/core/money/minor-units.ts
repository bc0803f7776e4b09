import { Big } from 'big.js';
import { type Currency, minorDigits } from '#core/money/currency';
import { type DecimalInput, toBig } from '#core/money/decimal';
import { roundBig } from '#core/money/round-to';
import type { RoundingMode } from '#core/money/rounding-mode';
import { Problem } from '#core/problem';

/** Whole minor units of a currency (cents), at most 2^53 − 1. */
export type MinorUnits = number;

/** Currency and rounding mode of a calculation. */
export interface MinorRule {
  readonly currency: Currency;
  readonly rounding: RoundingMode;
}

/** Places the decimal point: 1999 at 2 digits is `"19.99"`. */
function shift(big: Big, digits: number): Big {
  return big.times(new Big(10).pow(digits));
}

/**
 * Whole minor units of a decimal that is already one, after rounding.
 *
 * @throws Problem `validation_failed` above 2^53 − 1, where numbers stop being exact.
 */
export function wholeMinor(minor: Big | bigint | number): MinorUnits {
  const whole = Number(minor);
  if (Number.isSafeInteger(whole)) return whole === 0 ? 0 : whole;
  const message = 'The amount is too large.';
  throw new Problem('validation_failed', message, [{ path: '', rule: 'amount_range', message }]);
}

/**
 * Exact sum of minor units; 0 for none.
 *
 * @throws Problem `validation_failed` when it, or a sum on the way, is above 2^53 − 1.
 */
export function sumMinor(amounts: readonly MinorUnits[]): MinorUnits {
  return amounts.reduce((sum, amount) => wholeMinor(sum + amount), 0);
}

/** Rounds an amount in major units to whole minor units. */
export function bigToMinor(amount: Big, currency: Currency, mode: RoundingMode = 'halfAwayFromZero'): MinorUnits {
  const digits = minorDigits(currency);
  return wholeMinor(shift(roundBig(amount, digits, mode), digits));
}

/** The same, but never more than `cap` minor units, however large the amount is. */
export function cappedMinor(amount: Big, cap: MinorUnits, rule: MinorRule): MinorUnits {
  return shift(amount, minorDigits(rule.currency)).gt(cap) ? cap : bigToMinor(amount, rule.currency, rule.rounding);
}

/**
 * Minor units of an amount in major units, rounded: `toMinor('18.405', 'EUR')` is 1841.
 *
 * @throws Problem `validation_failed` when `amount` is no decimal, or above 2^53 − 1 minor units.
 */
export function toMinor(amount: DecimalInput, currency: Currency, mode: RoundingMode = 'halfAwayFromZero'): MinorUnits {
  return bigToMinor(toBig(amount), currency, mode);
}

/** Major units with all digits of the currency: `fromMinor(1840, 'EUR')` is `"18.40"`, `fromMinor(5, 'JPY')` is `"5"`. */
export function fromMinor(minor: MinorUnits, currency: Currency): string {
  const digits = minorDigits(currency);
  const text = String(Math.abs(minor)).padStart(digits + 1, '0');
  const split = text.length - digits;
  const sign = minor < 0 ? '-' : '';
  return digits === 0 ? `${sign}${text}` : `${sign}${text.slice(0, split)}.${text.slice(split)}`;
}

/** Major units as a JSON number. The text is exact; the number is its nearest double, as any JSON reader makes it. */
export function minorToNumber(minor: MinorUnits, currency: Currency): number {
  return Number(fromMinor(minor, currency));
}
