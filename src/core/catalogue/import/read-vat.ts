import { readLocalNumber } from '#core/catalogue/import/local-number';
import { compareDecimals, multiplyDecimals } from '#core/money/decimal';

const exempt = /^(?:zw|np|exempt|free|none|frei|befreit|steuerfrei|exon[ée]r[ée]e?|esente)\.?$/iu;

/**
 * A VAT rate in percent: `23`, `23 %`, `VAT 8%`, `0,23` (a fraction), `zw.` (exempt, 0).
 *
 * @returns decimal text from 0 to 100, or null.
 */
export function readVat(text: string, style: 'comma' | 'point'): string | null {
  const word = text.trim();
  if (exempt.test(word)) return '0';
  const rate = readLocalNumber(word, style);
  if (rate === null) return null;
  const fraction = !word.includes('%') && compareDecimals(rate, 0) > 0 && compareDecimals(rate, 1) < 0;
  const percent = fraction ? multiplyDecimals(rate, 100) : rate;
  return compareDecimals(percent, 0) < 0 || compareDecimals(percent, 100) > 0 ? null : percent;
}
