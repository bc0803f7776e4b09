import type { Language } from '#core/catalogue/product';
import type { DraftOptions } from '../draft-options.ts';
import { explainChoice } from '../explain-choice.ts';
import { readFeatures } from '../features/read-features.ts';
import { phrase } from '../lexicon/phrases.ts';
import type { IndexedProduct, ProductIndex } from '../product-index/product-index.ts';
import { numberOf } from '../product-index/term-postings.ts';
import { packContent } from '../quantity/convert-quantity.ts';
import { buildQuery } from '../query/build-query.ts';
import type { Query } from '../query/query.ts';
import type { Quantity } from '../read-request/fragment.ts';
import { aliasKey } from './alias-key.ts';
import type { Choice } from './choose-product.ts';
import { chooseProduct } from './choose-product.ts';
import { compareScores, scoreOne } from './find-candidates.ts';
import type { Score } from './score-product.ts';
import { tiedVariants } from './tied-variants.ts';

/** What is asked for, without its quantity. */
export interface Ask {
  readonly search: string;
  readonly excluded: string;
  /** How many, as it was written, where it is known. */
  readonly quantity?: Quantity;
}

/** How a fragment is matched. */
export interface Asking {
  readonly options: DraftOptions;
  /** Language of the explanation. */
  readonly language: Language;
  /** Language of the request, where it is known. */
  readonly spoken?: Language | undefined;
}

/** A decision and the sentences that explain it. */
export interface Match {
  readonly query: Query;
  readonly choice: Choice;
  readonly why: readonly string[];
  /** The stored alias that decided. */
  readonly aliasId?: string | null;
  /** Why a model took it off, where one did. */
  readonly refused?: string;
}

/** Variants this close to the best one may be preferred by a standard. */
const CLOSE = 0.06;
const ALIAS_PROBABILITY = 0.95;

/** Is a house standard said by this product? */
function follows(index: ProductIndex, score: Score, value: string): boolean {
  const said = new Set<string>();
  for (const posting of score.product.terms) said.add(index.postings.termOf(numberOf(posting)));
  const wanted = readFeatures(value).features.filter((feature) => !feature.joined);
  return wanted.length > 0 && wanted.every((feature) => said.has(feature.term));
}

function byStandards(
  index: ProductIndex,
  choice: Choice,
  options: DraftOptions,
): { choice: Choice; value: string } | null {
  const top = choice.chosen;
  if (!top || choice.reason !== 'text' || !options.standards?.length) return null;
  const close = choice.candidates.filter(
    (score) =>
      score.value >= top.value - CLOSE && score.contradicted.length === 0 && score.missing.length <= top.missing.length,
  );
  let left = close;
  const used: string[] = [];
  for (const { value } of options.standards) {
    const fitting = left.filter((score) => follows(index, score, value));
    if (fitting.length === 0 || fitting.length === left.length) continue;
    left = fitting;
    used.push(value);
  }
  const first = used.length > 0 ? left.toSorted(compareScores)[0] : undefined;
  if (!first) return null;
  const candidates = [first, ...choice.candidates.filter((score) => score !== first)];
  return { choice: { ...choice, chosen: first, reason: 'standard', candidates }, value: used.join(', ') };
}

function byAlias(
  index: ProductIndex,
  query: Query,
  { ask, options }: { ask: Ask; options: DraftOptions },
): { choice: Choice; aliasId: string | null } | null {
  if (!options.aliases) return null;
  for (const { productId, aliasId } of options.aliases.find(aliasKey(ask.search))) {
    const product = index.at(index.documentOf(productId));
    if (product) return { choice: taught(index, query, product), aliasId: aliasId ?? null };
  }
  return null;
}

function taught(index: ProductIndex, query: Query, product: IndexedProduct): Choice {
  const score = scoreOne(index, query, product);
  return {
    chosen: score,
    reason: 'alias',
    code: null,
    probability: ALIAS_PROBABILITY,
    refusal: null,
    candidates: [score],
  };
}

/** Fewer pieces than this are as likely packs. */
const FEWEST_PIECES = 10;

/** "Crown caps x 1000": of packs that fit alike, the one that holds just so many. */
function byPack(choice: Choice, quantity: Quantity | undefined): Choice {
  const { chosen: top, reason, candidates } = choice;
  if (!top || reason !== 'text' || !quantity?.stated || quantity.value < FEWEST_PIECES) return choice;
  if (quantity.unit !== null && quantity.unit !== 'piece') return choice;
  const holds = ({ product }: Score) => packContent(product.entry).pieces === quantity.value;
  const tied = tiedVariants(candidates);
  const fitting = [top, ...tied].filter(holds);
  const [first] = fitting;
  if (!first || tied.length === 0) return choice;
  const others = candidates.filter((score) => score !== first);
  return { ...choice, chosen: first, packed: fitting.length === 1, candidates: [first, ...others] };
}

/** Finds the product for one fragment: learned wording, code, text, house standard, in this order. */
export function matchFragment(index: ProductIndex, ask: Ask, { options, language, spoken }: Asking): Match {
  const query = buildQuery(index, { ...ask, synonyms: options.synonyms, spoken });
  const alias = byAlias(index, query, { ask, options });
  if (alias) {
    const name = alias.choice.chosen?.product.entry.name ?? '';
    return { query, ...alias, why: [phrase(language, 'alias', { name })] };
  }
  const choice = byPack(chooseProduct(index, query), ask.quantity);
  const standard = byStandards(index, choice, options);
  if (!standard) return { query, choice, why: explainChoice(choice, language) };
  return {
    query,
    choice: standard.choice,
    why: [...explainChoice(standard.choice, language), phrase(language, 'standard', { value: standard.value })],
  };
}
