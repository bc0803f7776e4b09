/**
 * A date as an ISO date: `2026-03-31`, `31.03.2026`, `31/3/2026`, `31-03-2026`. Day before month, as in Europe; a
 * time of day behind it is dropped.
 *
 * @returns null when it is no day of the calendar.
 */
export function readDate(text: string): string | null {
  const word = text.trim().replace(/[T\s]\d{1,2}:\d{2}.*$/, '');
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(word);
  if (iso) return checked(iso[1], iso[2], iso[3]);
  const european = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(word);
  return european ? checked(european[3], european[2], european[1]) : null;
}

function checked(year = '', month = '', day = ''): string | null {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(`${date}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== date ? null : date;
}
