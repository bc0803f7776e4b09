import { expect, test } from 'vitest';
import { readVat } from './read-vat.ts';

test.each([
  ['23', '23'],
  ['23 %', '23'],
  ['VAT 8%', '8'],
  ['0,23', '23'],
  ['0.055', '5.5'],
  ['5,5 %', '5.5'],
  ['0,5%', '0.5'],
  ['0', '0'],
  ['zw.', '0'],
  ['exempt', '0'],
  ['-5', null],
  ['120', null],
  ['A', null],
])('%s', (text, rate) => {
  expect(readVat(text, 'comma')).toBe(rate);
});
