import type { Feature } from '../features/feature.ts';
import { isAttributeConcept, isInnerWord } from '../lexicon/concepts.ts';
import { ORDER_UNITS } from '../lexicon/order-units.ts';
import { STOP_WORDS } from '../lexicon/stop-words.ts';
import type { HeadPhrase, TypePhrase } from '../query/query.ts';
import type { QueryBuilder } from '../query/query-builder.ts';
import { stemWord } from '../words/stem-word.ts';

const OF_WORDS = new Set(['de', 'd', 'di', 'da', 'do', 'of', 'du', 'des', 'del', 'a', 'la', 'le']);
const GENITIVE = new Set(['de', 'd', 'di', 'du', 'des', 'del', 'della', 'do']);
/** Weight of a word behind "de", compared with standing alone. */
const OF_SHARE = 0.6;

/** Phrases that name a kind of product: the widest concepts that are no mere attributes and not after "for". */
export function findTypes(builder: QueryBuilder): TypePhrase[] {
  const said = builder.read.features.filter((f) => f.term.startsWith('#'));
  // "Kit" is putty as well: beside a brand or a code it names no kind for sure.
  const named = builder.units.some((unit) => unit.kind === 'brand' || unit.kind === 'code');
  const sets = named ? said.filter((f) => f.term === '#set') : [];
  // Anthracite is coal as well, and orange a fruit: a colour names no kind.
  const groups = builder.read.features.filter((f) => f.term.startsWith('!'));
  const concepts = said.filter(
    (f) =>
      !isAttributeConcept(f.term) && ![...sets, ...groups].some((other) => other.from === f.from && other.to === f.to),
  );
  const widest = withParts(builder, concepts);
  const phrases = new Map<string, Feature[]>();
  for (const feature of widest) {
    const key = `${feature.from}-${feature.to}`;
    phrases.set(key, [...(phrases.get(key) ?? []), feature]);
  }
  const types: TypePhrase[] = [];
  let before: Feature | undefined;
  for (const features of [...phrases.values()].sort((a, b) => (a[0]?.from ?? 0) - (b[0]?.from ?? 0))) {
    const first = features[0];
    if (!first || builder.fits[first.from] === 1) continue;
    const link = before ? headLink(builder, before, first) : 'none';
    if (link === 'before') continue;
    const units = unitsOver(builder, [first]);
    if (units.length === 0 || units.some((i) => builder.units[i]?.kind === 'brand')) continue;
    if (link === 'after') types.pop();
    if (isLeadingUnit(builder, first)) continue;
    before = first;
    const { atoms, text } = builder.read;
    types.push({
      text: text.slice(atoms[first.from]?.start, atoms[first.to - 1]?.end),
      concepts: new Set(builder.ids(features.map((f) => [f.term, 1] as const)).keys()),
      akin: new Set(builder.ids(features.flatMap((f) => akinTerms(f.term))).keys()),
      units,
      whole: isWhole(builder, first, units),
      also: unitsOver(builder, wholes(builder, concepts, first)),
    });
  }
  return types;
}

const isInside = (f: Feature, o: Feature): boolean => o.from <= f.from && o.to >= f.to && o.to - o.from > f.to - f.from;

/** The wider concepts around one that no product has. */
function wholes(builder: QueryBuilder, concepts: readonly Feature[], part: Feature): Feature[] {
  return concepts.filter((other) => isInside(part, other) && !builder.knows(other.term));
}

/** The widest concepts; in place of one that no product has, those inside it that some product has: "lid" of "GN lid". */
function withParts(builder: QueryBuilder, concepts: readonly Feature[]): Feature[] {
  const known = concepts.filter((f) => builder.knows(f.term));
  const lacking = concepts.filter((f) => !builder.knows(f.term) && known.some((part) => isInside(part, f)));
  const kept = concepts.filter((f) => !lacking.includes(f));
  return kept.filter((f) => !kept.some((other) => isInside(f, other)));
}

function unitsOver(builder: QueryBuilder, phrases: readonly Feature[]): number[] {
  return builder.units.flatMap((unit, i) => (phrases.some((f) => unit.from < f.to && unit.to > f.from) ? [i] : []));
}

/** The words of a concept's name of several words, as terms. */
function akinTerms(concept: string): (readonly [string, number])[] {
  const words = concept.slice(1).split(' ');
  return words.length < 2 ? [] : words.flatMap((word) => [[stemWord(word), 1] as const, [`#${word}`, 1] as const]);
}

/** Is each atom of a phrase in a unit, but for small words inside? The "two" of "two-way switch" is in none. */
function isWhole(builder: QueryBuilder, phrase: Feature, units: readonly number[]): boolean {
  for (let at = phrase.from; at < phrase.to; at += 1) {
    const inUnit = units.some((i) => {
      const unit = builder.units[i];
      return unit !== undefined && unit.from <= at && unit.to > at;
    });
    const word = builder.read.atoms[at]?.fold ?? '';
    if (!inUnit && !isInnerWord(word) && !STOP_WORDS.has(word)) return false;
  }
  return true;
}

/** "Eimer Wandfarbe", "Rolle Klebeband": the unit it is ordered in, no kind. */
function isLeadingUnit(builder: QueryBuilder, feature: Feature): boolean {
  const atom = builder.read.atoms[feature.from];
  return (
    feature.from === 0 &&
    feature.to === 1 &&
    ORDER_UNITS.has(atom?.fold ?? '') &&
    builder.units.some((unit) => unit.kind === 'word' && unit.from > 0)
  );
}

/** "station d'accueil" is one thing, where the catalogue has it. */
function isOneConcept(builder: QueryBuilder, from: number, to: number): boolean {
  return builder.read.features.some(
    (f) => f.term.startsWith('#') && f.from <= from && f.to >= to && builder.knows(f.term),
  );
}

/** "lames de cutter": the word before "de" is the thing, the word behind it what it belongs to; that one counts half. */
export function findHeads(builder: QueryBuilder): HeadPhrase[] {
  const { atoms } = builder.read;
  const heads: HeadPhrase[] = [];
  builder.units.forEach((unit) => {
    if (unit.kind !== 'word' || unit.to - unit.from !== 1 || ORDER_UNITS.has(atoms[unit.from]?.fold ?? '')) return;
    let at = unit.to;
    while (at < unit.to + 2 && GENITIVE.has(atoms[at]?.fold ?? '')) at += 1;
    const j = at === unit.to ? -1 : builder.units.findIndex((other) => other.from === at && other.kind === 'word');
    const other = builder.units[j];
    if (!other || isOneConcept(builder, unit.from, other.to)) return;
    heads.push({ head: stemWord(atoms[unit.from]?.fold ?? ''), of: stemWord(atoms[at]?.fold ?? '') });
    builder.units[j] = { ...other, weight: other.weight * OF_SHARE };
  });
  return heads;
}

/** Which of two kinds side by side is the thing itself: "lames de cutter" the first, "laptop lock" the second. */
function headLink(builder: QueryBuilder, a: Feature, b: Feature): 'before' | 'after' | 'none' {
  const { atoms, text } = builder.read;
  if (b.from < a.to) return 'none';
  if (b.from === a.to) return /^[ -]$/.test(text.slice(atoms[a.to - 1]?.end, atoms[b.from]?.start)) ? 'after' : 'none';
  const between = atoms.slice(a.to, b.from);
  return between.length <= 2 && between.every((atom) => OF_WORDS.has(atom.fold)) ? 'before' : 'none';
}
