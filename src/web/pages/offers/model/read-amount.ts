import { compareDecimals, readDecimal } from '#core/money/decimal';

export interface AmountRange {
  /** Most digits after the point. */
  readonly decimals: number;
  /** Smallest allowed value, as a decimal. */
  readonly least: string;
  readonly most?: string;
}

/** Above 0, three decimals: contract §4.2. */
export const quantityRange: AmountRange = { decimals: 3, least: '0.001', most: '999999999' };
export const percentRange: AmountRange = { decimals: 4, least: '0', most: '100' };
export const moneyRange: AmountRange = { decimals: 2, least: '0', most: '999999999999' };

/**
 * Reads what a person typed as a plain decimal (`"1.234,50"`, `"1,234.50"`, `"1 234,5"`, `"2,5"` → `"1234.50"` …), or
 * null when it is none or outside the range. Where there is one mark only it is the decimal mark, unless it groups
 * thousands in `language`'s own writing (`1,200` in English, `1.200` in German).
 */
export function readAmount(typed: string, language: string, range: AmountRange): string | null {
  const plain = toPlain(typed.replaceAll(/[\s'’]/gu, ''), language);
  const value = plain === null ? null : readDecimal(plain);
  if (plain === null || value === null) return null;
  if ((plain.split('.')[1]?.length ?? 0) > range.decimals) return null;
  if (compareDecimals(plain, range.least) < 0) return null;
  return range.most !== undefined && compareDecimals(plain, range.most) > 0 ? null : plain;
}

function toPlain(text: string, language: string): string | null {
  if (!/^\d[\d.,]*$/.test(text)) return null;
  const last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
  if (last < 0) return text;
  const mark = text.charAt(last);
  const marks = text.split(mark).length - 1;
  const bothMarks = text.includes(mark === '.' ? ',' : '.');
  const grouping = marks > 1 || (!bothMarks && mark === groupMark(language) && /^\d{1,3}[.,]\d{3}$/.test(text));
  const whole = (grouping ? text : text.slice(0, last)).replaceAll(/[.,]/g, '');
  const fraction = grouping ? '' : text.slice(last + 1);
  return fraction === '' ? whole : `${whole}.${fraction}`;
}

/** English groups with a comma, German with a point; French uses blanks. */
function groupMark(language: string): string {
  const group = new Intl.NumberFormat(language).formatToParts(1234567).find((part) => part.type === 'group');
  return group?.value ?? ',';
}
