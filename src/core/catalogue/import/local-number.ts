import { decimal } from '#core/money/decimal';

/** What the text alone says about its decimal separator. `either`: `1.234` and `1,234` fit both ways of writing. */
export type NumberStyle = 'comma' | 'point' | 'either' | 'none';

const maxLength = 40;

/**
 * Strips what people write around a number: currency, blanks, apostrophes, trailing `,-`. Blanks group thousands only
 * before exactly three digits, so that "3 1/2" or two numbers in one cell stay unreadable.
 */
function bare(text: string): string {
  return text
    .trim()
    .replace(/^[^\d+\-−.,]+/u, '')
    .replace(/[,.][-–—=]+\D*$/u, '')
    .replace(/[^\d]+$/u, '')
    .replace(/−/gu, '-')
    .replace(/(\d)[\s'’\u00A0\u202F](?=\d{3}(?!\d))/gu, '$1');
}

const plainInteger = /^[+-]?\d+$/;
const groupedByPoint = /^[+-]?[1-9]\d{0,2}(?:\.\d{3})+$/;
const groupedByComma = /^[+-]?[1-9]\d{0,2}(?:,\d{3})+$/;
const commaDecimal = /^[+-]?(?:\d*|[1-9]\d{0,2}(?:\.\d{3})+),\d+$/;
const pointDecimal = /^[+-]?(?:\d*|[1-9]\d{0,2}(?:,\d{3})+)\.\d+$/;

/** Judges how a number is written. `none`: it has no separator, or is no number at all. */
export function numberStyle(text: string): NumberStyle {
  if (text.length > maxLength) return 'none';
  const number = bare(text);
  if (plainInteger.test(number)) return 'none';
  const comma = commaDecimal.test(number);
  const point = pointDecimal.test(number);
  const groups = number.match(/[.,]\d{3}/g)?.length ?? 0;
  if (groupedByPoint.test(number)) return groups > 1 ? 'comma' : 'either';
  if (groupedByComma.test(number)) return groups > 1 ? 'point' : 'either';
  if (comma) return 'comma';
  return point ? 'point' : 'none';
}

/**
 * Reads a number as people write it: `1.234,56`, `1,234.56`, `1'234.50`, `€ 12,-`. Text that can be read in one way
 * only is read that way; `style` decides the rest.
 *
 * @returns decimal text, or null when it is no number.
 */
export function readLocalNumber(text: string, style: 'comma' | 'point'): string | null {
  if (text.length > maxLength) return null;
  const number = bare(text);
  if (plainInteger.test(number)) return decimal(number);
  const seen = numberStyle(text);
  if (seen === 'none') return null;
  const effective = seen === 'either' ? style : seen;
  const point = effective === 'comma' ? number.replace(/\./g, '').replace(',', '.') : number.replace(/,/g, '');
  return decimal(point);
}
