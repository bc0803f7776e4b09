import type { Language } from '#core/catalogue/product';
import type { Measure } from '../features/measure.ts';
import { readMeasures } from '../features/read-measures.ts';
import { CONCEPTS, isInnerWord, phraseKey } from '../lexicon/concepts.ts';
import { ABOUT_WORDS, ONE_WORDS, RANGE_WORDS } from '../lexicon/number-words.ts';
import { AND_WORDS, LEAD_WORDS, NO_PRODUCTS, ORDER_CUES } from '../lexicon/order-cues.ts';
import { BULK_UNITS, ORDER_UNITS } from '../lexicon/order-units.ts';
import { STOP_WORDS } from '../lexicon/stop-words.ts';
import type { Quantity } from '../read-request/fragment.ts';
import { gapBefore } from '../words/gap-before.ts';
import type { Atom } from '../words/tokenise-text.ts';
import { tokeniseText } from '../words/tokenise-text.ts';
import type { Count } from './read-count.ts';
import { readCount } from './read-count.ts';

/** A stretch of a request that is read as one: a list line, a sentence. */
export interface Stretch {
  readonly text: string;
  readonly atoms: readonly Atom[];
  readonly measures: ReadonlyMap<number, Measure>;
  readonly language: Language;
  /** Do these characters belong to a date, a telephone number, a price …? */
  readonly distracted: (start: number, end: number) => boolean;
}

/** A quantity and the atoms from..to that say it. */
export interface QuantityHit {
  readonly quantity: Quantity;
  readonly from: number;
  readonly to: number;
  /** Only an article ("a", "eine"). */
  readonly weak: boolean;
}

/** Units that are also what things are called: the word stays in the search text. */
export const THING_UNITS: ReadonlySet<string> = new Set([
  'bag',
  'bucket',
  'bottle',
  'can',
  'tube',
  'bar',
  'sheet',
  'drum',
  'bundle',
  'box',
  'set',
  'roll',
  'ream',
]);
/** English nouns that often stand before what is ordered: "1 office chair". */
const MODIFIERS = new Set(
  'office offices room floor meeting address phone email mail project list call kids guest new invoice order price time'.split(
    ' ',
  ),
);
const JOINING_OF = new Set(['of', 'de', 'd', 'di', 'von', 'des', 'del', 'a']);
const ADJECTIVAL = /^(?:[-‐‑][\p{L}]|["″”%°/]|\.\d)/u;

/** Prepares a stretch for reading. */
export function makeStretch(text: string, language: Language, distracted: Stretch['distracted']): Stretch {
  const atoms = tokeniseText(text);
  return { text, atoms, measures: new Map(readMeasures(text, atoms).map((m) => [m.from, m])), language, distracted };
}

/** `Dutzendpackungen`, `Großpackung`, `Vorratspack`: packs of some kind. */
function packOf(raw: string): string | null {
  return /^\p{Lu}\p{Ll}{3,12}pack(?:ung|ungen|s)?$/u.test(raw) ? 'pack' : null;
}

/** A single-letter or short unit must be written as units are: `m`, not `M`. */
export function orderUnit(atom: Atom | undefined): string | null {
  if (!atom || atom.isNumber) return null;
  const unit = ORDER_UNITS.get(atom.fold) ?? packOf(atom.raw);
  if (unit === 't' && atom.raw !== 't' && atom.fold.length < 3) return null;
  if (unit === 'm' && atom.raw === 'M') return null;
  return unit;
}

/** The count at an atom, unless the number is part of a size, a code, a date … */
function countAt(stretch: Stretch, at: number): Count | null {
  const atom = stretch.atoms[at];
  if (!atom || stretch.distracted(atom.start, atom.end)) return null;
  const count = readCount(stretch.atoms, at, stretch.language);
  if (count && atom.fold === 'one' && isPronoun(stretch, at)) return null;
  if (!count || !atom.isNumber) return count;
  const before = gapBefore(stretch.text, stretch.atoms, at);
  if (atom.glued || (at > 0 && /^[-/._#+&]$/.test(before))) return null;
  if (ADJECTIVAL.test(stretch.text.slice(atom.end, atom.end + 3)) && !isRangeSign(stretch, at + 1)) return null;
  const next = stretch.atoms[at + 1];
  if (next?.glued && next.fold !== 'x' && !orderUnit(next)) return null;
  if (next?.glued && next.fold === 'x' && stretch.atoms[at + 2]?.glued && !stretch.atoms[at + 2]?.isNumber) return null;
  return count;
}

/** "the ordinary round one", "the one with the chain breaker": no quantity. */
function isPronoun(stretch: Stretch, at: number): boolean {
  const before = stretch.atoms[at - 1];
  if (!before || !/^\s+$/.test(gapBefore(stretch.text, stretch.atoms, at))) return false;
  if (['the', 'this', 'that', 'which'].includes(before.fold)) return true;
  const next = stretch.atoms[at + 1];
  if (next && !STOP_WORDS.has(next.fold)) return false;
  return !LEAD_WORDS.has(before.fold) && !AND_WORDS.has(before.fold) && !ORDER_CUES.test(before.raw);
}

/** `m²`: the exponent is an atom of its own. */
function isSquare(stretch: Stretch, at: number): boolean {
  const power = stretch.atoms[at + 1];
  return power?.glued === true && (power.raw === '²' || power.raw === '2');
}

function isRangeSign(stretch: Stretch, at: number): boolean {
  const next = stretch.atoms[at];
  return (
    next?.isNumber === true &&
    /^ ?[-–] ?$/.test(gapBefore(stretch.text, stretch.atoms, at)) &&
    !stretch.atoms[at + 1]?.glued
  );
}

/** The second figure of a range, or null. */
function rangeEnd(stretch: Stretch, count: Count, between: boolean): Count | null {
  const word = stretch.atoms[count.to];
  if (!word) return null;
  const at = word.isNumber && isRangeSign(stretch, count.to) ? count.to : count.to + 1;
  if (at === count.to + 1) {
    if (word.isNumber || !RANGE_WORDS.has(word.fold)) return null;
    if (['and', 'und', 'et', 'e'].includes(word.fold) && !between) return null;
  }
  const second = readCount(stretch.atoms, at, stretch.language);
  if (!second || second.weak || second.value <= count.value || second.value > count.value * 20) return null;
  return stretch.atoms[second.to]?.glued &&
    !orderUnit(stretch.atoms[second.to]) &&
    stretch.atoms[second.to]?.fold !== 'x'
    ? null
    : second;
}

/** `x` or × between quantity and thing: index after it, or -1. */
function afterTimes(stretch: Stretch, at: number): number {
  const atom = stretch.atoms[at];
  if (!atom) return -1;
  if (/^\s*[×*]\s*$/.test(gapBefore(stretch.text, stretch.atoms, at))) return at;
  return atom.fold === 'x' ? at + 1 : -1;
}

/** `60 x 60 cm`, `3x1,5 mm²`: a size. `2 x 5 m cable`: two of five metres. */
function isSize(stretch: Stretch, at: number): boolean {
  const measure = stretch.measures.get(at);
  if (!measure || measure.values.length < 2) return false;
  const last = stretch.atoms[measure.to - 1];
  const [first, second] = [stretch.atoms[at]?.value ?? 0, measure.values[1] ?? 0];
  const spaced = !stretch.atoms[at + 1]?.glued || stretch.atoms[at + 1]?.isNumber === true;
  if (measure.dimension === 'area' || measure.values.length > 2)
    return measure.dimension === 'area' || !spaced || measure.values.length === 2;
  if (last?.fold === 'm' || !['length', 'size'].includes(measure.dimension)) return false;
  if (!spaced && /^\s/.test(stretch.text.slice(stretch.atoms[at + 1]?.end ?? 0))) return false;
  return first >= 4 && (measure.dimension === 'size' ? second / first < 30 : true);
}

/** A quantity that begins at this atom: `12x`, `3 to 5`, `two packs of`, `130 m`. Null when the number is something else. */
export function leadingQuantity(stretch: Stretch, at: number): QuantityHit | null {
  let i = at;
  while (
    ABOUT_WORDS.has(stretch.atoms[i]?.fold ?? '') &&
    i < at + 3 &&
    !ONE_WORDS[stretch.language].has(stretch.atoms[i]?.fold ?? '')
  )
    i += 1;
  const count = countAt(stretch, i) ?? (i > at ? null : countAt(stretch, at));
  if (!count || isSize(stretch, i)) return null;
  const range = rangeEnd(stretch, count, i > at);
  if (!range && isRangeSign(stretch, count.to)) return null;
  const value = range?.value ?? count.value;
  let to = range?.to ?? count.to;
  let unit = count.pair || range?.pair ? 'pair' : null;
  const times = afterTimes(stretch, to);
  if (times >= 0) to = times;
  const named = namesThing(stretch, to) ? null : orderUnit(stretch.atoms[to]);
  const measure = stretch.measures.get(i);
  if (
    times < 0 &&
    measure &&
    !named &&
    !namesThing(stretch, to) &&
    measure.dimension !== 'pieces' &&
    measure.dimension !== 'packs'
  )
    return null;
  if (named && !unit) {
    const bulk = BULK_UNITS.has(named);
    if (bulk && times >= 0) return null;
    unit = named === 'm' && isSquare(stretch, to) ? 'm2' : named;
    if (unit !== named) to += 1;
    if (!THING_UNITS.has(named) || JOINING_OF.has(stretch.atoms[to + 1]?.fold ?? '')) to += 1;
    if (JOINING_OF.has(stretch.atoms[to]?.fold ?? '')) to += 1;
  }
  if (unit === 'pair' && JOINING_OF.has(stretch.atoms[to]?.fold ?? '')) to += 1;
  if (
    JOINING_OF.has(stretch.atoms[to]?.fold ?? '') &&
    !count.weak &&
    to > count.to - 1 &&
    stretch.atoms[to]?.fold !== 'a'
  )
    to += 1;
  if (!Number.isInteger(value) && !(unit && BULK_UNITS.has(unit))) return null;
  if (unit && BULK_UNITS.has(unit) && !JOINING_OF.has(stretch.atoms[to - 1]?.fold ?? '') && hasArticle(stretch, at))
    return null;
  if (!followedByThing(stretch, to, count.weak)) return null;
  return {
    quantity: { value, least: range ? count.value : value, unit, stated: true },
    from: range ? at : skipFrom(stretch, at, i),
    to,
    weak: count.weak,
  };
}

/** "a 50 litre boiler": behind an article a figure with its unit says how large the thing is. */
function hasArticle(stretch: Stretch, at: number): boolean {
  const before = stretch.atoms[at - 1];
  return (
    before !== undefined &&
    stretch.atoms[at]?.isNumber === true &&
    ONE_WORDS[stretch.language].has(before.fold) &&
    /^\s+$/.test(gapBefore(stretch.text, stretch.atoms, at))
  );
}

/** Words that open a range ("de 5 à 7") and belong to the sentence when none follows: "besoin de 14 marqueurs". */
const RANGE_OPENERS = new Set(['de', 'd', 'da', 'von', 'od', 'from', 'between', 'entre', 'tra', 'fra', 'zwischen']);

function skipFrom(stretch: Stretch, at: number, count: number): number {
  let from = at;
  while (from < count && RANGE_OPENERS.has(stretch.atoms[from]?.fold ?? '')) from += 1;
  return from;
}

/** Does a content word follow directly: "1 office chair"? */
function isNoun(stretch: Stretch, at: number): boolean {
  const atom = stretch.atoms[at];
  if (!atom || atom.isNumber || !/^[ -]$/.test(gapBefore(stretch.text, stretch.atoms, at))) return false;
  return !STOP_WORDS.has(atom.fold) && !NO_PRODUCTS.has(atom.fold);
}

/** "1 office chair", "4 meeting room displays": words that name no product, before one that does. */
function modifiesNoun(stretch: Stretch, at: number): boolean {
  let noun = at;
  while (noun < at + 3 && MODIFIERS.has(stretch.atoms[noun]?.fold ?? '')) noun += 1;
  return noun > at && isNoun(stretch, noun);
}

/** A product word that begins like a unit: "mètre ruban", "boîte d'archives". */
function namesThing(stretch: Stretch, at: number): boolean {
  const words = stretch.atoms.slice(at, at + 5).map((atom) => phraseKey(atom.fold));
  return CONCEPTS.find(words, isInnerWord).some((hit) => hit.from === 0 && hit.to > 1);
}

/** "1 (cyan, high yield)": nothing but a remark in brackets follows. */
function onlyRemark(stretch: Stretch, at: number): boolean {
  const before = stretch.atoms[at - 1];
  return before !== undefined && /^\s*\([^()]{1,120}\)\W{0,3}$/.test(stretch.text.slice(before.end));
}

/** "controller, 8 zones": what a thing has so many of. */
const COUNTED_PARTS = new Set(
  'zone zones zonen strefa strefy stref channel channels kanal kanale voies canaux canali kanaly kanalow speeds gears gange vitesses marce biegow poles polig compartments facher compartiments scomparti przegrod seats sitzplatze places posti'.split(
    ' ',
  ),
);

function endsHere(stretch: Stretch, at: number): boolean {
  return /^\s*(?:$|[,;.)])/.test(stretch.text.slice(stretch.atoms[at]?.end));
}

function followedByThing(stretch: Stretch, to: number, weak: boolean): boolean {
  const next = stretch.atoms[to];
  if (!next) return false;
  // "Gr. 9, 3 Schutzbrillen": a figure behind which another one begins counts nothing.
  if (next.isNumber && /[,;]/.test(gapBefore(stretch.text, stretch.atoms, to))) return false;
  const second = stretch.atoms[to + 1];
  // "2000 pieces x1": the count stands behind.
  if (next.fold === 'x' && second?.isNumber && second.glued) return false;
  // "the 16-25 ones": which of them.
  if (next.fold === 'ones') return false;
  if (onlyRemark(stretch, to) || (COUNTED_PARTS.has(next.fold) && endsHere(stretch, to))) return false;
  const name = stretch.language === 'en' && /^\p{Lu}/u.test(next.raw) && /^[\d\p{Lu}]/u.test(second?.raw ?? '');
  if (
    NO_PRODUCTS.has(next.fold) &&
    !name &&
    !namesThing(stretch, to) &&
    !(stretch.language === 'en' && second && modifiesNoun(stretch, to))
  )
    return false;
  if (second && STOP_WORDS.has(next.fold) && NO_PRODUCTS.has(second.fold)) return false;
  // "a 24 port panel", "a 2 m cable": a figure behind the article tells the thing, unless it counts something.
  const figured = next.isNumber && second !== undefined && second.fold !== 'x' && isNoun(stretch, to + 1);
  if (weak && (STOP_WORDS.has(next.fold) || (next.isNumber && !figured) || (second && NO_PRODUCTS.has(second.fold))))
    return false;
  return true;
}
