/** Days of the proleptic Gregorian calendar as ISO texts. No time zones: a day is a day. */
const DAY = 86_400_000;

const isoOf = (time: number): string => new Date(time).toISOString().slice(0, 10);
const timeOf = (iso: string): number => Date.parse(`${iso}T00:00:00Z`);

/** An ISO date, or null when there is no such day. `month` is 1–12. */
export function isoDate(year: number, month: number, day: number): string | null {
  if (year < 1900 || year > 2999 || month < 1 || month > 12 || day < 1 || day > 31) return null;
  const iso = isoOf(Date.UTC(year, month - 1, day));
  return Number(iso.slice(8)) === day ? iso : null;
}

/** The day this many days later. */
export function plusDays(iso: string, days: number): string {
  return isoOf(timeOf(iso) + days * DAY);
}

/** 1 Monday … 7 Sunday. */
export function weekday(iso: string): number {
  return new Date(timeOf(iso)).getUTCDay() || 7;
}

/** Monday of the week of a day. */
export function mondayOf(iso: string): string {
  return plusDays(iso, 1 - weekday(iso));
}

/** Last day of a month; `month` may run over 12 into the next year. */
export function lastOfMonth(year: number, month: number): string {
  return isoOf(Date.UTC(year, month, 0));
}

/** Monday of an ISO week, or null when the year has no such week. */
export function mondayOfWeek(year: number, week: number): string | null {
  const monday = plusDays(mondayOf(`${year}-01-04`), (week - 1) * 7);
  const thursday = plusDays(monday, 3);
  return week >= 1 && Number(thursday.slice(0, 4)) === year ? monday : null;
}
