import { isAttributeConcept } from '../lexicon/concepts.ts';
import { unitsByTerm } from '../product-index/listen-product.ts';
import type { IndexedProduct, ProductIndex } from '../product-index/product-index.ts';
import { FIELD, fieldOf, numberOf } from '../product-index/term-postings.ts';
import type { Query } from '../query/query.ts';
import type { Score } from './score-product.ts';
import { scoreProduct } from './score-product.ts';
import { ALIKE } from './tied-variants.ts';

/** How many products are compared in detail. */
const DEPTH = 100;
/** Postings read per query: very frequent terms come last and are left out beyond this. */
const MOST_POSTINGS = 60_000;

/** Reused between calls: one slot a document. Grow with the index; the sums are reset by the list of touched documents. */
let sums = new Float32Array(0);
/** The unit that a document was last counted for. */
let counted = new Uint32Array(0);
let serial = 0;

/** The postings of one unit of a query: the terms that say it best first, so that a document counts with its best one. */
interface UnitLists {
  readonly weight: number;
  readonly terms: readonly (readonly [id: number, degree: number])[];
  readonly count: number;
}

function listsOf(index: ProductIndex, query: Query): UnitLists[] {
  const lists = query.units.map(({ weight, terms }) => ({
    weight: weight * weight,
    terms: [...terms].sort((a, b) => b[1] - a[1]),
    count: [...terms.keys()].reduce((sum, id) => sum + index.postings.count(id), 0),
  }));
  return lists.sort((a, b) => a.count - b.count);
}

function collect(index: ProductIndex, query: Query): number[] {
  if (sums.length < index.capacity) {
    sums = new Float32Array(index.capacity * 2);
    counted = new Uint32Array(index.capacity * 2);
    serial = 0;
  }
  const touched: number[] = [];
  let read = 0;
  for (const { weight, terms, count } of listsOf(index, query)) {
    if (read > 0 && read + count > MOST_POSTINGS) break;
    read += count;
    serial += 1;
    for (const [id, degree] of terms)
      index.postings.each(id, (document, field) => {
        if (counted[document] === serial) return;
        counted[document] = serial;
        const before = sums[document] ?? 0;
        if (before === 0) touched.push(document);
        sums[document] = before + weight * degree * (field === FIELD.fits ? 0.5 : 1);
      });
  }
  return touched;
}

const BUCKETS = 1024;
const counts = new Uint32Array(BUCKETS);

/** The nth highest sum: sums are counted in buckets, and only the bucket it falls into is sorted. */
function nthHighest(touched: readonly number[], n: number): number {
  let most = 0;
  for (const document of touched) most = Math.max(most, sums[document] ?? 0);
  const scale = (BUCKETS - 1) / most;
  counts.fill(0);
  for (const document of touched) {
    const bucket = ((sums[document] ?? 0) * scale) | 0;
    counts[bucket] = (counts[bucket] ?? 0) + 1;
  }
  let bucket = BUCKETS - 1;
  let above = 0;
  while (bucket > 0 && above + (counts[bucket] ?? 0) < n) {
    above += counts[bucket] ?? 0;
    bucket -= 1;
  }
  const inside: number[] = [];
  for (const document of touched) {
    const sum = sums[document] ?? 0;
    if (((sum * scale) | 0) === bucket) inside.push(sum);
  }
  inside.sort((a, b) => b - a);
  return inside[n - above - 1] ?? 0;
}

/** The `depth` documents with the highest sums, without sorting them all. */
function best(touched: readonly number[], depth: number): number[] {
  if (touched.length <= depth) return [...touched];
  const floor = nthHighest(touched, depth);
  const above: number[] = [];
  const equal: number[] = [];
  for (const document of touched) {
    const sum = sums[document] ?? 0;
    if (sum > floor) above.push(document);
    else if (sum === floor && equal.length < depth * 2) equal.push(document);
  }
  return [...above, ...equal.slice(0, Math.max(0, depth * 2 - above.length))];
}

/** Of variants that fit equally well the most sold comes first, then the one whose name says least that was not asked. */
const SOLD_SHARE = 0.04;

/** Products that answer a query, best first. */
export function findCandidates(index: ProductIndex, query: Query, limit = 10): Score[] {
  const touched = collect(index, query);
  const documents = best(touched, DEPTH);
  for (const document of touched) sums[document] = 0;
  const byTerm = unitsByTerm(query);
  const scores: Score[] = [];
  let mostSold = 0;
  for (const document of documents) {
    const product = index.at(document);
    if (!product) continue;
    const score = scoreProduct(index, query, { product, byTerm });
    scores.push(score);
    if (score.value > 0.3) mostSold = Math.max(mostSold, product.entry.sold);
  }
  const scale = mostSold > 0 ? SOLD_SHARE / Math.log1p(mostSold) : 0;
  const ranked = scores.map((score) => ({ score, rank: score.value + scale * Math.log1p(score.product.entry.sold) }));
  ranked.sort((a, b) => (Math.abs(b.rank - a.rank) > 1e-9 ? b.rank - a.rank : compareScores(a.score, b.score)));
  const order = ranked.map((one) => one.score);
  if (mostSold > 0) bringMostSold(index, order);
  return order.slice(0, limit);
}

/** How far down variants are looked for. */
const VARIANTS = 40;

/** Of variants of one kind that answer the request alike, the most sold one is moved to the front. */
function bringMostSold(index: ProductIndex, order: Score[]): void {
  const top = order[0];
  if (!top || top.contradicted.length > 0) return;
  const kind = kindKey(index, top.product);
  let best = 0;
  for (let i = 1; i < Math.min(order.length, VARIANTS); i += 1) {
    const other = order[i];
    if (!other || other.answer < top.answer - ALIKE || other.matched.length !== top.matched.length) continue;
    if (other.product.entry.sold <= (order[best]?.product.entry.sold ?? 0)) continue;
    if (other.contradicted.length === 0 && kindKey(index, other.product) === kind) best = i;
  }
  if (best > 0) order.unshift(...order.splice(best, 1));
}

/** What kind of thing a product is: its category, else the kinds its name says. */
export function kindKey(index: ProductIndex, product: IndexedProduct): string {
  const { category } = product.entry;
  if (category) return category;
  const kinds: string[] = [];
  for (const posting of product.terms) {
    if (fieldOf(posting) !== FIELD.name) continue;
    const term = index.postings.termOf(numberOf(posting));
    if (term.startsWith('#') && !isAttributeConcept(term)) kinds.push(term);
  }
  return kinds.sort().join();
}

/** Compares a single product with a query. */
export function scoreOne(index: ProductIndex, query: Query, product: IndexedProduct): Score {
  return scoreProduct(index, query, { product, byTerm: unitsByTerm(query) });
}

/** Order of candidates. */
export function compareScores(a: Score, b: Score): number {
  const difference = b.value - a.value;
  if (Math.abs(difference) > 1e-9) return difference;
  if (a.product.entry.sold !== b.product.entry.sold) return b.product.entry.sold - a.product.entry.sold;
  return a.product.entry.sku < b.product.entry.sku ? -1 : 1;
}
