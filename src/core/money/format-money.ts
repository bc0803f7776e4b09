import { minorDigits } from '#core/money/currency';
import { type DecimalInput, decimal, multiplyDecimals } from '#core/money/decimal';
import { roundTo } from '#core/money/round-to';

type Options = Intl.NumberFormatOptions;

/** Formatters are dear to make (about 50 µs); locales and currencies are few. */
const formatters = new Map<string, Intl.NumberFormat>();
const maxFormatters = 500;

/**
 * Money as people read it, with symbol: `formatMoney('1234.5', 'CHF', 'de-CH')` is `CHF 1’234.50`. The digits pass
 * through as text, never as a float.
 */
export function formatMoney(amount: DecimalInput, currency: string, locale: string): string {
  const digits = minorDigits(currency);
  const text = roundTo(amount, digits);
  const options = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  if (!/^[A-Za-z]{3}$/.test(currency)) return `${format(text, locale, options)} ${currency}`.trim();
  return format(text, locale, { ...options, style: 'currency', currency });
}

/** Money without symbol, for columns of figures: `1’234.50`. */
export function formatAmount(amount: DecimalInput, currency: string, locale: string): string {
  const digits = minorDigits(currency);
  return format(roundTo(amount, digits), locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

/** A unit price without symbol: at least the currency's digits, up to four when it has them (`0.333` → `0,333`). */
export function formatUnitPrice(amount: DecimalInput, currency: string, locale: string): string {
  const digits = minorDigits(currency);
  return format(decimal(amount), locale, { minimumFractionDigits: digits, maximumFractionDigits: Math.max(4, digits) });
}

/** A quantity or a plain number, at most six digits after the point: `2.5` → `2,5`. */
export function formatQuantity(quantity: DecimalInput, locale: string): string {
  return format(decimal(quantity), locale, { maximumFractionDigits: 6 });
}

/** A percentage given in percent: `formatPercent('8.1', 'de-DE')` is `8,1 %`. */
export function formatPercent(percent: DecimalInput, locale: string): string {
  const fraction = multiplyDecimals(percent, '0.01');
  return format(fraction, locale, { style: 'percent', maximumFractionDigits: 4 });
}

function format(text: string, locale: string, options: Options): string {
  return formatter(locale, options).format(text as Intl.StringNumericLiteral);
}

function formatter(locale: string, options: Options): Intl.NumberFormat {
  const key = `${locale}|${JSON.stringify(options)}`;
  const known = formatters.get(key);
  if (known) return known;
  if (formatters.size >= maxFormatters) formatters.clear();
  const made = new Intl.NumberFormat(knownLocale(locale), options);
  formatters.set(key, made);
  return made;
}

/** A locale that the runtime does not understand prints as English rather than failing a document. */
function knownLocale(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? 'en';
  } catch {
    return 'en';
  }
}
