import { compareDecimals, readDecimal } from '#core/money/decimal';
import { parseDecimalText } from '../../../ui/decimal-text.ts';

export interface AmountRange {
  /** Most digits after the point. */
  readonly decimals: number;
  /** Smallest and largest allowed value, as decimals. */
  readonly least: string;
  readonly most: string;
}

/** Above 0, three decimals: contract §4.2. */
export const quantityRange: AmountRange = { decimals: 3, least: '0.001', most: '999999999' };
export const percentRange: AmountRange = { decimals: 4, least: '0', most: '100' };
export const moneyRange: AmountRange = { decimals: 2, least: '0', most: '999999999999' };

/** Reads what a person typed as a plain decimal, or null when it is none or outside the range. */
export function readAmount(typed: string, language: string, range: AmountRange): string | null {
  const plain = parseDecimalText(typed, language);
  if (plain === null || readDecimal(plain) === null) return null;
  if ((plain.split('.')[1]?.length ?? 0) > range.decimals) return null;
  return compareDecimals(plain, range.least) < 0 || compareDecimals(plain, range.most) > 0 ? null : plain;
}
