import { BoundedCache } from '#core/bounded-cache';
import { minorDigits } from '#core/money/currency';

/** Turns decimal strings and ISO dates into what people of a locale read. Exact: no number goes through a float. */
export interface LocalFormat {
  /** `"1234.50"` → `1.234,50`. Keeps every decimal given and shows at least those of the currency. */
  readonly amount: (decimal: string) => string;
  /** The same with the currency: `1.234,50 €`. */
  readonly money: (decimal: string) => string;
  /** `"2.500"` → `2,5`. */
  readonly quantity: (decimal: string) => string;
  /** Percent as a decimal: `"8.1"` → `8,1 %`. */
  readonly percent: (decimal: string) => string;
  /** `2026-03-01` → `1. März 2026`. Anything else is returned as it is. */
  readonly date: (isoDate: string) => string;
}

const DECIMAL = /^-?\d+(\.\d+)?$/;
const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;
const MOST_DECIMALS = 20;

/** By locale and currency: making Intl objects is slow, and a server meets few pairs. */
const formats = new BoundedCache<LocalFormat>(200);

/**
 * Formats for a BCP 47 locale and an ISO 4217 currency. An unknown locale reads as English, an unknown currency
 * as its code before the amount.
 */
export function localFormat(locale: string, currency: string): LocalFormat {
  return formats.get(`${locale} ${currency}`, () => makeFormat(knownLocale(locale), currency));
}

function makeFormat(locale: string, currency: string): LocalFormat {
  const byDecimals = new Map<string, Intl.NumberFormat>();
  const decimalFormat = (least: number, options: Intl.NumberFormatOptions): Intl.NumberFormat => {
    const key = `${least} ${options.style ?? 'decimal'}`;
    const ready = byDecimals.get(key);
    if (ready) return ready;
    const made = new Intl.NumberFormat(locale, {
      ...options,
      useGrouping: 'always',
      minimumFractionDigits: least,
      maximumFractionDigits: MOST_DECIMALS,
    });
    byDecimals.set(key, made);
    return made;
  };
  const currencyOptions = currencyStyle(locale, currency);
  const currencyDecimals = minorDigits(currency);
  const least = (decimal: string) => Math.max(decimalsOf(decimal), currencyDecimals);
  // Some locales (en-DE, fr-CH) write amounts of money with other signs than plain numbers. One document has one way.
  const bare = (decimal: Intl.StringNumericLiteral, decimals: number): string =>
    currencyOptions
      ? withoutCurrency(decimalFormat(decimals, currencyOptions).formatToParts(decimal))
      : decimalFormat(decimals, {}).format(decimal);
  const sign = percentSign(locale);
  const dates = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const amount = (decimal: string) => (isDecimal(decimal) ? bare(decimal, least(decimal)) : decimal);
  const quantity = (decimal: string) => (isDecimal(decimal) ? bare(decimal, 0) : decimal);
  return {
    amount,
    money: (decimal) =>
      currencyOptions && isDecimal(decimal)
        ? decimalFormat(least(decimal), currencyOptions).format(decimal)
        : currencyOptions
          ? decimal
          : `${currency} ${amount(decimal)}`,
    quantity,
    percent: (decimal) => (isDecimal(decimal) ? sign.replace('0', quantity(decimal)) : decimal),
    date: (isoDate) => {
      const day = ISO_DATE.test(isoDate) ? new Date(isoDate) : undefined;
      return day && !Number.isNaN(day.getTime()) ? dates.format(day) : isoDate;
    },
  };
}

const withoutCurrency = (parts: readonly Intl.NumberFormatPart[]): string =>
  parts
    .filter(({ type }) => type !== 'currency' && type !== 'literal')
    .map(({ value }) => value)
    .join('');

/** `0 %` as the locale writes it; the number stands in its place. */
const percentSign = (locale: string): string =>
  new Intl.NumberFormat(locale, { style: 'unit', unit: 'percent', maximumFractionDigits: 0 }).format(0);

function knownLocale(locale: string): string {
  try {
    return new Intl.NumberFormat(locale).resolvedOptions().locale;
  } catch {
    return 'en';
  }
}

function currencyStyle(locale: string, currency: string): Intl.NumberFormatOptions | undefined {
  const options = { style: 'currency', currency } as const;
  try {
    new Intl.NumberFormat(locale, options);
    return options;
  } catch {
    return undefined;
  }
}

function isDecimal(text: string): text is Intl.StringNumericLiteral {
  return DECIMAL.test(text);
}

function decimalsOf(decimal: string): number {
  return Math.min(decimal.split('.')[1]?.length ?? 0, MOST_DECIMALS);
}
