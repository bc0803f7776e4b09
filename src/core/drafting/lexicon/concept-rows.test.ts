import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { foldText } from '../words/fold-text.ts';
import { tokeniseText } from '../words/tokenise-text.ts';
import { CONCEPT_ROWS } from './concept-rows.ts';
import { CONCEPTS, conceptHits, conceptOf, isAttributeConcept, isInnerWord, phraseKeys } from './concepts.ts';
import { MEASURE_UNITS } from './measure-units.ts';
import { QUALITY_ROWS } from './qualities.ts';
import { SHARED_PHRASES } from './shared-phrases.ts';
import { STOP_WORDS } from './stop-words.ts';
import { TRADES } from './trades/trades.ts';

const columnsOf = (row: string): string[][] =>
  row.split('|').map((column) => column.split(',').map((name) => name.trim()));
const phrasesOf = (row: string): string[] => columnsOf(row).flat();
const SHARED = new Set(Object.values(SHARED_PHRASES).flatMap((lines) => lines.flatMap((line) => line.split(','))));

/** Phrase, as stems, → the concepts it stands for, each with a spelling. */
function meanings(): Map<string, Map<string, string>> {
  const found = new Map<string, Map<string, string>>();
  for (const row of CONCEPT_ROWS)
    for (const phrase of phrasesOf(row)) {
      const key = phraseKeys(phrase).join(' ');
      const of = found.get(key) ?? new Map<string, string>();
      if (!of.has(conceptOf(row))) of.set(conceptOf(row), phrase);
      found.set(key, of);
    }
  return found;
}

test('each row names its concept in five languages', () => {
  const wrong = CONCEPT_ROWS.filter(
    (row) => columnsOf(row).length !== 5 || phrasesOf(row).some((phrase) => phrase === ''),
  );
  expect(wrong).toEqual([]);
});

test('no concept has two rows', () => {
  const seen = new Set<string>();
  const twice = CONCEPT_ROWS.map(conceptOf).filter((concept) => seen.has(concept) || !seen.add(concept));
  expect(twice).toEqual([]);
});

test('no row says a name twice in a language', () => {
  const twice = CONCEPT_ROWS.filter((row) =>
    columnsOf(row).some((names) => new Set(names.map((name) => name.toLowerCase())).size < names.length),
  );
  expect(twice).toEqual([]);
});

test('a phrase stands for one concept, but for the homonyms that are listed', () => {
  const mixed = [...meanings()]
    .filter(([key, concepts]) => concepts.size > 1 && !SHARED.has(key))
    .map(([key, concepts]) => `${key}: ${[...concepts].map(([id, spelt]) => `${id} (${spelt})`).join(', ')}`);
  expect(mixed).toEqual([]);
});

test('every listed homonym still is one', () => {
  const all = meanings();
  expect([...SHARED].filter((key) => (all.get(key)?.size ?? 0) < 2)).toEqual([]);
});

/** Words that are a small word or a unit in one language and a thing in another. */
const THINGS = new Set(
  'lata,nas,porte,porta,outlet,ader,bit,te,ago,t-piece,t piece,t-stuck,t-stucke,metre,metro,hat,v2a,v4a,va,1-fach,2-fach,3-fach,19 inch,19 zoll'.split(
    ',',
  ),
);

test('no phrase is made of small words, numbers or units only', () => {
  const empty = CONCEPT_ROWS.flatMap(phrasesOf).filter(
    (phrase) =>
      !THINGS.has(foldText(phrase)) &&
      tokeniseText(phrase).every(
        (atom) => atom.isNumber || STOP_WORDS.has(atom.fold) || MEASURE_UNITS.has(atom.fold) || isInnerWord(atom.fold),
      ),
  );
  expect(empty).toEqual([]);
});

test('every phrase is found by the key it is looked up with', () => {
  const lost = CONCEPT_ROWS.flatMap((row) =>
    phrasesOf(row).filter(
      (phrase) => !CONCEPTS.find(phraseKeys(phrase), () => false).some((hit) => hit.value === conceptOf(row)),
    ),
  );
  expect(lost).toEqual([]);
});

test('rows of the qualities are properties, rows of the trades are things', () => {
  expect(QUALITY_ROWS.map(conceptOf).filter((concept) => !isAttributeConcept(concept))).toEqual([]);
  expect(TRADES.flat().map(conceptOf).filter(isAttributeConcept)).toEqual([]);
});

test('every file of a trade is joined', () => {
  const files = readdirSync(new URL('./trades/', import.meta.url)).filter((file) => file !== 'trades.ts');
  expect(TRADES).toHaveLength(files.length);
});

test('a small word alone is no thing, though another language has a thing of that stem', () => {
  const named = (...words: string[]) => conceptHits(words).map((hit) => hit.value);
  expect([named('per'), named('sechs'), named('con'), named('bez')]).toEqual([[], [], [], []]);
  expect(named('pere')).toContain('#pear');
  expect(named('te')).toContain('#tea');
});
