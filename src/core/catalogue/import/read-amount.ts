import { readLocalNumber } from '#core/catalogue/import/local-number';
import { compareDecimals } from '#core/money/decimal';

/** What the columns can hold, either way. */
const most = '99999999999999';

/** A number that a column of the catalogue can hold; null for anything else. */
export function readAmount(text: string, style: 'comma' | 'point'): string | null {
  const amount = readLocalNumber(text, style);
  if (amount === null) return null;
  return compareDecimals(amount.replace('-', ''), most) > 0 ? null : amount;
}
