import { type DecimalInput, toBig } from '#core/money/decimal';
import { wholeMinor } from '#core/money/minor-units';
import { scaledIntegers } from '#core/money/scaled-integers';

/**
 * Hands out `total` so that the parts sum to it: each part is its exact share rounded towards −∞, and what is left goes
 * one by one to the largest remainders, ties to the first. The exact shares are `numerators[i] / denominator`, with a
 * denominator above 0, and sum to `total` give or take its own rounding.
 */
export function shareOut(total: number, numerators: readonly bigint[], denominator: bigint): number[] {
  const floors = numerators.map((n) => floorQuotient(n, denominator));
  const rests = numerators.map((n, i) => n - (floors[i] ?? 0n) * denominator);
  const left = Number(BigInt(total) - floors.reduce((sum, part) => sum + part, 0n));
  const winners = rests
    .map((rest, index) => ({ rest, index }))
    .sort((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest > b.rest ? -1 : 1))
    .slice(0, left)
    .map(({ index }) => index);
  const parts = floors.map(wholeMinor);
  for (const index of winners) parts[index] = (parts[index] ?? 0) + 1;
  return parts;
}

/**
 * Splits `total` by weights, by largest remainder, ties to the first; the parts sum to `total`.
 *
 * `allocate(115, [1, 1, 1], 5)` splits 1.15 in steps of 0.05: 40, 40, 35. What does not fill a step goes to the first
 * part. Weights may be negative as long as their sum is not 0; without any weight the total is split evenly.
 *
 * @param total whole minor units
 * @param step whole minor units, 1 unless coins are larger
 */
export function allocate(total: number, weights: readonly DecimalInput[], step = 1): number[] {
  if (weights.length === 0) return [];
  const steps = (total - (total % step)) / step;
  const scaled = scaledIntegers(weights.map(toBig)).values;
  const sum = scaled.reduce((a, b) => a + b, 0n);
  const even = sum === 0n;
  const sign = sum < 0n ? -1n : 1n;
  const numerators = scaled.map((weight) => BigInt(Math.abs(steps)) * (even ? 1n : weight * sign));
  const parts = shareOut(Math.abs(steps), numerators, even ? BigInt(weights.length) : sum * sign);
  const signed = parts.map((part) => (part === 0 ? 0 : part * step * Math.sign(total)));
  const rest = total - steps * step;
  return signed.map((part, i) => (i === 0 ? part + rest : part));
}

function floorQuotient(numerator: bigint, denominator: bigint): bigint {
  const quotient = numerator / denominator;
  return numerator % denominator < 0n ? quotient - 1n : quotient;
}
