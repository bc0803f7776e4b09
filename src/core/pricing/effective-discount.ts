import type { Big } from 'big.js';
import { cappedMinor, type MinorRule } from '#core/money/minor-units';
import { percentOf } from '#core/pricing/line-amounts';

/** Both ways to state an offer discount. */
export interface StatedDiscount {
  readonly discountPercent: Big;
  readonly discountAmount: Big;
}

/**
 * The offer discount in minor units: the amount when it is above 0, else the percentage of the sum; never more than the
 * sum, and 0 when the sum is not above 0.
 */
export function effectiveDiscount(stated: StatedDiscount, sum: number, rule: MinorRule): number {
  if (sum <= 0) return 0;
  return stated.discountAmount.gt(0)
    ? cappedMinor(stated.discountAmount, sum, rule)
    : percentOf(sum, stated.discountPercent, rule.rounding);
}
