import type { Language } from '#core/catalogue/product';
import { conceptHits } from '../lexicon/concepts.ts';
import { ASKS_FOR_OFFER } from '../lexicon/fact-cues.ts';
import {
  AND_WORDS,
  BELOW_WORDS,
  CORRECTION,
  IGNORE_WORDS,
  JEST,
  NO_PRODUCTS,
  NOTE_CUES,
  ORDER_CUES,
  RECEIVED,
  WHO_WE_ARE,
} from '../lexicon/order-cues.ts';
import { ORDER_UNITS } from '../lexicon/order-units.ts';
import { STOP_WORDS } from '../lexicon/stop-words.ts';
import { makeStretch } from '../quantity/leading-quantity.ts';
import type { Sentence } from '../read-facts/fact.ts';
import { tokeniseText } from '../words/tokenise-text.ts';
import { amendFragments, amendmentsOf, isRefusal } from './amend-fragments.ts';
import { changedSearch } from './changed-search.ts';
import { cutFragments } from './cut-fragments.ts';
import type { Fragment } from './fragment.ts';
import { linkAccessory, otherProperty, sameSize } from './link-accessory.ts';
import { markDistractions } from './mark-distractions.ts';
import { relateFragments } from './relate-fragments.ts';
import { isTalk } from './small-talk.ts';

/** What has been read of a request so far. */
export interface Reading {
  readonly original: string;
  /** The same without markup; offsets agree. */
  readonly masked: string;
  readonly language: Language;
  readonly fragments: Fragment[];
  /** What is no item, verbatim, in the order read. */
  readonly notes: Note[];
  /** All sentences that were read, for the facts beside the items. */
  readonly sentences: Sentence[];
}

/** A verbatim part of the request that is no item. */
export interface Note {
  readonly text: string;
  readonly start: number;
}

/** "no chef knives please": a wish that something is left out. */
const DECLINED = /^(?:no|kein|keine|keinen|pas de|aucune?|nessun[oa]?|żadn\p{L}+|bez)\s+\p{L}{3}/iu;

/** Where a stretch stands, and whether it is a list item. */
export interface Place {
  readonly offset: number;
  readonly listed: boolean;
}

/** Start of the item that a correction takes back: the last separator before it. */
function correctedStart(text: string, correction: RegExpExecArray): number {
  const before = text.slice(0, correction.index);
  let start = 0;
  for (const match of before.matchAll(/[,;:]\s|\s(\p{L}{1,8})\s(?=\S)/gu)) {
    if (match[1] && !AND_WORDS.has(match[1].toLowerCase())) continue;
    start = match.index + match[0].length;
  }
  return start;
}

function hasCode(search: string): boolean {
  return /(?=[\p{L}\d/-]*\d)(?=[\p{L}\d/-]*\p{L})[\p{L}\d/-]{4,}/u.test(search);
}

/** Does a text name a thing that we know, or a code? */
function namesProduct(text: string): boolean {
  return conceptHits(tokeniseText(text).map((atom) => atom.fold)).length > 0 || hasCode(text);
}

/** "Szukam szafy …", "Looking for a …": an order word leads. */
function beginsOrder(item: string): boolean {
  return (ORDER_CUES.exec(item)?.index ?? -1) === 0;
}

/** Nothing but a unit: "15 rolls" after "do you have bin liners?". */
function isBareAmount(fragment: Fragment): boolean {
  return tokeniseText(fragment.search).every(
    (atom) => ORDER_UNITS.has(atom.fold) || STOP_WORDS.has(atom.fold) || ORDER_CUES.test(atom.raw),
  );
}

/** "two plant rooms", "a credit note": the thing itself is nothing that is sold. */
function endsInNoProduct({ search }: Fragment): boolean {
  const atoms = tokeniseText(search);
  const last = atoms.length <= 3 ? atoms.at(-1) : undefined;
  return last !== undefined && !last.isNumber && NO_PRODUCTS.has(last.fold) && !namesProduct(search);
}

/** "Hope you had a nice weekend": words that nobody orders. */
function isIdle({ search, item }: Fragment, { text, alone }: { text: string; alone: boolean }): boolean {
  if (tokeniseText(search).every(isTalk)) return true;
  const told = text.trim().length - item.length > 8;
  return alone && told && !ORDER_CUES.test(text) && !namesProduct(search);
}

/** Keeps a part of the request as a note. */
export function keepNote(reading: Reading, text: string, offset: number): void {
  const words = reading.original.slice(offset, offset + text.length);
  const start = offset + words.length - words.trimStart().length;
  if (words.trim() !== '') reading.notes.push({ text: words.trim(), start });
}

/** The fragment with what it takes over from the item before it. */
function related(reading: Reading, fragment: Fragment): Fragment {
  const before = reading.fragments.at(-1);
  if (!before) return fragment;
  const property = otherProperty(fragment) ?? sameSize(fragment);
  if (property !== null && !namesProduct(property))
    return { ...fragment, search: changedSearch(before.search, property) };
  const between = reading.original.slice(before.spans.at(-1)?.[1] ?? 0, fragment.spans[0]?.[0] ?? 0);
  return linkAccessory(fragment, { before, between: between || before.item });
}

function keepFragments(
  reading: Reading,
  found: readonly Fragment[],
  { text, listed }: { text: string; listed: boolean },
): void {
  const last = reading.fragments.at(-1);
  const [first] = found;
  if (found.length === 1 && first?.quantity.stated && last && !last.quantity.stated && isBareAmount(first)) {
    reading.fragments[reading.fragments.length - 1] = { ...last, quantity: first.quantity, weak: false };
    return;
  }
  const strong = found.some((fragment) => !fragment.weak);
  for (const fragment of found) {
    if (isBareAmount(fragment) || (!fragment.quantity.stated && DECLINED.test(fragment.item))) continue;
    if (!listed && endsInNoProduct(fragment)) continue;
    if (fragment.weak && isIdle(fragment, { text, alone: !strong })) continue;
    const sure = listed && (fragment.quantity.stated || found.length === 1);
    const kept =
      fragment.quantity.stated ||
      sure ||
      hasCode(fragment.search) ||
      (beginsOrder(fragment.item) && namesProduct(fragment.search)) ||
      (!strong && (ORDER_CUES.test(text) || found.length === 1)) ||
      (strong && namesProduct(fragment.search));
    if (kept) reading.fragments.push(related(reading, sure ? { ...fragment, weak: false } : fragment));
  }
}

/** "5 of the red ones ... sorry, blue ones": what stands before a correction is read up to the item that is taken back. */
function readCorrected(
  reading: Reading,
  text: string,
  { place, correction }: { place: Place; correction: RegExpExecArray },
): void {
  const after = correction.index + correction[0].length;
  const rest = text.slice(after);
  const onlyCount = tokeniseText(rest).length <= 3 && !namesProduct(rest);
  const before = text.slice(0, onlyCount ? correction.index : correctedStart(text, correction));
  if (before.trim() !== '') readStretch(reading, before, place);
  if (onlyCount) amendFragments(reading.fragments, { kind: 'change', text: rest }, reading.language);
  else readStretch(reading, rest, { ...place, offset: place.offset + after });
}

/** Is there anything in the words before a correction that it could take back? */
function namesItem(text: string): boolean {
  return /\d/.test(text) || namesProduct(text) || tokeniseText(text).length > 3;
}

/** "Just kidding": what the sentence before asked for is taken back. */
function takeBack(reading: Reading, text: string, offset: number): boolean {
  if (text.length > 80 || !JEST.test(text)) return false;
  const last = reading.sentences.at(-1);
  const [from, to] = last ? [last.start, last.start + last.text.length] : [offset, offset];
  const kept = reading.fragments.filter(({ spans }) => !spans.some(([start]) => start >= from && start < to));
  reading.fragments.splice(0, reading.fragments.length, ...kept);
  keepNote(reading, text, offset);
  return true;
}

/** A sentence about the items before it; false when it is none. */
function readChange(reading: Reading, text: string, place: Place): boolean {
  const relation = relateFragments(reading.fragments, text, reading.language);
  if (relation.done) {
    const rest = relation.rest;
    if (rest !== null) readStretch(reading, text.slice(rest), { ...place, offset: place.offset + rest });
    return true;
  }
  // What goes, goes last and from the end: "Pos. 2 only four, Pos. 3 is cancelled".
  const { amendments, more } = amendmentsOf(text, reading.language);
  const sorted = amendments.toSorted((a, b) => Number(a.kind === 'drop') - Number(b.kind === 'drop'));
  const applied = sorted.filter((one) => amendFragments(reading.fragments, one, reading.language));
  const others = sorted.flatMap(({ text: words, start = 0, ...one }) =>
    one.kind === 'named' && !applied.some((done) => done.start === start) ? [{ text: words, start }] : [],
  );
  if (applied.length === 0) return false;
  for (const one of [...more, ...others])
    readStretch(reading, one.text, { ...place, offset: place.offset + one.start });
  return true;
}

/** Reads one sentence or list line: items, a change to earlier items, or a note. */
export function readStretch(reading: Reading, text: string, place: Place): void {
  if (takeBack(reading, text, place.offset)) return;
  const correction = CORRECTION.exec(text);
  const inside = correction && correction.index > 0 && correction.index + correction[0].length < text.length - 1;
  // "Finally take rather the roll of 250 m": nothing before the word is corrected; the sentence is about an item before.
  if (
    inside &&
    (reading.fragments.length === 0 || namesItem(text.slice(correctedStart(text, correction), correction.index)))
  ) {
    readCorrected(reading, text, { place, correction });
    return;
  }
  if (reading.fragments.length > 0 && !place.listed && readChange(reading, text, place)) return;
  if (!place.listed && (isRefusal(text) || (RECEIVED.test(text) && !/\?\s*$/.test(text) && !ORDER_CUES.test(text)))) {
    keepNote(reading, text, place.offset);
    return;
  }
  if (!place.listed && WHO_WE_ARE.test(text) && !/\d/.test(text) && !ORDER_CUES.test(text)) {
    keepNote(reading, text, place.offset);
    return;
  }
  const stretch = makeStretch(text, reading.language, markDistractions(text));
  const found = cutFragments(stretch, { original: reading.original, offset: place.offset });
  const note = NOTE_CUES.test(text);
  const ordered = found.some(
    ({ quantity, weak, search, spans }) =>
      quantity.stated &&
      !weak &&
      (namesProduct(search) || ((spans[0]?.[0] ?? 0) - place.offset <= 2 && /^\s/.test(search))),
  );
  if (note && !ordered && !(place.listed && found.some((fragment) => fragment.quantity.stated))) {
    keepNote(reading, text, place.offset);
    return;
  }
  const pointer = text.length < 120 && (BELOW_WORDS.test(text) || IGNORE_WORDS.test(text));
  if (pointer && found.every((fragment) => !fragment.quantity.stated && !hasCode(fragment.search))) return;
  const asks = /\?\s*$/.test(text);
  if (asks && !ASKS_FOR_OFFER.test(text) && found.every((fragment) => !fragment.quantity.stated))
    keepNote(reading, text, place.offset);
  keepFragments(reading, asks ? found.filter((one) => one.quantity.stated || namesProduct(one.search)) : found, {
    text,
    listed: place.listed,
  });
}
