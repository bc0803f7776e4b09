/** The ISO day so many days before `now`. */
export function dayBefore(days: number, now = new Date()): string {
  const day = new Date(now);
  day.setUTCDate(day.getUTCDate() - days);
  return day.toISOString().slice(0, 10);
}
