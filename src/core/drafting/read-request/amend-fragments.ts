import type { Language } from '#core/catalogue/product';
import type { Measure } from '../features/measure.ts';
import { readFeatures } from '../features/read-features.ts';
import { readMeasures } from '../features/read-measures.ts';
import {
  ADDITIVE,
  ALL_IN,
  AMENDS,
  CHANGE,
  DROP,
  INSTEAD_OF,
  MODEL_INSTEAD,
  NOT_NEEDED,
  OTHERWISE,
  POSITION,
  REPEAT,
  SWAPPED,
} from '../lexicon/amend-cues.ts';
import { ORDER_UNITS } from '../lexicon/order-units.ts';
import { STOP_WORDS } from '../lexicon/stop-words.ts';
import { TALK_WORDS } from '../lexicon/talk-words.ts';
import { readCount } from '../quantity/read-count.ts';
import { stemWord } from '../words/stem-word.ts';
import { tokeniseText } from '../words/tokenise-text.ts';
import { changedSearch } from './changed-search.ts';
import type { Fragment } from './fragment.ts';
import { isPartOf, keysOf, targetOf } from './target-of.ts';

const SHORT_REFUSAL = 100;

/** "Le candele non servono più", "Trzewików nie trzeba": a short sentence that wants nothing. */
export function isRefusal(sentence: string): boolean {
  return sentence.length <= SHORT_REFUSAL && !/[\d?]/.test(sentence) && NOT_NEEDED.test(sentence);
}

/** What a later sentence does to the items before it. */
export interface Amendment {
  /** `named`: under a heading such as "Correction:", words that must all be of one item. */
  readonly kind: 'drop' | 'change' | 'repeat' | 'otherwise' | 'named' | 'all';
  readonly text: string;
  /** Where a `named` one begins in its sentence. */
  readonly start?: number;
}

/** Is this sentence about items that were already asked for? Long ones are no amendments. */
export function readAmendment(sentence: string): Amendment | null {
  const text = sentence.trim();
  if (text.length > 160) return null;
  if (REPEAT.test(text)) return { kind: 'repeat', text };
  if (DROP.test(text)) return { kind: 'drop', text };
  if (ALL_IN.test(text)) return { kind: 'all', text };
  if (OTHERWISE.test(text) || SWAPPED.test(text)) return { kind: 'otherwise', text };
  return CHANGE.test(text) && /\d|\p{L}/u.test(text) ? { kind: 'change', text } : null;
}

/** Does the sentence name a thing at all? Then it must be one of the items. */
function namesOther(text: string): boolean {
  return [...keysOf(text)].some((key) => key.startsWith('#'));
}

/** A size or a rating; a count of pieces is a quantity. */
function isProperty({ dimension }: Measure): boolean {
  return dimension !== 'pieces' && dimension !== 'packs';
}

/** "the silencers, in 900 mm after all", "the gloves in black": the words that replace a property of the item. */
function newProperty(text: string): string | null {
  const { atoms, features, measures } = readFeatures(text);
  const words = [
    ...measures.filter(isProperty),
    ...features.filter((f) => f.term.startsWith('!colour:') || f.term.startsWith('!wear:')),
  ].map(({ from, to }) => text.slice(atoms[from]?.start, atoms[to - 1]?.end));
  return words.length > 0 ? words.join(' ') : null;
}

/** "the HW 4500 instead of the 3500": the figure that goes is no count but part of the item's name; the item with the other. */
function otherModel(search: string, text: string): string | null {
  const [, wanted = '', dropped = ''] = MODEL_INSTEAD.exec(text) ?? [];
  const at = dropped.length < 3 ? -1 : search.toLowerCase().indexOf(dropped.toLowerCase());
  return at < 0 ? null : search.slice(0, at) + wanted + search.slice(at + dropped.length);
}

/** The new figure in "make that 12", "5 instead of 3", "Finalement 6 pour les PH2". */
function newQuantity(whole: string, { fragment, language }: { fragment: Fragment; language: Language }): number | null {
  const text = whole.replace(INSTEAD_OF, ' ').replace(POSITION, ' ');
  const atoms = tokeniseText(text);
  const own = keysOf(fragment.search);
  const measured = new Set(readMeasures(text, atoms).flatMap((one) => (isProperty(one) ? [one.from] : [])));
  let repeated: number | null = null;
  for (let i = 0; i < atoms.length; i += 1) {
    const atom = atoms[i];
    const count = atom && !atom.glued && !measured.has(i) ? readCount(atoms, i, language) : null;
    if (!count || count.weak || !Number.isInteger(count.value)) continue;
    if (atoms[count.to]?.glued && !/^(?:x|st|szt|pcs|pz)/.test(atoms[count.to]?.fold ?? '')) continue;
    const before = count.value === fragment.quantity.value;
    if (!before && (!atom?.isNumber || !own.has(atom.fold))) return count.value;
    repeated ??= count.value;
  }
  return repeated;
}

/** What a sentence changes, and what it asks for beside. */
export interface Amended {
  readonly amendments: readonly Amendment[];
  /** Clauses that ask for more, with their places in the sentence. */
  readonly more: readonly { readonly text: string; readonly start: number }[];
}

const CLAUSES = /[,;:]\s+(?:(?:and|but|und|aber|et|mais|e|ma|i|a|ale|oraz)\s+)?|\s(?:and|und|et|oraz)\s|\s[-–—]\s/giu;

interface Clause {
  readonly text: string;
  readonly start: number;
}

/** The clauses of a sentence, without its heading. */
function clausesOf(sentence: string): Clause[] {
  const clauses: Clause[] = [];
  let start = AMENDS.exec(sentence)?.[0].length ?? 0;
  for (const hit of sentence.matchAll(CLAUSES)) {
    if (hit.index < start) continue;
    clauses.push({ text: sentence.slice(start, hit.index), start });
    start = hit.index + hit[0].length;
  }
  return [...clauses, { text: sentence.slice(start), start }];
}

/** "make that 12 monitors, and we don't need the keyboards": the clauses that are each an amendment, else the whole. */
export function amendmentsOf(sentence: string, language: Language): Amended {
  const amended = AMENDS.test(sentence);
  const clauses = clausesOf(sentence).map((clause) => ({
    ...clause,
    amendment: readAmendment(clause.text) ?? (amended ? namedIn(clause, language) : null),
  }));
  const found = clauses.flatMap(({ amendment }) => amendment ?? []);
  const more = clauses.filter(({ text }) => ADDITIVE.test(text));
  if (more.length > 0 && found.length > 0) {
    const changes = clauses.flatMap(({ text, amendment }) => (ADDITIVE.test(text) ? [] : (amendment ?? [])));
    const [only, ...others] = changes;
    // What the only change is about may stand in a clause before it: "Cables - call it five".
    const text = more.reduce((rest, one) => rest.replace(one.text, ' '), sentence);
    return { amendments: only && others.length === 0 ? [{ ...only, text }] : changes, more };
  }
  if (found.length >= 2) return { amendments: found, more: [] };
  const [only] = found;
  // One clause of several that says what goes: the others are about other things.
  if (only?.kind === 'drop' && clauses.length > 2) return { amendments: found, more: [] };
  if (only?.kind === 'all' || only?.kind === 'otherwise') return { amendments: found, more: [] };
  const whole = readAmendment(sentence) ?? (amended ? (only ?? null) : null);
  return { amendments: whole ? [whole] : [], more: [] };
}

/** Under "Correction:" a thing and a count say that it is so many now. */
function namedIn({ text, start }: Clause, language: Language): Amendment | null {
  const atoms = tokeniseText(text);
  const counted = atoms.some((_, at) => readCount(atoms, at, language)?.weak === false);
  return counted && !ADDITIVE.test(text) ? { kind: 'named', text, start } : null;
}

/** Does each word that says something belong to the item? */
function isAllOf(text: string, fragment: Fragment, language: Language): boolean {
  const atoms = tokeniseText(text);
  const own = keysOf(fragment.search);
  return atoms.every(
    ({ fold, isNumber }, at) =>
      isNumber ||
      fold.length < 4 ||
      STOP_WORDS.has(fold) ||
      ORDER_UNITS.has(fold) ||
      TALK_WORDS.has(fold) ||
      readCount(atoms, at, language) !== null ||
      own.has(stemWord(fold)) ||
      isPartOf(stemWord(fold), own),
  );
}

/** The item without the word that is replaced: the M of "size L instead of M". */
function withoutOld(search: string, text: string): string {
  const old = INSTEAD_OF.exec(text)?.[0].split(/\s+/).at(-1) ?? '';
  const words = new RegExp(`(?<![\\p{L}\\d])${old}(?![\\p{L}\\d])`, 'iu');
  return old === '' ? search : search.replace(words, (found) => ' '.repeat(found.length));
}

/** "everything in black": of every item. */
function changeAll(fragments: Fragment[], text: string): boolean {
  const property = newProperty(ALL_IN.exec(text)?.groups?.['property'] ?? '');
  if (property === null) return false;
  fragments.forEach((fragment, at) => {
    fragments[at] = { ...fragment, search: changedSearch(fragment.search, property), remark: text };
  });
  return true;
}

/** "but with C3 clearance on the 6206s". */
function changeProperty(fragments: Fragment[], text: string): boolean {
  const { property = '', thing = '' } = (SWAPPED.exec(text) ?? OTHERWISE.exec(text))?.groups ?? {};
  const at = targetOf(fragments, thing, false);
  const fragment = fragments[at];
  if (!fragment) return false;
  const search = changedSearch(withoutOld(fragment.search, text), property.replace(INSTEAD_OF, ' '));
  fragments[at] = { ...fragment, search, remark: text };
  return true;
}

/** Applies an amendment to the items; false when it does not fit any. */
export function amendFragments(fragments: Fragment[], amendment: Amendment, language: Language): boolean {
  const last = fragments.at(-1);
  if (!last) return false;
  if (amendment.kind === 'repeat') {
    const change = amendment.text.replace(REPEAT, '').replace(/[.!]+$/, '');
    fragments.push({ ...last, item: amendment.text, search: changedSearch(last.search, change) });
    return true;
  }
  if (amendment.kind === 'all') return changeAll(fragments, amendment.text);
  if (amendment.kind === 'otherwise') return changeProperty(fragments, amendment.text);
  const at = targetOf(fragments, amendment.text, amendment.kind === 'change' && !namesOther(amendment.text));
  const fragment = fragments[at];
  if (!fragment || (amendment.kind === 'named' && !isAllOf(amendment.text, fragment, language))) return false;
  if (amendment.kind === 'drop') {
    fragments.splice(at, 1);
    return true;
  }
  const model = otherModel(fragment.search, amendment.text);
  if (model !== null) {
    fragments[at] = { ...fragment, search: model, remark: amendment.text };
    return true;
  }
  const value = newQuantity(amendment.text, { fragment, language });
  const property =
    value === null || value === fragment.quantity.value ? newProperty(amendment.text.replace(INSTEAD_OF, ' ')) : null;
  if (value === null && property === null) return false;
  const count = value ?? fragment.quantity.value;
  fragments[at] = {
    ...fragment,
    ...(property === null ? {} : { search: changedSearch(withoutOld(fragment.search, amendment.text), property) }),
    quantity: { ...fragment.quantity, value: count, least: count, stated: true },
    remark: amendment.text,
  };
  return true;
}
