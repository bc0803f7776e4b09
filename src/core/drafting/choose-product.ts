import type { MatchReason } from './draft.ts';
import type { Score } from './score-product.ts';

/** What was decided about a fragment. */
export interface Choice {
  readonly score: Score | null;
  readonly reason: MatchReason;
  readonly exact: boolean;
  /** Calibrated probability that the choice is right. */
  readonly probability: number;
  /** Why nothing was chosen: `none`, `contradicts`, `code`, `weak`. */
  readonly refusal: 'none' | 'contradicts' | 'code' | 'missing' | null;
  readonly candidates: readonly Score[];
}

/** Picks the best candidate when it is safe. */
export function chooseProduct(candidates: readonly Score[]): Choice {
  const top = candidates[0];
  const base = { reason: 'text' as const, exact: false, candidates };
  if (!top) return { ...base, score: null, probability: 0, refusal: 'none' };
  if (top.contradicted.length > 0) return { ...base, score: null, probability: top.value, refusal: 'contradicts' };
  if (top.missing.some((unit) => unit.kind === 'code'))
    return { ...base, score: null, probability: top.value, refusal: 'code' };
  if (top.value < 0.6) return { ...base, score: null, probability: top.value, refusal: 'missing' };
  return { ...base, score: top, probability: Math.min(1, top.value), refusal: null };
}
