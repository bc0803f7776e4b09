import { localFormat } from '#core/offer/local-format';
import { de } from './texts/de.ts';
import { type ClientTexts, en } from './texts/en.ts';
import { fr } from './texts/fr.ts';
import { it } from './texts/it.ts';
import { pl } from './texts/pl.ts';

const languages: Readonly<Record<string, ClientTexts>> = { en, de, fr, it, pl };

/** Says things to the client: texts by key, amounts and dates of the offer's locale. */
export interface ClientWords {
  readonly language: string;
  t(key: keyof ClientTexts, values?: Readonly<Record<string, string>>): string;
  money(decimal: string): string;
  percent(decimal: string): string;
  quantity(decimal: string): string;
  /** An ISO date, or a moment, as a day. */
  date(iso: string): string;
  /** From today to an ISO date, in words (`in 3 days`); null for a day that is over. */
  daysUntil(iso: string): { readonly days: number; readonly text: string } | null;
}

/** Words in a language we have, else English. */
export function clientWords(language: string | null, locale: string, currency: string): ClientWords {
  const known = (language ?? 'en').slice(0, 2).toLowerCase();
  const texts = languages[known] ?? en;
  const shown = languages[known] ? known : 'en';
  const format = localFormat(locale, currency);
  return {
    language: shown,
    t: (key, values = {}) => texts[key].replace(/\{(\w+)\}/g, (token, name: string) => values[name] ?? token),
    money: format.money,
    percent: format.percent,
    quantity: format.quantity,
    date: (iso) => format.date(dayOf(iso)),
    daysUntil(iso) {
      const days = Math.round((Date.parse(iso) - Date.parse(dayOf(new Date().toISOString()))) / msOfDay);
      if (days < 0) return null;
      return { days, text: new Intl.RelativeTimeFormat(shown, { numeric: 'auto' }).format(days, 'day') };
    },
  };
}

const msOfDay = 86_400_000;

/** The day of a moment where the reader is; a date is a day already. */
function dayOf(iso: string): string {
  if (iso.length <= 10) return iso;
  const at = new Date(iso);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}
