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
}

/** Words in a language we have, else English. */
export function clientWords(language: string | null, locale: string, currency: string): ClientWords {
  const known = (language ?? 'en').slice(0, 2).toLowerCase();
  const texts = languages[known] ?? en;
  const format = localFormat(locale, currency);
  return {
    language: languages[known] ? known : 'en',
    t: (key, values = {}) => texts[key].replace(/\{(\w+)\}/g, (token, name: string) => values[name] ?? token),
    money: format.money,
    percent: format.percent,
    quantity: format.quantity,
    date: (iso) => format.date(iso.slice(0, 10)),
  };
}
