import type { Language } from '#core/catalogue/product';
import { buildQuery } from './build-query.ts';
import type { Choice } from './choose-product.ts';
import { chooseProduct } from './choose-product.ts';
import type { Candidate, Draft, DraftLine, UnmatchedFragment } from './draft.ts';
import { findCandidates } from './find-candidates.ts';
import type { Fragment } from './fragment.ts';
import type { ProductIndex } from './product-index.ts';
import { readRequest } from './read-request.ts';
import type { Score } from './score-product.ts';

/** A wording that this tenant (or customer) has taught: this text means this product. */
export interface Alias {
  readonly text: string;
  readonly productId: string;
}

/** What a customer or tenant takes when the request does not say: `{ attribute: 'colour', value: 'black' }`. */
export interface Standard {
  readonly attribute: string;
  readonly value: string;
}

/** An earlier order, newest first, for "the usual" and "like last time". */
export interface PastOrder {
  /** ISO date. */
  readonly date: string;
  readonly items: readonly { readonly productId: string; readonly quantity: number }[];
}

/** How to draft. Everything but the language is optional plain data of the tenant and the customer. */
export interface DraftOptions {
  /** Language of rationale and reasons: the request's own, or a fixed one. */
  readonly textLanguage: 'request' | Language;
  readonly aliases?: readonly Alias[];
  readonly standards?: readonly Standard[];
  /** Groups of words that mean the same. */
  readonly synonyms?: readonly (readonly string[])[];
  readonly history?: readonly PastOrder[];
}

const candidate = (score: Score): Candidate => ({
  productId: score.product.entry.id,
  sku: score.product.entry.sku,
  name: score.product.entry.name,
  score: Math.round(score.value * 1e4) / 1e4,
});

function lineOf(fragment: Fragment, choice: Choice & { score: Score }): DraftLine {
  return {
    productId: choice.score.product.entry.id,
    quantity: fragment.quantity.value,
    requestItem: fragment.item,
    requestSpans: fragment.spans,
    matchSource: choice.exact ? 'exact' : 'semantic',
    matchScore: choice.exact ? 1 : Math.round(choice.probability * 1e4) / 1e4,
    matchReason: choice.reason,
    rationale: '',
    alternatives: choice.candidates.slice(1, 6).map(candidate),
  };
}

/** Turns a request into a draft. Deterministic: the same text, catalogue and options give the same draft. */
export function draftRequest(text: string, index: ProductIndex, _options: DraftOptions): Draft {
  const request = readRequest(text);
  const lines: DraftLine[] = [];
  const unmatched: UnmatchedFragment[] = [];
  for (const fragment of request.fragments) {
    const choice = chooseProduct(findCandidates(index, buildQuery(index, fragment.search, fragment.excluded)));
    if (choice.score && !lines.some((l) => l.productId === choice.score?.product.entry.id))
      lines.push(lineOf(fragment, { ...choice, score: choice.score }));
    else
      unmatched.push({
        item: fragment.item,
        reason: 'No product of the catalogue is close enough.',
        spans: fragment.spans,
        candidates: choice.candidates.slice(0, 5).map(candidate),
      });
  }
  return { language: request.language, name: 'Draft', lines, unmatched, notes: request.notes };
}
