import type { Language } from '#core/catalogue/product';
import { foldText } from '../words/fold-text.ts';
import { stemWord } from '../words/stem-word.ts';
import { CONCEPT_ROWS } from './concept-rows.ts';
import { STOP_WORDS_BY_LANGUAGE } from './stop-words.ts';

/** The columns of the vocabulary, in their order. */
const COLUMNS: readonly Language[] = ['en', 'de', 'fr', 'it', 'pl'];
const WORD = /[a-z]{4,}/g;

/** Word → the languages that have it, as a set of bits. */
function readColumns(): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const note = (word: string, at: number): void => {
    found.set(word, (found.get(word) ?? 0) | (1 << at));
  };
  for (const row of CONCEPT_ROWS)
    row.split('|').forEach((column, at) => {
      for (const word of foldText(column).match(WORD) ?? []) note(stemWord(word), at);
    });
  COLUMNS.forEach((language, at) => {
    for (const word of STOP_WORDS_BY_LANGUAGE[language] ?? []) if (word.length > 1) note(stemWord(word), at);
  });
  return found;
}

let columns: ReadonlyMap<string, number> | undefined;

/** The language whose words include this one and no other's do; null where none or several have it. Read when first asked. */
export function languageOfWord(folded: string): Language | null {
  columns ??= readColumns();
  const bits = columns.get(stemWord(folded)) ?? 0;
  return COLUMNS.find((_, at) => bits === 1 << at) ?? null;
}
