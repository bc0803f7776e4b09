import { type DecimalInput, toBig } from '#core/money/decimal';
import { bigToMinor } from '#core/money/minor-units';
import { roundQuotient } from '#core/money/round-to';
import type { RoundingMode } from '#core/money/rounding-mode';
import { Problem } from '#core/problem';

/**
 * Minor units of the smallest coin, e.g. 5 for `"0.05"` CHF.
 *
 * @throws Problem `validation_failed` unless it is a whole number of minor units above 0.
 */
export function coinMinor(coin: DecimalInput, currency: string): number {
  const minor = bigToMinor(toBig(coin), currency, 'down');
  const exact = bigToMinor(toBig(coin), currency, 'up');
  if (minor > 0 && minor === exact) return minor;
  const message = `The smallest coin must be a whole number of minor units of ${currency}.`;
  throw new Problem('validation_failed', message, [{ path: '', rule: 'coin', message }]);
}

/** What to add to `minor` so that coins of `coin` minor units can pay it: CHF 12.23 at 5 rappen gives 2. */
export function cashRounding(minor: number, coin: number, mode: RoundingMode = 'halfAwayFromZero'): number {
  return Number(roundQuotient(BigInt(minor), BigInt(coin), mode)) * coin - minor;
}
