import { minorToNumber } from '#core/money/minor-units';

/** `2022-02-09T08:51:59.000000Z`: six fractional digits. Null stays null. */
export function wireTime(moment: unknown): string | null {
  const date = moment instanceof Date ? moment : typeof moment === 'string' ? new Date(moment) : null;
  return date === null ? null : `${date.toISOString().slice(0, -1)}000Z`;
}

/** A decimal text as a JSON number; null stays null. */
export function wireDecimal(value: unknown): number | null {
  return value === null || value === undefined ? null : Number(value);
}

/** Minor units, from the database as a text, as a number in major units. */
export function wireMoney(minor: unknown, currency: string): number {
  return minorToNumber(Number(minor ?? 0), currency);
}
