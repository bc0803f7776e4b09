import { expect, test } from 'vitest';
import { readPrice, unitNet } from './read-price.ts';

test.each([
  ['18,40', '18.4', null, '1'],
  ['1.234,50 EUR', '1234.5', 'EUR', '1'],
  ['zł 12.50', '12.5', 'PLN', '1'],
  ['12,50 €/100 m', '12.5', 'EUR', '100'],
  ['12,50 EUR pro 100 Stk', '12.5', 'EUR', '100'],
  ['12,50 € / Stück', '12.5', 'EUR', '1'],
  ['0', '0', null, '1'],
])('%s', (text, ...expected) => {
  const [amount, currency, basis] = expected;
  expect(readPrice(text, 'comma')).toEqual({ amount, currency, basis });
});

test.each(['', 'on request', '-5', '99999999999999999', '12,50 €/0 m'])('%j is no price', (text) => {
  expect(readPrice(text, 'comma')).toBeNull();
});

test('the net price of one unit', () => {
  expect(unitNet('123', '1', '23')).toBe('100');
  expect(unitNet('9.99', '1', '23')).toBe('8.122');
  expect(unitNet('12.5', '100', null)).toBe('0.125');
  expect(unitNet('1', '3', null)).toBe('0.3333');
});
