import type { Score } from './score-product.ts';

/** Variants whose answers differ by less are equal. */
export const ALIKE = 0.012;
/** A tie takes at most this share off a score. */
const MOST_DOUBT = 0.25;

/** The candidates that answer a request as well as the first one: it does not say which of them is meant. */
export function tiedVariants(candidates: readonly Score[]): Score[] {
  const [top, ...others] = candidates;
  if (!top) return [];
  return others.filter(
    (other) =>
      other.contradicted.length === 0 &&
      other.unwanted === 0 &&
      other.matched.length === top.matched.length &&
      Math.abs(other.answer - top.answer) < ALIKE,
  );
}

/**
 * What a score keeps of itself when variants tie: the more of their sales fall on the chosen one, the more; 1 without a
 * tie. The request leaves open which one is meant, and how often buyers mean it is known from sales at best.
 */
export function tieFactor(candidates: readonly Score[]): number {
  const tied = tiedVariants(candidates);
  const top = candidates[0];
  if (!top || tied.length === 0) return 1;
  const sold = tied.reduce((sum, other) => sum + other.product.entry.sold + 1, 0);
  const own = top.product.entry.sold + 1;
  return 1 - MOST_DOUBT * (1 - own / (own + sold));
}
