import { readFeatures } from '../features/read-features.ts';
import { STOP_WORDS } from '../lexicon/stop-words.ts';
import { conceptsOf } from '../words/concepts-of.ts';
import { stemWord } from '../words/stem-word.ts';
import { tokeniseText } from '../words/tokenise-text.ts';
import type { Fragment } from './fragment.ts';

const ORDINALS: readonly (readonly [RegExp, number])[] = [
  [
    /\b(?:first|1st|erste[nrs]?|premi(?:er|ère)|prim[oa]|pierwsz\p{L}*|pos(?:ition|\.)? 1\b|item 1\b|(?:no|nr)\.? 1\b)/iu,
    0,
  ],
  [
    /\b(?:second|2nd|zweite[nrs]?|deuxième|second[oae]|drug[\p{L}]*|pos(?:ition|\.)? 2\b|item 2\b|(?:no|nr)\.? 2\b)/iu,
    1,
  ],
  [/\b(?:third|3rd|dritte[nrs]?|troisième|terz[oa]|trzeci\p{L}*|pos(?:ition|\.)? 3\b|item 3\b|(?:no|nr)\.? 3\b)/iu, 2],
  [/\b(?:fourth|4th|vierte[nrs]?|quatrième|quart[oa]|czwart\p{L}*|pos(?:ition|\.)? 4\b|item 4\b)/iu, 3],
  [/\b(?:last|letzte[nrs]?|dernière?|ultim[oa]|ostatni\p{L}*)/iu, -1],
];

/** Words and concepts of a text, by which it is recognised. */
export function keysOf(text: string): Set<string> {
  const keys = new Set<string>();
  for (const atom of tokeniseText(text)) {
    if (STOP_WORDS.has(atom.fold) || (atom.fold.length < 2 && !atom.isNumber)) continue;
    keys.add(atom.isNumber ? atom.fold : stemWord(atom.fold));
    if (!atom.isNumber) for (const concept of conceptsOf(atom.fold)) keys.add(concept);
  }
  return keys;
}

/** A word that says part of an item's word, or holds one: `Zuluftventile` and "Tellerventil Zuluft". */
export function isPartOf(key: string, keys: ReadonlySet<string>): boolean {
  if (keys.has(key) || !/^\p{L}{5,}$/u.test(key)) return false;
  return [...keys].some(
    (other) =>
      /^\p{L}{4,}$/u.test(other) &&
      (other.endsWith(key) ||
        key.endsWith(other) ||
        key.startsWith(other) ||
        (other.length >= 6 && key.includes(other))),
  );
}

const WEAR_SIZE = /(?<![\p{L}\d'’])(?:\d?X{0,3}[SL]|M)(?![\p{L}\d'’])/gu;

/** The measures of a text as terms: the 5 m of "the 5 m DMX" is no 5-pin. Sizes of clothes stand alone: "8 en M". */
function measuresOf(text: string): Set<string> {
  const sizes = [...text.matchAll(WEAR_SIZE)].map(([size]) => `wear ${size}`);
  return new Set([
    ...sizes,
    ...readFeatures(text).features.flatMap(({ term }) => (term.startsWith('%') ? [term] : [])),
  ]);
}

/** A size tells items apart better than a word does. */
const SIZE_COUNTS = 1.5;

/** The item a sentence means: by ordinal, by its words, else the last one when `fallback`. -1 when unclear. */
export function targetOf(fragments: readonly Fragment[], text: string, fallback: boolean): number {
  for (const [pattern, at] of ORDINALS) {
    const index = at < 0 ? fragments.length - 1 : at;
    if (pattern.test(text) && index < fragments.length) return index;
  }
  const wanted = keysOf(text);
  const measured = measuresOf(text);
  let best = -1;
  let most = 0;
  fragments.forEach((fragment, i) => {
    const keys = keysOf(fragment.search);
    const sizes = measuresOf(fragment.search);
    const common =
      SIZE_COUNTS * [...measured].filter((term) => sizes.has(term)).length +
      [...wanted].filter((key) => keys.has(key)).length +
      0.5 * [...wanted].filter((key) => isPartOf(key, keys)).length;
    if (common > 0 && common >= most) {
      best = i;
      most = common;
    }
  });
  return best >= 0 || !fallback ? best : fragments.length - 1;
}
