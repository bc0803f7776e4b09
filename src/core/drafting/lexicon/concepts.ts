import { foldText } from '../words/fold-text.ts';
import { stemWord } from '../words/stem-word.ts';
import { tokeniseText } from '../words/tokenise-text.ts';
import { CONCEPT_ROWS } from './concept-rows.ts';
import { FEATURE_GROUPS } from './feature-groups.ts';
import { DOZEN_WORDS, NUMBER_WORDS } from './number-words.ts';
import { LEAD_WORDS, NO_PRODUCTS } from './order-cues.ts';
import { PhraseBook, type PhraseHit } from './phrase-book.ts';
import { QUALITY_ROWS } from './qualities.ts';
import { STOP_WORDS } from './stop-words.ts';
import { TALK_WORDS } from './talk-words.ts';

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

/** Words of one letter case as they stand in the rows, those that are a phrase alone. */
const SINGLE = new Set<string>();

/** The phrases of a row as keys: what `phraseKeys` says of each, at a tenth of the time, since a row is folded once. */
function rowPhrases(row: string, stems: Map<string, string>): string[][] {
  return foldText(row)
    .split(/[|,]/)
    .map((phrase) => {
      const words = (phrase.match(WORD) ?? []).filter((word) => !INNER.has(word));
      if (words.length === 1 && words[0] !== undefined) SINGLE.add(words[0]);
      return words.map((word) => {
        let stem = stems.get(word);
        if (stem === undefined) {
          stem = phraseKey(word);
          stems.set(word, stem);
        }
        return stem;
      });
    });
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

/** Small words that are a thing in another language, and are meant so. */
const SMALL_THINGS = new Set('lata nas porte porta outlet ader bit te tee ago hat can'.split(' '));
const NUMBERS: ReadonlySet<string> = new Set([
  ...Object.values(NUMBER_WORDS).flatMap((words) => [...words.keys()]),
  ...DOZEN_WORDS.keys(),
]);

/** May this word alone be a thing? Italian "per" is no pear, "sechs" is nothing dried; French "four" is an oven. */
function mayBeThing(folded: string): boolean {
  if (STOP_WORDS.has(folded) || LEAD_WORDS.has(folded)) return SMALL_THINGS.has(folded);
  const isEveryday = NUMBERS.has(folded) || TALK_WORDS.has(folded) || NO_PRODUCTS.has(folded);
  return !isEveryday || SINGLE.has(folded);
}

/** The concepts that words (folded) name, wherever they stand in them. */
export function conceptHits(folds: readonly string[]): PhraseHit<string>[] {
  const hits = CONCEPTS.find(folds.map(phraseKey), isInnerWord);
  return hits.filter((hit) => hit.to - hit.from > 1 || mayBeThing(folds[hit.from] ?? ''));
}

let keys: ReadonlySet<string> | undefined;

/** The wider kinds of a concept by its English name: a `#waste water pump` is a `#water pump` and a `#pump`. */
export function widerConcepts(concept: string): string[] {
  if (!concept.startsWith('#')) return [];
  keys ??= new Set(CONCEPT_ROWS.map(conceptOf));
  const words = concept.slice(1).split(' ');
  return words.flatMap((_, at) => {
    const wider = `#${words.slice(at).join(' ')}`;
    return at > 0 && keys?.has(wider) ? [wider] : [];
  });
}

const QUALITIES: ReadonlySet<string> = new Set(QUALITY_ROWS.map(conceptOf));

/** Is this concept (`#rechargeable`) a property rather than a kind of product? */
export function isAttributeConcept(term: string): boolean {
  return QUALITIES.has(term);
}
