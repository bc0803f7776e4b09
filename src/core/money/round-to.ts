import type { Big } from 'big.js';
import { type DecimalInput, toBig } from '#core/money/decimal';
import type { RoundingMode } from '#core/money/rounding-mode';

/** big.js knows four modes by number; the other two depend on the sign. */
const down = 0;
const up = 3;

function bigMode(mode: RoundingMode, negative: boolean): 0 | 1 | 2 | 3 {
  switch (mode) {
    case 'halfAwayFromZero':
      return 1;
    case 'halfEven':
      return 2;
    case 'up':
      return up;
    case 'down':
      return down;
    case 'ceiling':
      return negative ? down : up;
    case 'floor':
      return negative ? up : down;
  }
}

/** Rounds a decimal to `digits` digits after the point. */
export function roundBig(value: Big, digits: number, mode: RoundingMode = 'halfAwayFromZero'): Big {
  return value.round(digits, bigMode(mode, value.lt(0)));
}

/**
 * Rounds to `digits` digits after the point and writes exactly that many: `roundTo('1.005', 2)` is `"1.01"`.
 *
 * @throws Problem `validation_failed` when `value` is no decimal.
 */
export function roundTo(value: DecimalInput, digits: number, mode: RoundingMode = 'halfAwayFromZero'): string {
  const text = roundBig(toBig(value), digits, mode).toFixed(digits);
  return text.startsWith('-') && !/[1-9]/.test(text) ? text.slice(1) : text;
}

/** Rounds the exact quotient `numerator / denominator` to a whole number. The denominator is not 0. */
export function roundQuotient(numerator: bigint, denominator: bigint, mode: RoundingMode = 'halfAwayFromZero'): bigint {
  const negative = numerator < 0n !== denominator < 0n;
  const top = numerator < 0n ? -numerator : numerator;
  const bottom = denominator < 0n ? -denominator : denominator;
  const whole = top / bottom;
  const rest = top % bottom;
  const away = rest > 0n && roundsAway(mode, negative, { whole, half: cmp(rest * 2n, bottom) });
  const size = away ? whole + 1n : whole;
  return negative ? -size : size;
}

interface Cut {
  readonly whole: bigint;
  /** −1 below a half, 0 a tie, 1 above. */
  readonly half: -1 | 0 | 1;
}

function roundsAway(mode: RoundingMode, negative: boolean, { whole, half }: Cut): boolean {
  switch (mode) {
    case 'halfAwayFromZero':
      return half >= 0;
    case 'halfEven':
      return half > 0 || (half === 0 && whole % 2n === 1n);
    case 'up':
      return true;
    case 'down':
      return false;
    case 'ceiling':
      return !negative;
    case 'floor':
      return negative;
  }
}

function cmp(a: bigint, b: bigint): -1 | 0 | 1 {
  return a < b ? -1 : a > b ? 1 : 0;
}
