import { isCurrency } from '#core/money/currency';

/** Signs and words for currencies, lower case. A bare `$` is taken as US dollars, `kr` is left open. */
const signs: ReadonlyMap<string, string> = new Map([
  ['€', 'EUR'],
  ['euro', 'EUR'],
  ['euros', 'EUR'],
  ['zł', 'PLN'],
  ['zl', 'PLN'],
  ['złoty', 'PLN'],
  ['złotych', 'PLN'],
  ['$', 'USD'],
  ['us$', 'USD'],
  ['£', 'GBP'],
  ['fr', 'CHF'],
  ['fr.', 'CHF'],
  ['sfr', 'CHF'],
  ['sfr.', 'CHF'],
  ['kč', 'CZK'],
  ['¥', 'JPY'],
]);

/** The ISO code of a currency written as code, sign or word; null when it is none. */
export function readCurrency(text: string): string | null {
  const word = text.trim();
  const code = word.toUpperCase();
  if (code.length === 3 && isCurrency(code)) return code;
  return signs.get(word.toLowerCase()) ?? null;
}

/** The currency named anywhere in a text such as `Preis (EUR)` or `12,50 zł`; null when there is none. */
export function currencyWithin(text: string): string | null {
  for (const word of text.match(/[€$£¥]|[\p{L}$]+/gu) ?? []) {
    // Three lower-case letters are more often a word ("all", "top") than a currency.
    const found = /^[a-z]{3}$/.test(word) && !signs.has(word) ? commonCode(word) : readCurrency(word);
    if (found !== null && word.toLowerCase() !== 'fr') return found;
  }
  return null;
}

const common: ReadonlySet<string> = new Set(['eur', 'pln', 'usd', 'gbp', 'chf', 'czk']);

function commonCode(word: string): string | null {
  return common.has(word) ? word.toUpperCase() : null;
}
