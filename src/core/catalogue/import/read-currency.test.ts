import { expect, test } from 'vitest';
import { currencyWithin, readCurrency } from './read-currency.ts';

test.each([
  ['EUR', 'EUR'],
  ['pln', 'PLN'],
  ['€', 'EUR'],
  ['zł', 'PLN'],
  ['US$', 'USD'],
  ['Fr.', 'CHF'],
  ['', null],
  ['XYZ', null],
  ['Kosten', null],
])('%j', (text, code) => {
  expect(readCurrency(text)).toBe(code);
});

test.each([
  ['12,50 €', 'EUR'],
  ['Preis (EUR)', 'EUR'],
  ['cena netto pln', 'PLN'],
  ['all prices', null],
  ['12.50', null],
  ['zł 12', 'PLN'],
])('within %j', (text, code) => {
  expect(currencyWithin(text)).toBe(code);
});
