import { textLanguages } from '#core/catalogue/import/import-field';
import { readCurrency } from '#core/catalogue/import/read-currency';
import { foldText } from '#core/drafting/words/fold-text';

/** A heading taken apart: its words, and the language it names, if any. */
export interface Heading {
  /** Folded, apart by single blanks, without language and currency: `Nettopreis (EUR)` → `nettopreis`. */
  readonly words: string;
  readonly language: string | null;
}

const languages: ReadonlyMap<string, string> = new Map([
  ...textLanguages.map((code) => [code, code] as const),
  ...Object.entries({
    en: 'eng english englisch anglais inglese angielski gb uk',
    de: 'deu ger german deutsch allemand tedesco niemiecki',
    fr: 'fra fre french franzosisch francais francese francuski',
    it: 'ita italian italienisch italien italiano wloski',
    pl: 'pol polish polnisch polonais polacco polski',
  }).flatMap(([code, words]) => words.split(' ').map((word) => [word, code] as const)),
]);

/** Reads a column heading: `Bezeichnung_DE`, `nameEn`, `VK netto [€]`, `description (Polish)`. */
export function readHeading(heading: string): Heading {
  const spaced = heading.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2');
  const words = foldText(spaced).match(/[\p{L}\p{N}]+/gu) ?? [];
  const kept = words.length > 1 ? words.filter((word) => !isCurrencyWord(word)) : words;
  const last = kept.at(-1) ?? '';
  const language = kept.length > 1 ? (languages.get(last) ?? null) : null;
  return { words: (language === null ? kept : kept.slice(0, -1)).join(' '), language };
}

/** "cena all" is no currency, "price eur" is one: only those that price lists really name. */
function isCurrencyWord(word: string): boolean {
  return /^(?:eur|euro|pln|zl|usd|gbp|chf|czk|sek|dkk|nok|huf)$/.test(word) && readCurrency(word) !== null;
}
