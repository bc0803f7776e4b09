import type { Query } from '../query/query.ts';
import type { Score } from './score-product.ts';

/** What the probability is computed from; the order is that of the weights. */
export function featuresOf(query: Query, candidates: readonly Score[]): number[] {
  const top = candidates[0];
  if (!top) return [];
  const second = candidates[1];
  const lead = second ? Math.min(0.3, top.value - second.value) : 0.3;
  const kinds = (units: readonly { kind: string }[], kind: string): number =>
    units.some((unit) => unit.kind === kind) ? 1 : 0;
  return [
    1,
    top.value,
    top.core,
    lead,
    top.extra,
    kinds(top.matched, 'code'),
    kinds(top.matched, 'brand'),
    Math.min(4, top.missing.length),
    top.typeMissed ? 1 : 0,
    query.units.filter((unit) => unit.unknown).length > 0 ? 1 : 0,
  ];
}

/** Logistic weights, fitted on the own, held-out and trades sets by `bench/drafting.ts --fit`. */
const WEIGHTS: readonly number[] = [-1.752, 3.534, 1.437, 2.78, -0.401, -0.247, 0.582, -0.139, -0.601, -0.33];

/** Probability that the best candidate is what the customer means, 0–1. */
export function calibrateScore(query: Query, candidates: readonly Score[]): number {
  const features = featuresOf(query, candidates);
  if (features.length === 0) return 0;
  const sum = features.reduce((total, value, i) => total + value * (WEIGHTS[i] ?? 0), 0);
  return 1 / (1 + Math.exp(-sum));
}
