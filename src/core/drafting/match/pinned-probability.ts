import type { Language } from '#core/catalogue/product';
import { unitOf } from '../lexicon/order-units.ts';
import { isForeignTo } from '../product-index/catalogue-languages.ts';
import { type IndexedProduct, type ProductIndex, squashCode } from '../product-index/product-index.ts';
import type { Query, QueryUnit } from '../query/query.ts';
import { tells } from '../query/tells.ts';
import { foldText } from '../words/fold-text.ts';
import { isMainOfAccessory } from './is-accessory.ts';
import type { Score } from './score-product.ts';

/** Evidence that is needed beside words of another language, and beside unknown words of the catalogue's own. */
const NEEDED_FOREIGN = 1.2;
const NEEDED_OWN = 2.4;
/** Unknown words of the catalogue's own language beside which a product may still be pinned. */
const MOST_UNKNOWN = 3;
/** One word or figure alone singles out nothing. */
const FEWEST = 2;
const BRAND = 0.45;
/** What a known word that the product does not say takes off. */
const KNOWN_WORD = 0.6;
/** Probability with just enough evidence, its growth, and the most there is. */
const LEAST = 0.66;
const GROWTH = 0.08;
const SUREST = 0.88;

/** A bucket says how a thing is sold, and what stands behind "for" what it fits: neither says which it is. */
const isEvidence = (unit: QueryUnit): boolean => tells(unit) && !unit.fits && unitOf(foldText(unit.text)) === null;

/** Is a product's name written in no language that the customer writes? */
export function isForeign(index: ProductIndex, product: IndexedProduct, spoken: Language | null): boolean {
  return spoken !== null && !product.entry.names[spoken] && isForeignTo(index, spoken);
}

/** `UCP204`: several letters and figures name a thing whatever stands beside them. */
const LONG_CODE = /^(?=(?:[^\p{L}]*\p{L}){2})(?=(?:\D*\d){3})[\p{L}\d]{6,}$/u;
const isLongCode = (unit: QueryUnit): boolean => unit.kind === 'code' && LONG_CODE.test(squashCode(unit.text));

/** Do other products say this word itself, not only a name of what it may mean? */
function isSaid({ postings }: ProductIndex, { terms }: QueryUnit): boolean {
  return [...terms.keys()].some((id) => !postings.termOf(id).startsWith('#'));
}

/** Does every other candidate contradict the request, or lack something that this one says? */
function isSingle(others: readonly Score[], said: readonly QueryUnit[]): boolean {
  return others.every((other) => other.contradicted.length > 0 || said.some((unit) => !other.matched.includes(unit)));
}

/** Has another candidate, of those that contradict nothing, a word that this one lacks? */
function isRivalled(others: readonly Score[], open: readonly QueryUnit[]): boolean {
  return others.some((other) => other.contradicted.length === 0 && open.some((unit) => other.matched.includes(unit)));
}

/**
 * What measures, codes, brands and literal words say of one product alone: the probability that it is meant, or null when
 * they do not single it out. Words that nobody in the catalogue says, beside them, count little: a word of another
 * language is no evidence against a product.
 */
export function pinnedProbability(index: ProductIndex, query: Query, candidates: readonly Score[]): number | null {
  const [top, ...others] = candidates;
  if (!top || top.contradicted.length > 0 || top.unwanted > 0 || isMainOfAccessory(index, top)) return null;
  const open = top.missing.filter(tells);
  if (open.some((unit) => unit.kind !== 'word')) return null;
  const said = top.matched.filter(isEvidence);
  if (open.length === 0) return namesByCode(index, { query, top, others }) ? LEAST : null;
  // How it is sold confirms what is said, and says nothing alone.
  const sold = top.matched.some((unit) => unit.kind === 'word' && unitOf(foldText(unit.text)) !== null);
  if (
    said.length === 0 ||
    (said.length + (sold || namesKind(query, top, said) ? 1 : 0) < FEWEST && !said.some(isLongCode)) ||
    open.some((unit) => isSaid(index, unit))
  )
    return null;
  if (!isSingle(others, said) || isRivalled(others, open)) return null;
  const foreign = isForeign(index, top.product, query.spoken);
  const unknown = open.filter((unit) => unit.unknown);
  if (!foreign && (unknown.length < open.length || unknown.length > MOST_UNKNOWN)) return null;
  if (!foreign && top.typeMissed && !saysKind(query, unknown)) return null;
  const brand = said.some((unit) => unit.kind === 'brand') ? BRAND : 0;
  const words = said.reduce((sum, unit) => sum + (unit.kind === 'brand' ? 0 : unit.weight), 0);
  const evidence = words + brand - KNOWN_WORD * (open.length - unknown.length);
  const spare = evidence - (foreign ? NEEDED_FOREIGN : NEEDED_OWN);
  return spare < 0 ? null : Math.min(SUREST, LEAST + GROWTH * spare);
}

/** "palier UCFL204": the code says which, and the word for its kind is only another language's. */
function namesByCode(
  index: ProductIndex,
  { query, top, others }: { query: Query; top: Score; others: readonly Score[] },
): boolean {
  const codes = top.matched.filter((unit) => isLongCode(unit) && !unit.fits);
  return codes.length > 0 && top.typeMissed && isForeign(index, top.product, query.spoken) && isSingle(others, codes);
}

/** Is the kind that the request names said by the product, word for word? */
function namesKind(query: Query, top: Score, said: readonly QueryUnit[]): boolean {
  if (top.typeMissed || query.types.length === 0) return false;
  const units = query.types.flatMap((type) => type.units.map((at) => query.units[at]));
  return units.every((unit) => unit !== undefined && said.includes(unit));
}

/** Is the kind that the request names made of nothing but unknown words? Then it says no other kind of thing. */
function saysKind(query: Query, unknown: readonly QueryUnit[]): boolean {
  return query.types.every((type) =>
    type.units.every((at) => {
      const unit = query.units[at];
      return unit !== undefined && unknown.includes(unit);
    }),
  );
}
