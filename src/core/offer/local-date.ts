import { BoundedCache } from '#core/bounded-cache';

/** By time zone: making one takes longer than reading an offer. There are some 600 zones, in whatever case. */
const formats = new BoundedCache<Intl.DateTimeFormat>(700);

/** The ISO date (`2026-03-02`) of a moment in a time zone such as `Europe/Zurich`. */
export function localDate(moment: Date, timeZone: string): string {
  const options = { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  return formats.get(timeZone, () => new Intl.DateTimeFormat('en-CA', options)).format(moment);
}

/** The ISO date `days` after an ISO date. */
export function addDays(date: string, days: number): string {
  const moment = Date.parse(`${date}T00:00:00Z`) + days * 86_400_000;
  return new Date(moment).toISOString().slice(0, 10);
}
