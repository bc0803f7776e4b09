import { expect, test } from 'vitest';
import { detectDecimal } from './detect-decimal.ts';

test('the values that can be read in one way only decide', () => {
  expect(detectDecimal(['1.234', '12,50', '3'])).toBe('comma');
  expect(detectDecimal(['1,234', '12.50', '3'])).toBe('point');
});

test('nothing tells: null', () => {
  expect(detectDecimal(['1.234', '1,234', '12', 'x'])).toBeNull();
  expect(detectDecimal(['1,5', '1.5'])).toBeNull();
});
