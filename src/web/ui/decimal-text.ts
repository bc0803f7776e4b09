import { minorDigits } from '#core/money/currency';

/** What a person types as a number, in the writing of their language or any other, as an exact decimal text. */

/** `1.234,5` / `1,234.5` / `1 234,5` → `1234.5`; empty → ''; not a number → null. Nothing is rounded. */
export function parseDecimalText(typed: string, language: string): string | null {
  const text = typed.replaceAll(/[\s\u00a0\u202f'’]/g, '');
  if (text === '') return '';
  if (!/^-?[\d.,]*\d[\d.,]*$/.test(text)) return null;
  const mark = decimalMark(text, language);
  const group = mark === ',' ? '.' : ',';
  const plain = text.replaceAll(group, '').replace(mark, '.');
  if (!/^-?\d*\.?\d*$/.test(plain)) return null;
  return normalise(plain);
}

function decimalMark(text: string, language: string): string {
  const comma = text.lastIndexOf(',');
  const point = text.lastIndexOf('.');
  if (comma >= 0 && point >= 0) return comma > point ? ',' : '.';
  const only = comma >= 0 ? ',' : '.';
  const several = text.indexOf(only) !== text.lastIndexOf(only);
  if (several) return only === ',' ? '.' : ',';
  // One mark alone: the language's own mark is a decimal mark; the other one groups only when exactly three digits follow.
  if (only === markOf(language)) return only;
  const groups = /^-?[1-9]\d{0,2}[.,]\d{3}$/.test(text);
  if (groups) return only === ',' ? '.' : ',';
  return only;
}

function normalise(plain: string): string {
  const negative = plain.startsWith('-');
  const [whole = '', fraction = ''] = plain.replace('-', '').split('.');
  const digits = whole.replace(/^0+(?=\d)/, '') || '0';
  const rest = fraction === '' ? '' : `.${fraction}`;
  return `${negative ? '-' : ''}${digits}${rest}`;
}

function markOf(language: string): string {
  const part = new Intl.NumberFormat(language).formatToParts(0.5).find(({ type }) => type === 'decimal');
  return part?.value ?? '.';
}

/** `1234.5` → `1234,5`: an exact decimal text with the mark of the language and no grouping, to be edited. */
export function editableDecimal(value: string | number | null | undefined, language: string): string {
  if (value === null || value === undefined || value === '') return '';
  return String(value).replace('.', markOf(language));
}

/** `6.9` → `6.90` for EUR: a price to be edited, with the digits of its currency, and more where it has more. */
export function editablePrice(value: string | number | null | undefined, currency: string, language: string): string {
  if (value === null || value === undefined || value === '') return '';
  const [whole = '', fraction = ''] = String(value).split('.');
  const digits = fraction.padEnd(minorDigits(currency), '0');
  return digits === '' ? whole : `${whole}${markOf(language)}${digits}`;
}
