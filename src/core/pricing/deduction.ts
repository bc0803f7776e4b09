import { allocate } from '#core/money/allocate';
import type { Taxable } from '#core/pricing/tax';

/** Sums per rate, ascending by rate. */
export type RateSums = readonly Taxable[];

/**
 * What an offer discount or a credit takes off each rate, as negative amounts, by largest remainder in proportion to
 * the sums; rates from which nothing is taken are left out. `minor` is at most the whole sum.
 */
export function deduction(minor: number, sums: RateSums): RateSums {
  if (minor === 0) return [];
  const parts = allocate(
    -minor,
    sums.map((sum) => sum.amount),
  );
  return sums.map((sum, i) => ({ rate: sum.rate, amount: parts[i] ?? 0 })).filter((part) => part.amount !== 0);
}
