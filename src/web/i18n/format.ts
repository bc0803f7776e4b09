import type { Language } from './language.ts';

/** An exact amount as text (`"1234.50"`) or a JSON number; it is shown, never computed with. */
export type Amount = string | number;

// Making an Intl formatter costs far more than using one.
const made = new Map<string, unknown>();

function once<F>(key: string, make: () => F): F {
  if (!made.has(key)) made.set(key, make());
  return made.get(key) as F;
}

function numberFormat(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  return once(`number ${language} ${JSON.stringify(options)}`, () => new Intl.NumberFormat(language, options));
}

// Intl reads decimal strings exactly; its type wants to see a literal.
function exact(amount: Amount): Intl.StringNumericLiteral | number {
  return typeof amount === 'number' ? amount : (amount as Intl.StringNumericLiteral);
}

/** `1234.5`, EUR → `€1,234.50` / `1.234,50 €`; the currency decides the decimals. */
export function formatMoney(language: Language, amount: Amount, currency: string): string {
  try {
    return numberFormat(language, { style: 'currency', currency }).format(exact(amount));
  } catch {
    return `${amount} ${currency}`;
  }
}

/** A number with up to `decimals` decimals (default 3). */
export function formatNumber(language: Language, amount: Amount, decimals = 3): string {
  return numberFormat(language, { maximumFractionDigits: decimals }).format(exact(amount));
}

/** `12.5` → `12.5 %` in the writing of the language. */
export function formatPercent(language: Language, percent: Amount, decimals = 1): string {
  const unit = { style: 'unit', unit: 'percent', maximumFractionDigits: decimals } as const;
  return numberFormat(language, unit).format(exact(percent));
}

const dateStyles = {
  date: { dateStyle: 'medium' },
  dateTime: { dateStyle: 'medium', timeStyle: 'short' },
  long: { dateStyle: 'long', timeStyle: 'medium' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

export type DateStyle = keyof typeof dateStyles;

/** An ISO time as people read it, in the browser's zone. */
export function formatDate(language: Language, iso: string, style: DateStyle = 'date'): string {
  const format = once(`${style} ${language}`, () => new Intl.DateTimeFormat(language, dateStyles[style]));
  return format.format(new Date(iso));
}

const steps: readonly [limit: number, size: number, unit: Intl.RelativeTimeFormatUnit][] = [
  [3_600_000, 60_000, 'minute'],
  [86_400_000, 3_600_000, 'hour'],
  [7 * 86_400_000, 86_400_000, 'day'],
];

/** "5 minutes ago" for the last week, the date before that. `now` in milliseconds. */
const justNow: Readonly<Record<Language, string>> = { en: 'just now', de: 'gerade eben', fr: 'à l’instant' };

export function formatAgo(language: Language, iso: string, now: number): string {
  const age = Math.max(0, now - Date.parse(iso));
  const relative = once(`ago ${language}`, () => new Intl.RelativeTimeFormat(language, { numeric: 'auto' }));
  if (age < 60_000) return justNow[language];
  for (const [limit, size, unit] of steps) {
    if (age < limit) return relative.format(-Math.floor(age / size), unit);
  }
  return formatDate(language, iso);
}
