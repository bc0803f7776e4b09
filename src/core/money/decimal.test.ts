import { expect, test } from 'vitest';
import {
  addDecimals,
  compareDecimals,
  type DecimalInput,
  decimal,
  multiplyDecimals,
  readDecimal,
  subtractDecimals,
} from '#core/money/decimal';
import { Problem } from '#core/problem';
import { readVectors } from '#test/read-vectors';

test.each(readVectors<{ add: DecimalInput[]; expected: string }>('money/sums'))('$description', ({ add, expected }) => {
  expect(addDecimals(...add)).toBe(expected);
});

test.each([
  ['18.40', '18.4'],
  ['-0', '0'],
  ['+5', '5'],
  ['.5', '0.5'],
  ['5.', '5'],
  [' 7 ', '7'],
  ['1e-7', '0.0000001'],
  [1e21, '1000000000000000000000'],
  [0.1 + 0.2, '0.30000000000000004'],
])('%s is %s in plain text', (value, expected) => {
  expect(decimal(value)).toBe(expected);
});

test.each([
  '',
  ' ',
  '1,5',
  '1.2.3',
  '0x10',
  'NaN',
  'Infinity',
  '1e',
  '--1',
  '1 000',
  '1e31',
  '1e-31',
  '9'.repeat(61),
  '1e999',
])('refuses %j', (value) => {
  expect(readDecimal(value)).toBeNull();
  expect(() => decimal(value)).toThrow(Problem);
});

test.each([Number.NaN, Number.POSITIVE_INFINITY, 1e300, 5e-324])('refuses the number %d', (value) => {
  expect(readDecimal(value)).toBeNull();
});

test('differences, products and comparisons are exact', () => {
  expect(subtractDecimals('0.3', '0.1')).toBe('0.2');
  expect(multiplyDecimals('1.1', 1.1)).toBe('1.21');
  expect(compareDecimals('1.50', '1.5')).toBe(0);
  expect(compareDecimals('9', '10')).toBe(-1);
  expect(compareDecimals('-9', '-10')).toBe(1);
});
