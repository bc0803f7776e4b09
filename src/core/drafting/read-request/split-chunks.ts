import { AND_WORDS, LEAD_WORDS, NO_PRODUCTS, ORDER_CUES } from '../lexicon/order-cues.ts';
import { BULK_UNITS } from '../lexicon/order-units.ts';
import { codeAndCount } from '../quantity/code-and-count.ts';
import type { QuantityHit, Stretch } from '../quantity/leading-quantity.ts';
import { leadingQuantity, orderUnit } from '../quantity/leading-quantity.ts';
import { readCount } from '../quantity/read-count.ts';
import { saysQuantity, trailingQuantity } from '../quantity/read-trailing-quantity.ts';
import { type Series, seriesIn } from '../quantity/series-in.ts';
import { gapBefore } from '../words/gap-before.ts';
import type { Atom } from '../words/tokenise-text.ts';
import { afterSmallTalk, namesNothing, onlySmallTalk } from './small-talk.ts';

/** A piece of a stretch between separators: atoms from..to, text up to `end`. */
export interface Chunk {
  readonly from: number;
  readonly to: number;
  readonly end: number;
  /** A quantity at its head, with what stands before it left out. */
  readonly lead: QuantityHit | null;
  /** A quantity at its tail. */
  readonly trail: QuantityHit | null;
  /** A semicolon or full stop stands before it: it does not continue the item before. */
  readonly breaks: boolean;
  /** A colon follows: it only announces what stands behind it. */
  readonly announces: boolean;
}

const MOST_CHUNKS = 400;
/** Words that make the number after them a name or a size. */
const SIZE_WORDS = new Set(
  'series serie seria version typ type size gr rozm roz tg grosse taille misura taglia rozmiar mis art nr no number model modell pointure stufe level class klasse mit with avec con z of von de di page seite'.split(
    ' ',
  ),
);
const WITH_WORDS = new Set(['with', 'including', 'mit', 'samt', 'avec', 'con', 'z']);
const FOR_WORDS = new Set('for fur pour per dla'.split(' '));
/** Words after which a number may also belong to the item before: "bracket for 2 monitors". */
const PREPOSITIONS = new Set(
  'for fur um uber pour per dla na o about on of is are the us me sur dazu again take di sind ist'.split(' '),
);

/** Depth of brackets at each atom, so that commas inside them do not separate. */
function bracketDepth(stretch: Stretch): Uint8Array {
  const depth = new Uint8Array(stretch.atoms.length);
  let open = 0;
  stretch.atoms.forEach((_, i) => {
    const gap = i === 0 ? stretch.text.slice(0, stretch.atoms[0]?.start) : gapBefore(stretch.text, stretch.atoms, i);
    for (const sign of gap) {
      if (sign === '(' || sign === '[' || sign === '«' || sign === '„') open = Math.min(open + 1, 9);
      if (sign === ')' || sign === ']' || sign === '»' || sign === '“') open = Math.max(0, open - 1);
    }
    depth[i] = open;
  });
  return depth;
}

/** "and" as a word of its own; the A of Cat6A is none. */
function isAnd(atom: Atom | undefined): boolean {
  return atom !== undefined && !atom.glued && atom.raw === atom.raw.toLowerCase() && AND_WORDS.has(atom.fold);
}

/** The Plus of "Canvas Plus 1 TB" joins nothing. */
function isNamePlus({ fold, raw }: Atom): boolean {
  return fold === 'plus' && raw !== fold;
}

/** May an item's quantity begin at this atom, seen from what stands before? */
function opens(stretch: Stretch, at: number): boolean {
  if (at === 0) return true;
  const gap = gapBefore(stretch.text, stretch.atoms, at);
  const before = stretch.atoms[at - 1];
  // "Gr. 9", "Nr. 5": the figure belongs to the short form.
  if (/^\.\s$/.test(gap) && SIZE_WORDS.has(before?.fold ?? '')) return false;
  if (/[,;:!?]|\n|\.\s|\s[-–—+&]\s|[•*]\s/.test(gap) || /^\s*[+&]\s*$/.test(gap)) return true;
  if (/^['’]$/.test(gap) && before?.fold === 'd') return at > 1 && opens(stretch, at - 1);
  return (
    before !== undefined &&
    !before.isNumber &&
    /^\s+$/.test(gap) &&
    ((!before.glued && LEAD_WORDS.has(before.fold) && !isNamePlus(before)) || isAnd(before))
  );
}

interface Cut {
  readonly at: number;
  readonly lead: QuantityHit | null;
  readonly breaks: boolean;
  /** A quantity that points back: "5 packs of those". */
  readonly trail?: QuantityHit;
}

/** All places where a chunk begins. */
function findCuts(stretch: Stretch): Cut[] {
  const depth = bracketDepth(stretch);
  const cuts: Cut[] = [{ at: 0, lead: null, breaks: false }];
  let skip = 0;
  const said = saysQuantity(stretch);
  const series = seriesIn(stretch.text);
  for (let i = 0; i < stretch.atoms.length && cuts.length < MOST_CHUNKS; i += 1) {
    if (i < skip || (depth[i] ?? 0) > 0 || isInside(series, stretch.atoms[i])) continue;
    const since = cuts.at(-1)?.at ?? 0;
    const counted = cuts.at(-1)?.lead?.weak === false;
    const begins = opens(stretch, i) || (!counted && !said && afterSmallTalk(stretch, since, i));
    const pointed = pointing(stretch, i);
    if (pointed && i > since) {
      cuts.push({ at: i, lead: null, breaks: false, trail: pointed });
      skip = pointed.to;
      continue;
    }
    const lead = begins ? leadingQuantity(stretch, i) : accompanied(stretch, i);
    if (lead && cuts.at(-1)?.lead === null && i > since && standsBehind(stretch, lead)) {
      cuts.push({ at: i, lead: null, breaks: false, trail: lead });
      skip = lead.to;
      continue;
    }
    if (
      lead &&
      !(isLengthOf(stretch, lead) && cuts.at(-1)?.lead) &&
      !insideItem(stretch, { at: i, since, weak: lead.weak })
    ) {
      cuts.push({ at: i, lead, breaks: true });
      skip = lead.to;
      continue;
    }
    const gap = i > 0 ? gapBefore(stretch.text, stretch.atoms, i) : '';
    if (/[,;]|\s[-–—]\s|\n/.test(gap)) cuts.push({ at: i, lead: null, breaks: /[;\n]/.test(gap) });
    else if (
      /:\s/.test(gap) &&
      (ORDER_CUES.test(stretch.text.slice(stretch.atoms[since]?.start, stretch.atoms[i]?.start)) ||
        onlySmallTalk(stretch, since, i))
    )
      cuts.push({ at: i, lead: null, breaks: true });
    else if (isAnd(stretch.atoms[i]) && cuts.at(-1)?.at !== i && endsWithQuantity(stretch, cuts.at(-1)?.at ?? 0, i))
      cuts.push({ at: i + 1, lead: null, breaks: true });
  }
  return cuts;
}

/** `…, acoustic 12-53 – 6 sets, classical …`: a count behind a dash, and a pause behind it, is that of what stands before. */
function standsBehind({ text, atoms }: Stretch, { quantity, from, to }: QuantityHit): boolean {
  return (
    quantity.unit !== null &&
    !BULK_UNITS.has(quantity.unit) &&
    /(?:\s[-–—]|[:=])\s*$/.test(text.slice(0, atoms[from]?.start)) &&
    /^\.?\s*(?:$|[,;])/.test(text.slice(atoms[to - 1]?.end))
  );
}

/** Does an atom stand in a series of sizes? */
function isInside(series: readonly Series[], atom: Atom | undefined): boolean {
  return atom !== undefined && series.some(({ span: [from, to] }) => atom.start >= from && atom.end <= to);
}

/** Units of length that a thing has: "12 cables, 5 m, black". */
const LENGTHS = new Set(['m', 'cm', 'mm']);

/** A length between commas, behind something that is counted already: how long it is, not how much of it is wanted. */
function isLengthOf({ text, atoms }: Stretch, { quantity, from, to }: QuantityHit): boolean {
  const [first, last] = [atoms[from], atoms[to - 1]];
  return (
    LENGTHS.has(quantity.unit ?? '') &&
    to - from === 2 &&
    /,\s*$/.test(text.slice(0, first?.start)) &&
    /^\s*(?:$|[,;.)])/.test(text.slice(last?.end))
  );
}

const POINTERS = new Set('those these them davon ceux celles quelli quelle questi queste tych nich'.split(' '));
const OF = new Set(['of', 'von', 'de', 'di', 'z']);

/** "…, je 2, …", "…, 2 each, …": how many of each thing named just before. */
const EACH_BEFORE = new Set('je jeweils po'.split(' '));
const EACH_BEHIND = new Set('each chacun chacune ciascuno ciascuna cadauno kazdy kazda kazde'.split(' '));

function eachOf(stretch: Stretch, at: number): QuantityHit | null {
  const { atoms, text } = stretch;
  if (at === 0 || !/[,–—-]\s*$/.test(gapBefore(text, atoms, at))) return null;
  const before = EACH_BEFORE.has(atoms[at]?.fold ?? '');
  const count = readCount(atoms, before ? at + 1 : at, stretch.language);
  if (!count || count.weak || !Number.isInteger(count.value)) return null;
  const unit = orderUnit(atoms[count.to]);
  let to = unit ? count.to + 1 : count.to;
  if (unit && BULK_UNITS.has(unit)) return null;
  if (!before) {
    if (!EACH_BEHIND.has(atoms[to]?.fold ?? '')) return null;
    to += 1;
  }
  if (!/^\.?\s*(?:$|[,;.)])/.test(text.slice(atoms[to - 1]?.end))) return null;
  return { quantity: { value: count.value, least: count.value, unit, stated: true }, from: at, to, weak: false };
}

/** "so 5 packs of those please", "10 davon": how much of the thing named just before. */
function pointing(stretch: Stretch, at: number): QuantityHit | null {
  const each = eachOf(stretch, at);
  if (each) return each;
  const count = stretch.atoms[at];
  if (!count || count.glued) return null;
  const read = readCount(stretch.atoms, at, stretch.language);
  if (!read || read.weak || !Number.isInteger(read.value)) return null;
  let to = read.to;
  const unit = orderUnit(stretch.atoms[to]);
  if (unit) to += 1;
  if (OF.has(stretch.atoms[to]?.fold ?? '')) to += 1;
  if (!POINTERS.has(stretch.atoms[to]?.fold ?? '') || /[,.;:]/.test(gapBefore(stretch.text, stretch.atoms, to)))
    return null;
  const quantity = { value: read.value, least: read.value, unit, stated: true };
  return { quantity, from: at, to: to + 1, weak: false };
}

/** "printer with one set of toner": an accessory in a unit of its own. "drill with 2 batteries" is one thing. */
function accompanied(stretch: Stretch, at: number): QuantityHit | null {
  if (!WITH_WORDS.has(stretch.atoms[at - 1]?.fold ?? '')) return null;
  const lead = leadingQuantity(stretch, at);
  return lead?.quantity.unit && !lead.weak && !BULK_UNITS.has(lead.quantity.unit) && lead.quantity.unit !== 'piece'
    ? lead
    : null;
}

/** A number behind "for", "about" … or an article inside a sentence begins an item only when nothing was named before. */
function insideItem(stretch: Stretch, { at, since, weak }: { at: number; since: number; weak: boolean }): boolean {
  const gap = at > 0 ? gapBefore(stretch.text, stretch.atoms, at) : ',';
  const before = stretch.atoms[at - 1];
  if (!/^\s+$/.test(gap) || !before) return false;
  if (isAnd(before)) return false;
  if (!weak && !PREPOSITIONS.has(before.fold)) return false;
  const noun = stretch.atoms[at - 2];
  const cue = noun ? stretch.text.slice(noun.start, before.end) : '';
  if (noun && (isAnd(noun) || NO_PRODUCTS.has(noun.fold) || ORDER_CUES.test(cue))) return false;
  // "Stick me down for 4 stands": nothing was named before.
  const words = stretch.atoms.slice(since, at);
  if (FOR_WORDS.has(before.fold) && since === 0 && words.length >= 3 && isPlain(words) && namesNothing(words))
    return false;
  return !onlySmallTalk(stretch, since, at);
}

/** No figure, and no name but at the head. */
function isPlain(words: readonly Atom[]): boolean {
  return words.every((word, at) => !word.isNumber && (at === 0 || word.raw === word.raw.toLowerCase()));
}

function endsWithQuantity(stretch: Stretch, from: number, to: number): boolean {
  return trailingQuantity(stretch, from, to) !== null;
}

/** Is the chunk nothing but a quantity ("6 pcs")? */
export function isBareQuantity(stretch: Stretch, chunk: Chunk): boolean {
  return (
    chunk.trail !== null && chunk.trail.from <= chunk.from && chunk.trail.to >= chunk.to && stretch.atoms.length > 0
  );
}

/** Where a remark in brackets begins: `2 (shampoo violet 1 litre)`. */
function beforeBracket(stretch: Stretch, from: number, to: number): number {
  for (let at = from + 1; at < to; at += 1) if (/\($/.test(gapBefore(stretch.text, stretch.atoms, at))) return at;
  return to;
}

/** A trailing quantity, also when the chunk is nothing else: then the atom before it lends the context. */
function trailOf(stretch: Stretch, from: number, to: number): QuantityHit | null {
  const found = trailingQuantity(stretch, from, to);
  if (found || from === 0 || beforeBracket(stretch, from, to) - from > 4) return found;
  const wider = trailingQuantity(stretch, from - 1, to);
  return wider && wider.from >= from ? wider : null;
}

/** Cuts a stretch at commas, "and" with a number, dashes and semicolons; brackets stay whole. */
export function splitChunks(stretch: Stretch): Chunk[] {
  const coded = codeAndCount(stretch);
  const cuts = coded ? [{ at: 0, lead: null, breaks: false, trail: coded }] : findCuts(stretch);
  const chunks: Chunk[] = [];
  cuts.forEach((cut, i) => {
    const next = cuts[i + 1];
    let to = next ? next.at : stretch.atoms.length;
    while (to > cut.at && next && isAnd(stretch.atoms[to - 1])) to -= 1;
    if (to <= cut.at) return;
    const end = next ? (stretch.atoms[to]?.start ?? stretch.text.length) : stretch.text.length;
    const trail = cut.trail ?? (cut.lead && to - cut.at > 3 ? null : trailOf(stretch, cut.at, to));
    chunks.push({
      from: cut.at,
      to,
      end,
      lead: cut.lead,
      trail,
      breaks: cut.breaks,
      announces: announces(stretch, to, next),
    });
  });
  return chunks;
}

/** "We need headphones: 2 x …": no quantity before the colon, one behind it. */
function announces(stretch: Stretch, to: number, next: Cut | undefined): boolean {
  return next?.lead?.weak === false && /^\s?:\s/.test(gapBefore(stretch.text, stretch.atoms, to));
}
