import type { MatchReason } from '../draft.ts';
import type { IndexedProduct, ProductIndex } from '../product-index/product-index.ts';
import { squashCode } from '../product-index/product-index.ts';
import { FIELD, fieldOf, numberOf } from '../product-index/term-postings.ts';
import type { Query, QueryUnit } from '../query/query.ts';
import { calibrateScore } from './calibrate-score.ts';
import { findCandidates, scoreOne } from './find-candidates.ts';
import { isMainOfAccessory, isOtherAccessory } from './is-accessory.ts';
import { isForeign, pinnedProbability } from './pinned-probability.ts';
import { confirms, findRepairs, isEan, mistypedEan, namesOther } from './repair-code.ts';
import type { CodeHit } from './resolve-code.ts';
import { resolveCode } from './resolve-code.ts';
import type { Score } from './score-product.ts';
import { tiedVariants, tieFactor } from './tied-variants.ts';

/** Why nothing was chosen. */
export type Refusal = 'none' | 'contradicts' | 'code' | 'kind' | 'missing' | 'excluded';

/** What was decided about a fragment. */
export interface Choice {
  readonly chosen: Score | null;
  readonly reason: MatchReason;
  /** The code that was found or repaired, as the catalogue writes it. */
  readonly code: string | null;
  /** How a repaired code was written, where no word of the query holds it. */
  readonly written?: string;
  /** Calibrated probability that the best candidate is right. */
  readonly probability: number;
  readonly refusal: Refusal | null;
  /** Chosen in spite of words that nobody says. */
  readonly pinned?: boolean;
  /** Of packs that fit alike, the one that holds as many as were asked for. */
  readonly packed?: boolean;
  /** Best first; the chosen one leads. */
  readonly candidates: readonly Score[];
}

/** A line is drafted from this probability on. */
const ACCEPTED = 0.6;
/** Weakest score that is looked at at all. */
const FLOOR = 0.58;

/** Refusals for a word that nobody says: what figures and names single out is taken in spite of them. */
const PINNABLE: ReadonlySet<Refusal> = new Set<Refusal>(['missing', 'kind']);

const LONGEST_CODES = 1000;
/** A code of letters alone: `KUZ-M`. */
const LETTER_CODE = /(?<![\p{L}\d-])(\p{Lu}{2,8}-)\p{Lu}{1,6}(?:-\p{Lu}{1,6}){0,2}(?![\p{L}\d-])/gu;

/**
 * The request names a code of the same family as the product's article number, and another one: `KUZ-M` is no `KUZ-XL`. What
 * the product is called is its own code: `NYM-J` of the article NYM-3X15.
 */
function namesOtherVariant(query: Query, top: Score): boolean {
  const { entry } = top.product;
  const sku = entry.sku.toUpperCase();
  const names = [entry.name, ...Object.values(entry.names)].join(' ').toUpperCase();
  return [...query.read.text.slice(0, LONGEST_CODES).matchAll(LETTER_CODE)].some(
    ([code, family]) =>
      family !== undefined && sku.startsWith(family) && !sku.startsWith(code) && !names.includes(code.toUpperCase()),
  );
}

function refusalOf(index: ProductIndex, query: Query, candidates: readonly Score[]): Refusal | null {
  const [top] = candidates;
  if (!top) return 'none';

  if (top.contradicted.length > 0) return 'contradicts';
  if (top.unwanted > 0) return 'excluded';
  if (namesOtherVariant(query, top)) return 'code';
  if (top.missing.some((unit) => unit.kind === 'code')) return 'code';
  if (top.missing.some((unit) => unit.kind === 'number') && top.value < 0.72) return 'code';
  if (top.missing.some((unit) => unit.kind === 'brand')) return 'missing';
  if (isMainOfAccessory(index, top) || isOtherAccessory(top)) return 'kind';
  if (top.typeMissed && top.value < 0.76) return 'kind';
  if (rivalsState(top, candidates) || siblingsSay(top, candidates)) return 'contradicts';
  if (leavesVariantOpen(index, query, candidates)) return 'missing';
  // "1 left 1 right": a figure alone names nothing.
  if (top.matched.every((unit) => unit.kind === 'number' && unit.text.length === 1)) return 'missing';
  return top.value < FLOOR ? 'missing' : null;
}

/** The asked colour (or the like) is not said of the best one, while equally good ones say another: the range lacks it. */
function rivalsState(top: Score, candidates: readonly Score[]): boolean {
  return top.missing.some(
    (unit) =>
      (unit.kind === 'group' || unit.kind === 'measure') &&
      candidates.some(
        (other) => other !== top && other.matched.length >= top.matched.length && other.contradicted.includes(unit),
      ),
  );
}

/** Siblings share at least this part of what their names say. */
const SHARED = 0.5;

/** Do two names say nearly the same? */
function isSibling(a: IndexedProduct, b: IndexedProduct): boolean {
  const names = (product: IndexedProduct): number[] =>
    [...product.terms].filter((posting) => fieldOf(posting) === FIELD.name).map((posting) => numberOf(posting));
  const said = new Set(names(a));
  const other = names(b);
  const shared = other.filter((term) => said.has(term)).length;
  return shared >= SHARED * Math.max(said.size, other.length);
}

/** An answer this good is taken in spite of a word that it leaves out. */
const SURE_ANSWER = 0.8;

/** A word weighs this much at least to tell variants apart. */
const TELLING_WORD = 0.5;

/**
 * A word that was asked for is missing from the best product, while a sibling of the same kind has it and lacks something
 * else that was asked for: the combination does not exist ("Luer Lock 20 ml" where only the 10 ml one has a lock).
 */
function siblingsSay(top: Score, candidates: readonly Score[]): boolean {
  const open = top.missing.filter(
    (unit) => ['word', 'measure', 'group'].includes(unit.kind) && !unit.unknown && unit.weight >= TELLING_WORD,
  );
  if (open.length === 0 || top.answer > SURE_ANSWER) return false;
  return candidates.some((other) => {
    const lacks = top.matched.filter((unit) => !other.matched.includes(unit));
    return (
      other !== top &&
      open.some((unit) => other.matched.includes(unit)) &&
      lacks.some((unit) => ['measure', 'group', 'number', 'word'].includes(unit.kind) && unit.weight >= TELLING_WORD) &&
      !lacks.some((unit) => unit.kind === 'code' && squashCode(unit.text).length > 3) &&
      isSibling(top.product, other.product)
    );
  });
}

/** A word that nobody says weighs this much at least to be what the variants differ in. */
const DISTINCTIVE = 0.8;

/**
 * Several variants answer a request alike, and none says a word of it: they differ in just that ("riso Basmati" where
 * there is Carnaroli and Arborio).
 */
function leavesVariantOpen(index: ProductIndex, query: Query, candidates: readonly Score[]): boolean {
  const [top] = candidates;
  if (!top) return false;
  const coded = top.matched.some((unit) => unit.kind === 'code');
  const foreign = !coded && isForeign(index, top.product, query.spoken);

  const open = top.missing.filter(
    (unit) =>
      unit.unknown && !unit.fits && unit.kind === 'word' && unit.weight >= (foreign ? TELLING_WORD : DISTINCTIVE),
  );
  if (open.length === 0 || top.matched.length > MOST_MATCHED) return false;
  // In a language that is not told an unknown word may be any.
  if (!foreign && !top.matched.every((unit) => unit.kind !== 'word' || isLiteral(index, unit))) return false;
  const alike = foreign
    ? candidates.filter((other) => other !== top && answersAlike(other, top))
    : tiedVariants(candidates);
  return alike.some((other) => isSibling(top.product, other.product));
}

/** Does it say just the same of what was asked for? */
function answersAlike(other: Score, top: Score): boolean {
  return (
    other.contradicted.length === 0 &&
    other.unwanted === 0 &&
    other.matched.length === top.matched.length &&
    top.matched.every((unit) => other.matched.includes(unit))
  );
}

function isLiteral(index: ProductIndex, unit: QueryUnit): boolean {
  return [...unit.terms.keys()].some((id) => !index.postings.termOf(id).startsWith('#'));
}

/** With more words than this agreed on, one that is left out is no great matter. */
const MOST_MATCHED = 3;

function choice(candidates: readonly Score[], more: Partial<Choice>): Choice {
  return { chosen: null, reason: 'text', code: null, probability: 0, refusal: null, candidates, ...more };
}

/** "Stereo pair VC81": what the code names lacks a word, and the first candidate, of a longer code, says all of them. */
function isShortOf(hit: CodeHit, score: Score, first: Score | undefined): boolean {
  if (!first || first.product === score.product || first.missing.length > 0 || first.contradicted.length > 0)
    return false;
  const longer = squashCode(first.product.entry.sku);
  const own = squashCode(score.product.entry.sku);
  return (
    longer !== own &&
    longer.startsWith(own) &&
    squashCode(hit.code) === own &&
    score.missing.some((unit) => !unit.unknown)
  );
}

/** A code that stands in the text decides, unless the words beside it speak against it. */
function byCode(
  index: ProductIndex,
  query: Query,
  { hit, candidates }: { hit: CodeHit; candidates: readonly Score[] },
): Choice | null {
  const score = scoreOne(index, query, hit.product);
  const others = candidates.filter((other) => other.product.document !== hit.product.document);
  const words = query.units.filter((unit) => unit.kind === 'word' && !unit.unknown && hit.code.indexOf(unit.text) < 0);
  const denied = score.contradicted.some((unit) => !hit.code.includes(unit.text));
  if (isShortOf(hit, score, candidates[0])) return null;
  if (hit.bare && words.length > 0 && !words.some((unit) => score.matched.includes(unit))) return null;
  if (denied && hit.bare) return null;
  if (hit.loose && [...score.missing, ...score.contradicted].some((unit) => !hit.code.includes(unit.text))) return null;
  return choice([score, ...others], {
    chosen: score,
    reason: hit.reason,
    code: hit.product.entry.sku,
    probability: hit.reason === 'code_repaired' ? 0.97 : 1,
  });
}

/** A mistyped code, when the words beside it confirm the product. */
function byRepair(index: ProductIndex, query: Query): Choice | null {
  for (const repair of findRepairs(index, query)) {
    const units = query.units.map((unit) =>
      unit === repair.unit ? { ...unit, terms: new Map([[repair.term, 1]]), unknown: false } : unit,
    );
    const candidates = findCandidates(index, { ...query, units }, 10);
    const top = candidates[0];
    const second = candidates[1];
    if (!top || !confirms(top, repair.needs) || !top.matched.some((unit) => unit.text === repair.unit.text)) continue;
    if (!index.postings.termOf(repair.term).startsWith('=') && namesOther(index, top, squashCode(repair.unit.text)))
      continue;
    if (second && second.value > top.value - 0.001 && second.matched.length > top.matched.length) continue;
    return choice(candidates, {
      chosen: top,
      reason: 'code_repaired',
      code: repair.meant,
      probability: calibrateScore(query, candidates),
    });
  }
  return null;
}

/** Eleven figures and more that agree, beside words that agree. */
const SURE_OF_EAN = 0.85;

/** A mistyped EAN, when all the words beside it say the product that has the right one. */
function byMistypedEan(index: ProductIndex, query: Query): Choice | null {
  if (!query.units.some(isEan)) return null;
  const words = { ...query, units: query.units.filter((unit) => !isEan(unit)) };
  const candidates = findCandidates(index, words, 10);
  const [top] = candidates;
  const written = top && mistypedEan(query, top)?.text;
  if (!top || written === undefined || top.matched.length === 0 || top.contradicted.length > 0) return null;
  return choice(candidates, {
    chosen: top,
    reason: 'code_repaired',
    code: top.product.entry.eans[0] ?? null,
    written,
    probability: Math.max(SURE_OF_EAN, calibrateScore(words, candidates)),
  });
}

/** Picks the product for a query, or says why none is safe. */
export function chooseProduct(index: ProductIndex, query: Query): Choice {
  const candidates = findCandidates(index, query, 10);
  const hit = resolveCode(index, query);
  const coded = hit ? byCode(index, query, { hit, candidates }) : null;
  if (coded) return coded;
  const top = candidates[0];
  const refusal = refusalOf(index, query, candidates);
  if (refusal === 'code' || refusal === 'none') {
    const repaired = byRepair(index, query) ?? byMistypedEan(index, query);
    if (repaired) return repaired;
  }
  const probability = calibrateScore(query, candidates);
  if (!top || refusal || probability < ACCEPTED) {
    const pinned = PINNABLE.has(refusal ?? 'missing') ? pinnedProbability(index, query, candidates) : null;
    if (top && pinned !== null) return choice(candidates, { chosen: top, probability: pinned, pinned: true });
    return choice(candidates, { refusal: refusal ?? (top ? 'missing' : 'none'), probability });
  }
  return choice(candidates, { chosen: top, probability: Math.max(ACCEPTED, probability * tieFactor(candidates)) });
}
