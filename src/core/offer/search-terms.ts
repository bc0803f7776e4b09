import { searchedWords } from '#core/offer/search-text';

/** What somebody looks for, as `like` patterns for a text that `searchText` made. */
export interface SearchTerms {
  /** All must hold. None: everything fits. */
  readonly patterns: readonly string[];
  /** Patterns that a trigram index can look up, the most telling first; each holds wherever all `patterns` do. */
  readonly keys: readonly string[];
}

const mostKeys = 6;
const run = /[\p{L}\p{N}]{3,}/gu;
const start = /^[\p{L}\p{N}]{1,2}/u;

/**
 * Every word must occur: anywhere inside a word when it has three letters or digits in a row, else at a word's beginning
 * (`42` finds `42-B` but not `1420`). `%` and `_` are literal.
 */
export function searchTerms(query: string): SearchTerms {
  const words = searchedWords(query);
  const keys = new Set(words.flatMap(keysOf));
  return {
    patterns: words.map((word) => (isShort(word) ? `% ${escaped(word)}%` : `%${escaped(word)}%`)),
    keys: [...keys].sort((a, b) => b.length - a.length).slice(0, mostKeys),
  };
}

function isShort(word: string): boolean {
  return start.test(word) && word.match(run) === null;
}

/** A trigram needs three characters in a row, or the beginning of a word. */
function keysOf(word: string): string[] {
  const runs = word.match(run);
  if (runs !== null) return runs.map((letters) => `%${letters}%`);
  const beginning = start.exec(word);
  return beginning === null ? [] : [`% ${beginning[0]}%`];
}

function escaped(word: string): string {
  return word.replace(/[\\%_]/g, '\\$&');
}
