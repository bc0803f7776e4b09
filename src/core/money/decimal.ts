import { Big } from 'big.js';
import { Problem } from '#core/problem';

/**
 * A decimal number from outside: text such as `"18.40"` or `"1e-3"`, or a JSON number, which is read by its decimal
 * text (1.005 is 1.005, not 1.00499…).
 */
export type DecimalInput = string | number;

const shape = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?$/;
const maxLength = 60;
/** Decimal exponents outside this range are no amounts but attacks on memory and time. */
const maxExponent = 30;

/** Reads a decimal, or null when it is none, is not finite, or is absurdly long, large or small. */
export function readDecimal(value: DecimalInput): Big | null {
  const text = typeof value === 'number' ? String(value) : value.trim();
  if (text.length > maxLength || !shape.test(text)) return null;
  const big = new Big(text.startsWith('+') ? text.slice(1) : text);
  return Math.abs(big.e) > maxExponent ? null : big;
}

/**
 * Reads a decimal.
 *
 * @throws Problem `validation_failed` when it is none.
 */
export function toBig(value: DecimalInput): Big {
  const big = readDecimal(value);
  if (big) return big;
  const message = `"${String(value).slice(0, 40)}" is not a decimal number.`;
  throw new Problem('validation_failed', message, [{ path: '', rule: 'decimal', message }]);
}

/** Plain text of a decimal, without exponent and without trailing zeros: `"18.40"` → `"18.4"`, 1e-7 → `"0.0000001"`. */
export function decimal(value: DecimalInput): string {
  return plain(toBig(value));
}

/** Plain text; zero has no sign. */
export function plain(big: Big): string {
  return big.eq(0) ? '0' : big.toFixed();
}

/** Exact sum; `"0"` for none. */
export function addDecimals(...values: readonly DecimalInput[]): string {
  return plain(values.reduce((sum, value) => sum.plus(toBig(value)), new Big(0)));
}

/** Exact difference. */
export function subtractDecimals(a: DecimalInput, b: DecimalInput): string {
  return plain(toBig(a).minus(toBig(b)));
}

/** Exact product; `"1"` for none. */
export function multiplyDecimals(...values: readonly DecimalInput[]): string {
  return plain(values.reduce((product, value) => product.times(toBig(value)), new Big(1)));
}

/** −1, 0 or 1: is `a` below, equal to or above `b`? `"1.50"` equals `"1.5"`. */
export function compareDecimals(a: DecimalInput, b: DecimalInput): -1 | 0 | 1 {
  return toBig(a).cmp(toBig(b));
}
