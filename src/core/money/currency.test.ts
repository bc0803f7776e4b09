import { expect, test } from 'vitest';
import { currencyCodes, isCurrency, minorDigits } from '#core/money/currency';

test.each([
  ['JPY', 0],
  ['KRW', 0],
  ['CLP', 0],
  ['ISK', 0],
  ['EUR', 2],
  ['PLN', 2],
  ['HUF', 2],
  ['KWD', 3],
  ['TND', 3],
  ['CLF', 4],
  ['kwd', 3],
  ['???', 2],
])('%s has %d digits', (code, digits) => {
  expect(minorDigits(code)).toBe(digits);
});

test('every code has three capital letters and stands once', () => {
  const codes = currencyCodes();
  expect(codes.filter((code) => !/^[A-Z]{3}$/.test(code))).toEqual([]);
  expect(new Set(codes).size).toBe(codes.length);
  expect(codes.length).toBeGreaterThan(160);
});

test('knows currencies by their capital letters', () => {
  expect(isCurrency('CHF')).toBe(true);
  expect(isCurrency('chf')).toBe(false);
  expect(isCurrency('XXQ')).toBe(false);
});

test('agrees with the runtime, which only prints some currencies without their digits', () => {
  const differing = Intl.supportedValuesOf('currency')
    .filter(isCurrency)
    .filter((currency) => {
      const { maximumFractionDigits } = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions();
      return maximumFractionDigits !== 0 && maximumFractionDigits !== minorDigits(currency);
    });
  expect(differing).toEqual([]);
});
