import type { Language } from '#core/catalogue/product';
import { readFeatures } from '../features/read-features.ts';
import { INDIFFERENT, NOT_WORDS } from '../lexicon/order-cues.ts';
import type { Stretch } from '../quantity/leading-quantity.ts';
import type { Span } from '../span.ts';
import { gapBefore } from '../words/gap-before.ts';
import type { Fragment, Quantity } from './fragment.ts';
import type { Chunk } from './split-chunks.ts';
import { isBareQuantity, splitChunks } from './split-chunks.ts';

/** Chunks that make up one item. */
interface Group {
  chunks: Chunk[];
  closed: boolean;
}

const ONE: Quantity = { value: 1, least: 1, unit: null, stated: false };
const SHORTEST = 2;

/** Puts chunks together: what follows a quantity without one of its own belongs to the same item. */
function groupChunks(stretch: Stretch, chunks: readonly Chunk[]): Group[] {
  const groups: Group[] = [];
  for (const chunk of chunks) {
    const open = groups.at(-1);
    const free = open && !open.closed;
    if (open && countsBehindContent(stretch, open, chunk)) {
      open.chunks = [...open.chunks.map((one) => ({ ...one, trail: null })), { ...chunk, lead: null }];
      open.closed = true;
      continue;
    }
    if (chunk.lead && !(free && !hasQuantity(open) && isBareQuantity(stretch, chunk))) {
      groups.push({ chunks: [chunk], closed: false });
      continue;
    }
    if (isBareQuantity(stretch, chunk)) {
      if (open && (!hasQuantity(open) || hasArticleOnly(open))) {
        open.chunks.push({ ...chunk, lead: null });
        open.closed = true;
      } else if (free && !chunk.breaks) open.chunks.push({ ...chunk, lead: null, trail: null });
      continue;
    }
    const standsAlone = chunk.trail !== null && open !== undefined && hasQuantity(open) && strongTrail(stretch, chunk);
    if (!free || standsAlone || chunk.breaks) groups.push({ chunks: [chunk], closed: chunk.trail !== null });
    else {
      open.chunks.push(chunk);
      if (chunk.trail) open.closed = true;
    }
  }
  return groups;
}

/** "Tabletten 100 Stück: 3 Dosen": what stands before the colon tells the pack, what stands behind it how many packs. */
function countsBehindContent(stretch: Stretch, open: Group, chunk: Chunk): boolean {
  if (!isBareQuantity(stretch, chunk) || !/[:=]\s*$/.test(gapBefore(stretch.text, stretch.atoms, chunk.from)))
    return false;
  const [first, ...others] = open.chunks;
  return others.length === 0 && first?.lead === null && first.trail?.quantity.unit === 'piece';
}

/** "a roller bearing, 20 mm shaft, x2": an article counts nothing where a count follows. */
function hasArticleOnly({ chunks }: Group): boolean {
  return chunks.every(({ lead, trail }) => trail === null && (lead === null || lead.weak));
}

function hasQuantity(group: Group): boolean {
  return group.chunks.some((chunk) => chunk.lead !== null || chunk.trail !== null);
}

/** `x4`, `: 4` after something that already has its quantity begins a new item; "100 pcs" may be a pack's content. */
function strongTrail(stretch: Stretch, chunk: Chunk): boolean {
  if (!chunk.trail) return false;
  return chunk.trail.quantity.unit === null && chunk.trail.from - chunk.from >= 1 && stretch.atoms.length > 0;
}

/** Where "not …" starts and ends inside a text: up to the next comma or bracket. */
export function splitExcluded(search: string, language?: Language): { search: string; excluded: string } {
  let kept = search;
  const excluded: string[] = [];
  for (const match of search.matchAll(NOT_WORDS)) {
    const from = match.index + match[0].length;
    if (/^(?:fil|fili|filo|cavo)\b/i.test(search.slice(from))) continue;
    // A Polish belt.
    if (language === 'pl' && /pas\s+$/iu.test(match[0])) continue;
    const rest = search.slice(from);
    const stop = /[,;)(]|\s[-–—]\s|\.(?:\s|$)|\s(?:but|sondern|mais|ma|ale|please|bitte)\s/iu.exec(rest);
    const to = stop ? from + stop.index : search.length;
    if (search.slice(0, match.index).trim() === '' && search.slice(to).trim() === '') continue;
    excluded.push(search.slice(from, to));
    const start = match.index + (/^[\s,(;–-]/.test(match[0]) ? 1 : 0);
    kept = kept.slice(0, start) + ' '.repeat(to - start) + kept.slice(to);
  }
  return { search: kept, excluded: excluded.join(' ; ') };
}

const HEAD_SIGNS = /[\s,;:–—•*·▪◦‣>|-]/;
const TAIL_SIGNS = /[\s,;:!?–—|-]$/;
const TAIL_WORDS =
  /[\s,](?:with|including|mit|samt|avec|con|please|bitte|svp|s'il vous plaît|per favore|per cortesia|proszę|pls|thanks|danke|merci|grazie|dzięki|and|und|et|oraz|e|i|sowie|più|et d['’]|e d['’])$/iu;
/** A full stop that belongs to a unit: `szt.`, `Stk.` */
const UNIT_STOP = /(?:^|[^\p{L}])(?:szt|stk|st|pcs|pc|op|opak|rol|kpl|pz|pkg|pck|m|mb|ca|nr)\.$/iu;

/** Characters of the group, trimmed of separators and courtesy at both ends. */
function trimmed(text: string, start: number, end: number): Span {
  let from = start;
  let to = end;
  while (from < to && HEAD_SIGNS.test(text.charAt(from))) from += 1;
  for (;;) {
    const tail = text.slice(Math.max(from, to - 40), to);
    const cut =
      TAIL_WORDS.exec(tail)?.[0].length ??
      (TAIL_SIGNS.test(tail) || (tail.endsWith('.') && !UNIT_STOP.test(tail)) ? 1 : 0);
    if (cut === 0) break;
    to -= cut;
  }
  const inside = text.slice(from, to);
  if (text.charAt(to) === ')' && inside.lastIndexOf('(') > inside.lastIndexOf(')')) to += 1;
  return [from, Math.max(from, to)];
}

/** Blanks the characters of a range. */
function blank(text: string, [from, to]: Span, base: number): string {
  const a = Math.max(0, from - base);
  const b = Math.max(a, Math.min(text.length, to - base));
  return text.slice(0, a) + ' '.repeat(b - a) + text.slice(b);
}

/** `KX-210C –  (cyan, high yield)`: a code says enough; the remark behind its count may be in any words. */
const REMARKED_CODE = /^(\s*(?=[^\s(]*\d)(?=[^\s(]*\p{L})[^\s(]{5,40})[\s–—:=-]+\([^()]{1,120}\)\s*$/u;

function fragmentOf(stretch: Stretch, group: Group, { original, offset }: Source): Fragment | null {
  const first = group.chunks[0];
  const last = group.chunks.at(-1);
  if (!first || !last) return null;
  const lead = first.lead;
  const trail = group.chunks.find((chunk) => chunk.trail && !chunk.lead)?.trail ?? (lead ? null : first.trail);
  const startAtom = lead ? lead.from : first.from;
  const [from, to] = trimmed(stretch.text, stretch.atoms[startAtom]?.start ?? 0, last.end);
  let search = stretch.text.slice(from, to);
  for (const hit of [lead, trail]) {
    if (!hit) continue;
    const start = stretch.atoms[hit.from]?.start ?? 0;
    const end = stretch.atoms[hit.to - 1]?.end ?? start;
    search = blank(search, [start, Math.max(start, end)], from);
  }
  if (trail && !lead) search = search.replace(REMARKED_CODE, (whole, code: string) => code.padEnd(whole.length));
  search = search.replace(INDIFFERENT, (words) => ' '.repeat(words.length));
  const split = splitExcluded(search.replace(/\s+$/u, ''), stretch.language);
  if (split.search.replace(/[^\p{L}\p{N}]/gu, '').length < SHORTEST) return null;
  return {
    item: original.slice(offset + from, offset + to),
    spans: [[offset + from, offset + to]],
    ...split,
    quantity: (lead?.weak ? trail?.quantity : undefined) ?? lead?.quantity ?? trail?.quantity ?? ONE,
    weak: (lead?.weak ?? true) && !trail,
    remark: null,
  };
}

/** Nothing but a colour or a size: "beige", "5 m". */
function isProperty(search: string): boolean {
  const { atoms, features } = readFeatures(search);
  const said = features.filter(({ term }) => term.startsWith('!') || term.startsWith('%'));
  return atoms.length > 0 && atoms.every((_, at) => said.some(({ from, to }) => from <= at && to > at));
}

/** Where a stretch stands in the request. */
export interface Source {
  readonly original: string;
  readonly offset: number;
}

/** The items of one stretch. Items without any number are marked weak. */
export function cutFragments(stretch: Stretch, source: Source): Fragment[] {
  const groups = groupChunks(stretch, splitChunks(stretch));
  const fragments: Fragment[] = [];
  let announced = '';
  for (const group of groups) {
    const fragment = fragmentOf(stretch, group, source);
    if (!hasQuantity(group) && group.chunks.every((chunk) => chunk.announces)) {
      announced = fragment && !fragment.search.includes(',') ? fragment.search.trim() : '';
      continue;
    }
    if (!fragment) continue;
    if (announced !== '' && !isProperty(fragment.search)) announced = '';
    fragments.push(announced === '' ? fragment : { ...fragment, search: `${fragment.search} ${announced}` });
  }
  return fragments;
}
