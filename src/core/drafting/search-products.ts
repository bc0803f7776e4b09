import { buildQuery } from './build-query.ts';
import { findCandidates } from './find-candidates.ts';
import type { ProductIndex } from './product-index.ts';

/** One product that a search found. */
export interface SearchHit {
  readonly productId: string;
  /** −1…1, 4 decimals. */
  readonly similarity: number;
  readonly explanation?: string;
}

/** Products that fit a prompt, best first, with at least `minSimilarity` (0: the best there are). */
export function searchProducts(
  prompt: string,
  index: ProductIndex,
  { limit, minSimilarity }: { readonly limit: number; readonly minSimilarity: number },
): SearchHit[] {
  return findCandidates(index, buildQuery(index, prompt), limit)
    .map((score) => ({ productId: score.product.entry.id, similarity: Math.round(score.value * 1e4) / 1e4 }))
    .filter((hit) => hit.similarity >= minSimilarity);
}
