import { compareGroup, compareMeasure } from '../features/compare-measure.ts';
import type { Said, UnitsByTerm } from '../product-index/listen-product.ts';
import { listenProduct } from '../product-index/listen-product.ts';
import type { IndexedProduct, ProductIndex } from '../product-index/product-index.ts';
import { brandKeys, squashCode } from '../product-index/product-index.ts';
import type { HeadPhrase, Query, QueryUnit } from '../query/query.ts';
import { stemWord } from '../words/stem-word.ts';
import { tokeniseText } from '../words/tokenise-text.ts';

/** How a product answers a query. */
export interface Score {
  readonly product: IndexedProduct;
  /** 0–1: how much of what was asked the product says, less penalties. */
  readonly value: number;
  /** Share of everything asked, and of everything but the brand. */
  readonly coverage: number;
  readonly core: number;
  /** Like `value`, before anything is taken off for what nobody asked for: equal for variants that answer alike. */
  readonly answer: number;
  /** Units of the query that the product contradicts, does not have, and says. */
  readonly contradicted: readonly QueryUnit[];
  readonly missing: readonly QueryUnit[];
  readonly matched: readonly QueryUnit[];
  /** Excluded phrases that apply to it. */
  readonly unwanted: number;
  /** The request names a kind of thing, and the product is said to be none of that kind. */
  readonly typeMissed: boolean;
  /** 0–1: share of the product's name that nobody asked for. */
  readonly extra: number;
}

/** Taken off when the name says another kind of thing as well: a detergent for dishwashers is second to a dishwasher. */
const OTHER_KIND = 0.02;
/** Weight of a word that the catalogue does not know or says otherwise, beside a code that names the product. */
const FOREIGN_WORD = 0.15;
/** Below this a unit counts as not answered. */
const ANSWERED = 0.4;
/** Two of these said literally make up for a kind that the product's name leaves out. */
const NAMING: ReadonlySet<string> = new Set(['word', 'number', 'code']);

/** A code long enough to name a product by itself; `3D` and `A4` describe many. */
function isTelling(unit: QueryUnit): boolean {
  return unit.kind === 'code' && (squashCode(unit.text).length > 3 || isNaming(unit));
}

/** A code that only a few products have, and that does not say what the thing is for. */
function isNaming(unit: QueryUnit): boolean {
  return unit.rare && !unit.fits && squashCode(unit.text).length >= 3;
}

/** A maker's full number for an article: whoever writes it means that article, whatever they call it. */
function isPartNumber(unit: QueryUnit): boolean {
  return isNaming(unit) && unit.to - unit.from >= 3 && squashCode(unit.text).length >= 8;
}

/** Is the product of the brand that is asked for: 1 yes, −1 of another one, 0 of none. */
function carriesBrand(unit: QueryUnit, product: IndexedProduct): number {
  const brand = product.entry.brand;
  const asked = unit.meant ?? squashCode(unit.text);
  if (brand && brandKeys(brand).includes(asked)) return 1;
  if (squashCode(product.entry.name).includes(asked)) return 1;
  return brand ? -1 : 0;
}

/** Taken off when the product is of another maker, who names the one that is asked for. */
const OTHER_MAKER = 0.05;
/** Worth of a brand that only stands in the name of another one's product: a computer with that processor. */
const LENT_BRAND = 0.6;

/** Is the product of no other brand than the one that is asked for? */
function ownsBrand(unit: QueryUnit, { entry: { brand } }: IndexedProduct): boolean {
  if (!brand) return true;
  const asked = unit.meant ?? squashCode(unit.text);
  return brandKeys(brand).some((key) => key.includes(asked) || asked.includes(key));
}

/** Worth of a measure that is the same but for rounding, where another product states it exactly. */
const NEARLY = 0.95;

/** Does some product state this measure exactly? */
const isStated = (unit: QueryUnit): boolean => [...unit.terms.values()].includes(1);

/** −1 contradicted, 0 not said, up to 1 satisfied. */
function judge(unit: QueryUnit, degree: number, { said, product }: { said: Said; product: IndexedProduct }): number {
  if (unit.kind === 'measure') {
    const verdict = unit.measure ? compareMeasure(unit.measure, said) : 0;
    if (verdict === 1 && degree < 1 && isStated(unit)) return NEARLY;
    return verdict !== 0 ? verdict : degree >= 0.85 ? degree : degree * 0.5;
  }
  if (unit.kind === 'group') {
    const verdict = unit.group ? compareGroup(unit.group, said) : 0;
    return verdict !== 0 ? verdict : degree;
  }
  if (unit.kind === 'brand') {
    if (degree < ANSWERED) return carriesBrand(unit, product);
    return ownsBrand(unit, product) ? degree : Math.min(degree, LENT_BRAND);
  }
  return degree;
}

/** Is a product none of the kinds that the query names? With the right code any word of the kind will do. */
function missesTypes(
  query: Query,
  said: Said,
  { verdicts, coded, identified }: { verdicts: readonly number[]; coded: boolean; identified: boolean },
): boolean {
  if (query.types.length === 0) return false;
  // A kind that the catalogue never names in words of ours: the code says what is meant.
  if (identified && query.types.every((type) => type.concepts.size === 0)) return false;
  // With the code that names it a battery that says "button" will do for a button cell.
  if (identified && query.types.some((type) => [...type.akin].some((id) => said.kinds.has(id)))) return false;
  const has = (unit: number): boolean => (verdicts[unit] ?? 0) >= 0.6;
  return !query.types.some(
    (type) =>
      type.also.every((unit) => (verdicts[unit] ?? 0) >= ANSWERED) &&
      ([...type.concepts].some((id) => said.kinds.has(id)) ||
        (coded ? type.units.some(has) : type.whole && type.units.every(has))),
  );
}

/** Excluded phrases of which the product says more than half. */
function countUnwanted(query: Query, said: Said): number {
  return query.excluded.filter((phrase) => {
    if (phrase.some((word) => [...word.opposite].some((id) => said.ids.has(id)))) return false;
    const hits = phrase.filter((word) => [...word.terms].some((id) => said.ids.has(id))).length;
    return hits * 2 > phrase.length;
  }).length;
}

/** Compares one product with a query. */
export function scoreProduct(
  index: ProductIndex,
  query: Query,
  candidate: { product: IndexedProduct; byTerm: UnitsByTerm },
): Score {
  const { product } = candidate;
  const said = listenProduct(index, query, candidate);
  const verdicts = query.units.map((unit, i) => judge(unit, said.degrees[i] ?? 0, { said, product }));
  const coded = query.units.some((unit, i) => isTelling(unit) && (verdicts[i] ?? 0) >= 0.9);
  const identified = query.units.some((unit, i) => isNaming(unit) && (verdicts[i] ?? 0) >= 0.9);
  const pinned = identified && query.units.some((unit, i) => isPartNumber(unit) && (verdicts[i] ?? 0) >= 0.9);
  const otherType = !pinned && missesTypes(query, said, { verdicts, coded, identified });
  const named = query.units.filter((unit, i) => NAMING.has(unit.kind) && (verdicts[i] ?? 0) >= 1).length >= 2;
  const typeMissed = otherType && (said.typed || !(coded || named));
  const turned = query.heads.length > 0 && isTurned(query, product);
  const typeUnits = new Set(query.types.flatMap((type) => type.units));
  const sums = { all: 0, got: 0, coreAll: 0, coreGot: 0 };
  const found = { contradicted: [] as QueryUnit[], missing: [] as QueryUnit[], matched: [] as QueryUnit[] };
  query.units.forEach((unit, i) => {
    const verdict = verdicts[i] ?? 0;
    const degree = Math.max(0, verdict);
    if (unit.soft && degree < ANSWERED) return;
    (verdict < 0 ? found.contradicted : degree < ANSWERED ? found.missing : found.matched).push(unit);
    const forgiven =
      unit.kind === 'word' && degree < ANSWERED && !typeMissed && (coded || (named && otherType && typeUnits.has(i)));
    const weight = forgiven
      ? unit.weight * (pinned || (identified && (unit.unknown || typeUnits.has(i))) ? FOREIGN_WORD : 0.5)
      : unit.weight;
    sums.all += weight;
    sums.got += weight * degree;
    if (unit.kind === 'brand') return;
    sums.coreAll += weight;
    sums.coreGot += weight * degree;
  });
  const coverage = sums.all > 0 ? sums.got / sums.all : 0;
  const core = sums.coreAll > 0 ? sums.coreGot / sums.coreAll : 0.3;
  const unwanted = countUnwanted(query, said);
  const share = penalise(0.3 * coverage + 0.7 * core, { ...found, unwanted, typeMissed, turned });
  const lent = query.units.some((unit) => unit.kind === 'brand' && !ownsBrand(unit, product));
  const answer = share - (said.otherKind ? OTHER_KIND : 0) - (lent ? OTHER_MAKER : 0);
  const value = answer - 0.08 * said.extra;
  const kind = { unwanted, typeMissed: typeMissed || turned, extra: said.extra };
  return { product, value: Math.max(0, value), answer, coverage, core, ...found, ...kind };
}

/** Asked for blades of a slicer: 1 the name says so, −1 it says slicer first, or a blade late and of no slicer, 0 neither. */
function wordOrder(stems: readonly string[], { head, of }: HeadPhrase): number {
  const at = stems.indexOf(head);
  if (at < 0) return 0;
  const owner = stems.indexOf(of);
  if (owner < 0) return at > 1 ? -1 : 0;
  return owner > at ? 1 : -1;
}

/** Is the product what the thing asked for belongs to? One name that says it right is enough to deny it. */
function isTurned(query: Query, product: IndexedProduct): boolean {
  const names = [product.entry.name, ...Object.values(product.entry.names)];
  const orders = names.flatMap((name) => {
    const stems = tokeniseText(name.slice(0, 300)).map((atom) => stemWord(atom.fold));
    return query.heads.map((phrase) => wordOrder(stems, phrase));
  });
  return orders.includes(-1) && !orders.includes(1);
}

interface Found extends Pick<Score, 'contradicted' | 'missing' | 'unwanted' | 'typeMissed'> {
  readonly turned: boolean;
}

function penalise(value: number, found: Found): number {
  let result = value * (found.turned ? 0.6 : found.typeMissed ? 0.82 : 1);
  result *= 0.6 ** Math.min(found.contradicted.length, 3) * 0.6 ** Math.min(found.unwanted, 2);
  for (const unit of found.missing) {
    if (unit.kind === 'code') result *= 0.65;
    if (unit.kind === 'number') result *= 0.8;
  }
  return result;
}
