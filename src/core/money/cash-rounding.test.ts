import { expect, test } from 'vitest';
import { cashRounding, coinMinor } from '#core/money/cash-rounding';
import { fromMinor, toMinor } from '#core/money/minor-units';
import { Problem } from '#core/problem';
import { readVectors } from '#test/read-vectors';

interface Case {
  readonly amount: string;
  readonly currency: string;
  readonly coin: string;
  readonly rounding: string;
  readonly payable: string;
}

test.each(readVectors<Case>('money/cash-rounding'))('$description', ({ amount, currency, coin, rounding, payable }) => {
  const minor = toMinor(amount, currency);
  const difference = cashRounding(minor, coinMinor(coin, currency));
  expect(fromMinor(difference, currency)).toBe(rounding);
  expect(fromMinor(minor + difference, currency)).toBe(payable);
});

test('a coin is a whole number of minor units above 0', () => {
  expect(coinMinor('0.05', 'CHF')).toBe(5);
  for (const coin of ['0', '-0.05', '0.005', '0.051']) expect(() => coinMinor(coin, 'CHF')).toThrow(Problem);
});
