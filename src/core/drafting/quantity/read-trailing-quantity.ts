import { BULK_UNITS } from '../lexicon/order-units.ts';
import { gapBefore } from '../words/gap-before.ts';
import type { QuantityHit, Stretch } from './leading-quantity.ts';
import { orderUnit } from './leading-quantity.ts';
import { readCount } from './read-count.ts';

/** Courtesy after a quantity: "6 pcs please". */
const TAIL_WORDS = new Set(
  'please bitte svp prego thanks danke merci grazie prosze dzieki je each total gesamt insgesamt zusammen pls'.split(
    ' ',
  ),
);
/** Before a number these make it the content of a pack. */
const CONTENT_WORDS = new Set('of von de di da a zu w po per pro mit with con avec z je a'.split(' '));
/** "… Gr. 6 und 7, je 10": how many of each. */
const EACH = new Set('je jeweils each chacun chacune ciascuno ciascuna po'.split(' '));
/** Number words that are something else at the end of a phrase: French for new. */
const NO_COUNTS = new Set(['neuf', 'neufs']);
/** The word behind them is a name: `type two`. */
const NAMED_BY = new Set(
  'type typ typu tipo model modell modello series serie size nr no number nummer version'.split(' '),
);
const KEYWORD =
  /(?:^|[\s,;(|])(?:qty|quantity|menge|anzahl|stückzahl|quantité|qté|quantità|qtà|ilość|ilosc|liczba|amount|bestellmenge)\s{0,2}[:.=]?\s{0,2}(\d{1,6})(?![\d.,]\d)/iu;

/** Does a stretch say its quantity by name: `qty 3`, `Menge: 5`? */
export function saysQuantity(stretch: Stretch): boolean {
  return stretch.text.length <= 400 && KEYWORD.test(stretch.text);
}

/** Last atom that counts: before a closing remark in brackets and courtesy. */
function lastAtom(stretch: Stretch, from: number, to: number): number {
  const start = stretch.atoms[from]?.start ?? 0;
  const end = stretch.atoms[to - 1]?.end ?? 0;
  const text = stretch.text.slice(start, end + 3);
  const bracket = /[([][^()[\]]{0,200}[)\]]?\W{0,3}$/.exec(text);
  let last = to;
  if (bracket && bracket.index > 0 && !/^[([]\s*x?\s*\d+\s*\p{L}{0,8}\.?\s*[)\]]?\W*$/u.test(bracket[0]))
    while (last > from && (stretch.atoms[last - 1]?.start ?? 0) >= start + bracket.index) last -= 1;
  while (last > from && TAIL_WORDS.has(stretch.atoms[last - 1]?.fold ?? '')) last -= 1;
  return last > from + 1 ? last : to;
}

function hit([from, to]: readonly [number, number], value: number, unit: string | null = null): QuantityHit {
  return { quantity: { value, least: value, unit, stated: true }, from, to, weak: false };
}

/** Characters in which counts in brackets are looked for. */
const LONGEST_LIST = 3000;
const IN_BRACKETS = /\(\s{0,2}(\d{1,5})\s{0,2}(\p{L}{1,12})\.?\s{0,2}\)/gu;

/** So many boxes in brackets are ordered; pieces in brackets may be what one pack holds. */
const MOST_PACKS = 100;

/** `bolts M8 (2 packs), plugs 6 mm (4 packs)`: counts in brackets are quantities when the items of a list all end so. */
function listedInBrackets(stretch: Stretch, from: number, to: number): QuantityHit | null {
  const [number, word] = [stretch.atoms[to - 2], stretch.atoms[to - 1]];
  const unit = orderUnit(word);
  if (!number?.isNumber || !word || unit === null || BULK_UNITS.has(unit) || to - 2 <= from) return null;
  if (!/\(\s*$/.test(gapBefore(stretch.text, stretch.atoms, to - 2))) return null;
  if (!/^\.?\s*\)\s*(?:$|[,;.]|(?:and|und|et|e|i|oraz|sowie)\s)/u.test(stretch.text.slice(word.end, word.end + 16)))
    return null;
  const lists = [...stretch.text.slice(0, LONGEST_LIST).matchAll(IN_BRACKETS)].length >= 2;
  const packed = unit !== 'piece' && unit !== 'set' && unit !== 'pair' && number.value <= MOST_PACKS;
  return (lists || packed) && plain(stretch, to - 2) ? hit([to - 2, to], number.value, unit) : null;
}

/** A quantity at the end of atoms from..to: `… x4`, `… 4x`, `… : 2`, `… – 12 szt.`, `… six pieces`, `Menge: 5`. */
export function trailingQuantity(stretch: Stretch, from: number, to: number): QuantityHit | null {
  const { atoms } = stretch;
  const listed = listedInBrackets(stretch, from, to);
  if (listed) return listed;
  const last = lastAtom(stretch, from, to);
  const end = atoms[last - 1];
  if (!end || last - from < 2) return null;
  if (end.isNumber) return trailingNumber(stretch, from, last) ?? keyword(stretch, from, to);
  if (end.fold === 'x' && atoms[last - 2]?.isNumber && !atoms[last - 2]?.glued && plain(stretch, last - 2))
    return hit([last - 2, last], atoms[last - 2]?.value ?? 1);
  return (
    withUnit(stretch, from, last) ??
    keyword(stretch, from, to) ??
    supposed(stretch, from, last) ??
    worded(stretch, from, last)
  );
}

/** "…, jeweils zwei", "von den Gliedern fünf": a number word that nothing follows. */
function worded(stretch: Stretch, from: number, last: number): QuantityHit | null {
  for (let at = Math.max(from + 1, last - 3); at < last; at += 1) {
    const count = readCount(stretch.atoms, at, stretch.language);
    const before = stretch.atoms[at - 1]?.fold ?? '';
    if (count?.to !== last || count.weak || count.value < 2 || !Number.isInteger(count.value)) continue;
    // "two dozen": the count begins before what is looked at.
    if (readCount(stretch.atoms, at - 1, stretch.language)?.to === last) return null;
    if (stretch.atoms[at]?.isNumber || NO_COUNTS.has(stretch.atoms[at]?.fold ?? '') || NAMED_BY.has(before)) continue;
    if (
      !/^[\s,:–—-]+$/.test(gapBefore(stretch.text, stretch.atoms, at)) ||
      (CONTENT_WORDS.has(before) && !EACH.has(before))
    )
      continue;
    return hit([EACH.has(before) ? at - 1 : at, last], count.value, count.pair ? 'pair' : null);
  }
  return null;
}

const SUPPOSED =
  /(?:se ne (?:prend\p{L}+|ordin\p{L}+|compr\p{L}+)|if (?:i|we) (?:take|buy|order|get)|si (?:j['’]|nous |on )en (?:prend\p{L}*|prenons|command\p{L}+)|jeśli (?:wezmę|weźmiemy|zamówię|zamówimy))\s+$/iu;

/** "how much is the kettle if we take six": the count that a price is asked for. */
function supposed(stretch: Stretch, from: number, last: number): QuantityHit | null {
  for (let at = Math.max(from + 1, last - 2); at < last; at += 1) {
    const count = readCount(stretch.atoms, at, stretch.language);
    const before = stretch.text.slice(0, stretch.atoms[at]?.start);
    const words = count?.to === last && !count.weak ? SUPPOSED.exec(before.slice(-40)) : null;
    if (!count || !words) continue;
    const start = before.length - words[0].length;
    return hit([stretch.atoms.findIndex((atom) => atom.start >= start), last], count.value);
  }
  return null;
}

function plain(stretch: Stretch, at: number): boolean {
  const atom = stretch.atoms[at];
  return (
    atom?.isNumber === true &&
    Number.isInteger(atom.value) &&
    atom.value > 0 &&
    atom.value <= 1_000_000 &&
    !stretch.distracted(atom.start, atom.end)
  );
}

/** Figures this long are no size: an EAN. */
const SHORTEST_EAN = 8;

/** Is the number before a `x` a figure of its own (a size: 25 x 10), not the end of a code (CEM-25 x 10)? */
function isFigure(stretch: Stretch, at: number): boolean {
  if (listsTimes(stretch.text)) return false;
  const atom = stretch.atoms[at];
  if (!atom?.isNumber || atom.raw.length >= SHORTEST_EAN) return false;
  return !atom.glued && !/^[-/._]$/.test(gapBefore(stretch.text, stretch.atoms, at));
}

const TIMES = /\s[x×]\s?\d{1,4}(?=\s*(?:[,;]|$))/gu;
const FEWEST_TIMES = 3;

/** `tint 5.0 x 10, brush 43 x 1, oil x 2`: where item after item ends so, it is a count each time. */
function listsTimes(text: string): boolean {
  return (text.slice(0, LONGEST_LIST).match(TIMES)?.length ?? 0) >= FEWEST_TIMES;
}

/** `HU 816 x 4`: a figure behind a few capital letters, at the head of the item, belongs to a code. */
function endsCode(stretch: Stretch, from: number, at: number): boolean {
  return at === from + 1 && /^\p{Lu}{1,4}$/u.test(stretch.atoms[from]?.raw ?? '');
}

/** `PAP-A4-REC 10`: nothing but a code and a number. */
function onlyCodeBefore(stretch: Stretch, from: number, at: number): boolean {
  const code = stretch.text.slice(stretch.atoms[from]?.start ?? 0, stretch.atoms[at - 1]?.end ?? 0);
  return /^(?:(?=\S*\d)(?=\S*\p{L})\S{5,40}|\p{Lu}{2,8}(?:-\p{Lu}{1,8}){1,3})$/u.test(code);
}

/** Largest count that is taken for one behind another figure: `Puzzle 33 x2`, not `board 90 x45`. */
const LARGEST_BEHIND_FIGURE = 24;

/** `x2` in one piece, set off from what stands before it. */
function timesGlued(stretch: Stretch, from: number, at: number): boolean {
  const value = stretch.atoms[at]?.value ?? 0;
  if (at - 1 <= from || stretch.atoms[at - 1]?.glued || !/^\s+$/.test(gapBefore(stretch.text, stretch.atoms, at - 1)))
    return false;
  return !isFigure(stretch, at - 2) || (value <= LARGEST_BEHIND_FIGURE && value !== stretch.atoms[at - 2]?.value);
}

function trailingNumber(stretch: Stretch, from: number, last: number): QuantityHit | null {
  const at = last - 1;
  if (!plain(stretch, at)) return null;
  const value = stretch.atoms[at]?.value ?? 1;
  const before = gapBefore(stretch.text, stretch.atoms, at);
  const sign = stretch.atoms[at - 1];
  if (sign?.fold === 'x' && stretch.atoms[at]?.glued && timesGlued(stretch, from, at))
    return hit([at - 1, last], value);
  if (
    sign?.fold === 'x' &&
    !sign.glued &&
    at - 1 > from &&
    (!isFigure(stretch, at - 2) || endsCode(stretch, from, at - 2))
  )
    return hit([at - 1, last], value);
  if (
    EACH.has(sign?.fold ?? '') &&
    /^\s+$/.test(before) &&
    /[,–—-]\s*$/.test(gapBefore(stretch.text, stretch.atoms, at - 1))
  )
    return hit([at - 1, last], value);
  if (/[×*]\s?$/.test(before) && !isFigure(stretch, at - 1)) return hit([at, last], value);
  if (/(?:[:=→>]|\s[-–—]+)\s*$/.test(before) || /\t| {3}/.test(before)) return hit([at, last], value);
  if (/^\s*[,(]\s*$/.test(before) && value <= 1000 && at - from >= 1) return hit([at, last], value);
  if (/^\s+$/.test(before) && orderUnit(sign) === 'piece' && at - 1 > from) return hit([at - 1, last], value, 'piece');
  if (/^\s+$/.test(before) && value <= 10_000 && onlyCodeBefore(stretch, from, at)) return hit([at, last], value);
  return null;
}

function keyword(stretch: Stretch, from: number, to: number): QuantityHit | null {
  const start = stretch.atoms[from]?.start ?? 0;
  const found = KEYWORD.exec(stretch.text.slice(start, stretch.atoms[to - 1]?.end ?? start));
  if (!found) return null;
  const numberEnd = start + found.index + found[0].length;
  const at = stretch.atoms.findIndex((atom, i) => i >= from && atom.isNumber && atom.end === numberEnd);
  return at > from ? hit([at - 1, at + 1], Number(found[1])) : null;
}

/** `12 pcs`, `4 paczki`, `six pieces`, `ein Dutzend` at the end. */
function withUnit(stretch: Stretch, from: number, last: number): QuantityHit | null {
  const unit = orderUnit(stretch.atoms[last - 1]);
  for (let at = Math.max(from + 1, last - 4); at < last; at += 1) {
    const atom = stretch.atoms[at];
    const times = atom?.glued === true && at - 1 > from && stretch.atoms[at - 1]?.fold === 'x';
    if (!atom || (atom.glued && !times) || stretch.distracted(atom.start, atom.end)) continue;
    const count = readCount(stretch.atoms, at, stretch.language);
    if (!count || count.weak || (count.to !== last && !(unit && count.to === last - 1))) continue;
    const before = gapBefore(stretch.text, stretch.atoms, at);
    const joined = /^[-/._]$/.test(before);
    if (
      joined ||
      (/^\s+$/.test(before) && CONTENT_WORDS.has(stretch.atoms[at - 1]?.fold ?? '')) ||
      /\([^)]*$/.test(before + contentBefore(stretch, at))
    )
      continue;
    if (unit && count.to === last - 1) {
      const bulk = BULK_UNITS.has(unit);
      if (bulk && !/[-–—:=,]\s*$/.test(before)) continue;
      if (!bulk && !Number.isInteger(count.value)) continue;
      return hit([times ? at - 1 : at, last], count.value, unit);
    }
    if (count.to === last && count.pair && atom.isNumber && Number.isInteger(count.value))
      return hit([at, last], count.value, 'pair');
    if (count.to === last && /[-–—:=,]\s*$/.test(before) && Number.isInteger(count.value))
      return hit([at, last], count.value, count.pair ? 'pair' : null);
  }
  return null;
}

/** Text before an atom when an open bracket holds more than the quantity. */
function contentBefore(stretch: Stretch, at: number): string {
  const start = stretch.atoms[at]?.start ?? 0;
  const text = stretch.text.slice(Math.max(0, start - 60), start);
  const open = text.lastIndexOf('(');
  return open >= 0 && !text.slice(open).includes(')') && text.slice(open + 1).trim() !== '' ? '(' : '';
}
