import { expect, test } from 'vitest';
import { readAmount } from './read-amount.ts';

test('takes what a column can hold', () => {
  expect(readAmount('-1.234,5', 'comma')).toBe('-1234.5');
  expect(readAmount('99999999999999', 'point')).toBe('99999999999999');
});

test('refuses more, and what is no number', () => {
  for (const text of ['100000000000000', '-100000000000000', 'many', '']) expect(readAmount(text, 'point')).toBeNull();
});
