import { foldText } from '../words/fold-text.ts';
import { stemWord } from '../words/stem-word.ts';
import { tokeniseText } from '../words/tokenise-text.ts';
import { CONCEPT_ROWS } from './concept-rows.ts';
import { FEATURE_GROUPS } from './feature-groups.ts';
import { PhraseBook } from './phrase-book.ts';
import { QUALITY_ROWS } from './qualities.ts';

/** Small words that may stand inside a phrase: `bilancia da cucina`, `suszarka do włosów`. */
const INNER = new Set(
  'de,du,des,d,l,la,le,les,a,aux,au,en,pour,da,di,del,della,dei,delle,per,do,dla,na,z,ze,w,of,for,the,fur,zum,zur,mit,und'.split(
    ',',
  ),
);

/** Key of a word in phrases: its stem. */
export function phraseKey(folded: string): string {
  return stemWord(folded);
}

/** The keys of a phrase as it is looked up, without the small words. */
export function phraseKeys(phrase: string): string[] {
  return tokeniseText(phrase)
    .filter((atom) => !INNER.has(atom.fold))
    .map((atom) => phraseKey(atom.fold));
}

/** May this key be passed over inside a phrase? */
export function isInnerWord(key: string): boolean {
  return INNER.has(key);
}

/** The term of a row: its first English name. */
export function conceptOf(row: string): string {
  return `#${foldText(/^[^|,]*/.exec(row)?.[0].trim() ?? '')}`;
}

const WORD = /[a-z]+|\d+/g;

/** The phrases of a row as keys: what `phraseKeys` says of each, at a tenth of the time, since a row is folded once. */
function rowPhrases(row: string, stems: Map<string, string>): string[][] {
  return foldText(row)
    .split(/[|,]/)
    .map((phrase) =>
      (phrase.match(WORD) ?? [])
        .filter((word) => !INNER.has(word))
        .map((word) => {
          let stem = stems.get(word);
          if (stem === undefined) {
            stem = phraseKey(word);
            stems.set(word, stem);
          }
          return stem;
        }),
    );
}

function readConcepts(): PhraseBook<string> {
  const book = new PhraseBook<string>();
  const stems = new Map<string, string>();
  for (const row of CONCEPT_ROWS) {
    const concept = conceptOf(row);
    for (const phrase of rowPhrases(row, stems)) book.add(phrase, concept);
  }
  return book;
}

function readGroups(): PhraseBook<string> {
  const book = new PhraseBook<string>();
  for (const [group, values] of Object.entries(FEATURE_GROUPS))
    for (const [value, names] of Object.entries(values))
      for (const name of names.split(','))
        book.add(
          tokeniseText(name).map((atom) => atom.fold),
          `!${group}:${value}`,
        );
  return book;
}

let concepts: PhraseBook<string> | undefined;

/**
 * Product words of the five languages and their synonyms: phrase of stems → concept such as `#hair dryer`. Read when first
 * asked: it takes longer than a server's other modules do, and a server drafts in another thread.
 */
export const CONCEPTS: Pick<PhraseBook<string>, 'find'> = {
  find(keys, skip) {
    concepts ??= readConcepts();
    return concepts.find(keys, skip);
  },
};

/** Names of exclusive properties, unstemmed: phrase → `!group:value`. */
export const GROUP_NAMES: PhraseBook<string> = readGroups();

const QUALITIES: ReadonlySet<string> = new Set(QUALITY_ROWS.map(conceptOf));

/** Is this concept (`#rechargeable`) a property rather than a kind of product? */
export function isAttributeConcept(term: string): boolean {
  return QUALITIES.has(term);
}
