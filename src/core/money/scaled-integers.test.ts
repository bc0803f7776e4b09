import { Big } from 'big.js';
import { expect, test } from 'vitest';
import { scaledIntegers } from '#core/money/scaled-integers';

test('brings decimals to one scale', () => {
  const decimals = ['0.1', '-2.25', '1e3', '0', '1e-4'].map((text) => new Big(text));
  expect(scaledIntegers(decimals)).toEqual({ values: [1000n, -22500n, 10_000_000n, 0n, 1n], scale: 10_000n });
  expect(scaledIntegers([])).toEqual({ values: [], scale: 1n });
});
