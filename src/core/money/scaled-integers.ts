import { Big } from 'big.js';

/** Decimals as whole numbers over one scale: `values[i] / scale`. */
export interface ScaledIntegers {
  readonly values: readonly bigint[];
  /** A power of ten. */
  readonly scale: bigint;
}

/** Brings decimals to whole numbers without losing a digit, for exact quotients. */
export function scaledIntegers(decimals: readonly Big[]): ScaledIntegers {
  const digits = decimals.reduce((most, value) => Math.max(most, fractionDigits(value)), 0);
  const scale = new Big(10).pow(digits);
  return {
    values: decimals.map((value) => BigInt(value.times(scale).toFixed(0))),
    scale: 10n ** BigInt(digits),
  };
}

function fractionDigits(value: Big): number {
  return Math.max(0, value.c.length - 1 - value.e);
}
