import { minorToNumber } from '#core/money/minor-units';

/** As the database writes a moment in JSON. */
const databaseTime = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d{1,6}))?\+00:00$/;

/** `2022-02-09T08:51:59.000000Z`: six fractional digits, of which three count. Null stays null. */
export function wireTime(moment: unknown): string | null {
  const written = typeof moment === 'string' ? databaseTime.exec(moment) : null;
  if (written) return `${written[1]}.${(written[2] ?? '').slice(0, 3).padEnd(3, '0')}000Z`;
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
