/** By time zone: making one takes longer than reading an offer. There are some 600 zones, in whatever case. */
const formats = new Map<string, Intl.DateTimeFormat>();
const mostFormats = 700;

/** The ISO date (`2026-03-02`) of a moment in a time zone such as `Europe/Zurich`. */
export function localDate(moment: Date, timeZone: string): string {
  const known = formats.get(timeZone);
  if (known) return known.format(moment);
  const made = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  if (formats.size >= mostFormats) formats.clear();
  formats.set(timeZone, made);
  return made.format(moment);
}

/** The ISO date `days` after an ISO date. */
export function addDays(date: string, days: number): string {
  const moment = Date.parse(`${date}T00:00:00Z`) + days * 86_400_000;
  return new Date(moment).toISOString().slice(0, 10);
}
