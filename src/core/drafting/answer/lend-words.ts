import { readFeatures } from '../features/read-features.ts';
import { STOP_WORDS } from '../lexicon/stop-words.ts';
import { TALK_WORDS } from '../lexicon/talk-words.ts';
import type { Match } from '../match/match-fragment.ts';
import type { QueryUnit } from '../query/query.ts';
import { tells } from '../query/tells.ts';
import { changedSearch } from '../read-request/changed-search.ts';
import type { Fragment } from '../read-request/fragment.ts';
import { tokeniseText } from '../words/tokenise-text.ts';

/** "the same", "dasselbe", "autant": the thing is the one named before. */
const SAME =
  /(?<!\p{L})(?:(?:the )?same(?: (?:thing|kind|one|type|again))?|ditto|dto\.?|likewise|(?:das|der|die|den)(?:selben?|selbe|gleichen?)|dasselbe|gleichen?|ebenso|dito|(?:l[ae]s? )?mêmes?(?: choses?)?|idem|autant|pareil\p{L}*|ugual[ei]|(?:l[oae] |gli |le )?stess[oaie](?: cos[ae])?|altrettant[ioae]|(?:to|te|taki?e?|tyle) sam[oeay]\p{L}*|identyczn\p{L}*)(?!\p{L})/giu;
/** A single letter or two beside a figure is no code of its own. */
const SHORT_CODE = 3;

/** Does a fragment say only how a thing is, not what it is: "22 mm", "due invernali", "2 of the 1 TB ones"? */
export function saysNoThing(match: Match, fragment: Fragment): boolean {
  const units = match.query.units.filter(tells);
  if (units.length === 0) return false;
  if (fragment.search.match(SAME)) return true;
  // "vert" stands in names of things as well; alone it is a colour.
  const named = match.query.types.some((type) => type.units.some((at) => match.query.units[at]?.kind !== 'group'));
  if (named) return false;
  return units.every(
    ({ kind, text }) =>
      kind === 'measure' || kind === 'group' || kind === 'number' || (kind === 'code' && text.length <= SHORT_CODE),
  );
}

/** Does a fragment say nothing but a colour: "deux verts"? */
export function saysOnlyColour(match: Match): boolean {
  const units = match.query.units.filter(tells);
  return units.length > 0 && units.every((unit) => unit.group?.startsWith('colour:'));
}

/** The words of a fragment without those that point to the item before, and without small talk at either end. */
function ownWords(search: string): string {
  const atoms = tokeniseText(search.replace(SAME, (words) => ' '.repeat(words.length)));
  const telling = atoms.filter(({ fold, isNumber }) => isNumber || !(STOP_WORDS.has(fold) || TALK_WORDS.has(fold)));
  const [first, last] = [telling[0], telling.at(-1)];
  return first && last ? search.slice(first.start, last.end).replace(SAME, ' ') : '';
}

/** Plain figures of the item before go when a plain figure comes: "Brisio 125" and "en 100". */
function withoutNumbers(search: string, own: string): string {
  const plain = (text: string) => {
    const { atoms, features } = readFeatures(text);
    return features.filter((f) => /^\d+(?:\.\d+)?$/.test(f.term) && f.to - f.from === 1).map((f) => atoms[f.from]);
  };
  if (plain(own).length === 0) return search;
  const numbers = plain(search);
  const [only] = numbers;
  if (numbers.length !== 1 || !only) return search;
  return search.slice(0, only.start) + ' '.repeat(only.end - only.start) + search.slice(only.end);
}

/** "Electrodes 2.5 x 350" and "in 3.2": a single figure takes the place of the first one of a size. */
function resized(search: string, own: string): string | null {
  const figure = /^\s*(?:in|en|da|de|w|von)?\s*(\d{1,3}(?:[.,]\d{1,2})?)\s*$/u.exec(own)?.[1];
  if (!figure) return null;
  const { atoms, measures } = readFeatures(search);
  const sizes = measures.filter((measure) => measure.values.length > 1);
  const first = sizes.length === 1 ? atoms[sizes[0]?.from ?? 0] : undefined;
  return first?.isNumber ? search.slice(0, first.start) + figure + search.slice(first.end) : null;
}

/** The fragment as the item before once more, with its own words in the place of those that they replace. */
export function lendWords(fragment: Fragment, before: Fragment): Fragment {
  const own = ownWords(fragment.search);
  const search = resized(before.search, own) ?? changedSearch(withoutNumbers(before.search, own), own);
  return { ...fragment, search, weak: false };
}

/** Are all words of a fragment's own answered by what was found with the help of the item before? */
export function answersOwn(match: Match, own: readonly QueryUnit[]): boolean {
  const chosen = match.choice.chosen;
  if (!chosen) return false;
  const open = new Set([...chosen.missing, ...chosen.contradicted].map((unit) => unit.text));
  return own.filter(tells).every((unit) => !open.has(unit.text));
}
