/** A stretch of time in the largest unit that fits, at most one decimal: 45 s, 12 min, 3.5 h, 2 days. */
export function durationWords(seconds: number, language: string): string {
  const steps = [
    ['day', 86_400],
    ['hour', 3600],
    ['minute', 60],
  ] as const;
  const [unit, size] = steps.find(([, length]) => seconds >= length) ?? (['second', 1] as const);
  const digits = unit === 'minute' || unit === 'second' ? 0 : 1;
  const format = { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: digits } as const;
  return new Intl.NumberFormat(language, format).format(seconds / size);
}
