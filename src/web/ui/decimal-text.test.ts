import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editableDecimal, editablePrice, parseDecimalText } from './decimal-text.ts';

describe('parseDecimalText', () => {
  it.each([
    ['1234.5', 'en', '1234.5'],
    ['1,234.5', 'en', '1234.5'],
    ['1.234,5', 'de', '1234.5'],
    ['1.234,5', 'en', '1234.5'],
    ['1 234,50', 'fr', '1234.50'],
    ['12,5', 'en', '12.5'],
    ['12.5', 'de', '12.5'],
    ['1.234', 'de', '1234'],
    ['1.234', 'en', '1.234'],
    ['0,500', 'en', '0.500'],
    ['1.234.567', 'en', '1234567'],
    ["1'234.5", 'de', '1234.5'],
    ['-3,5', 'de', '-3.5'],
    ['007', 'en', '7'],
    ['.5', 'en', '0.5'],
    ['', 'en', ''],
    ['  ', 'en', ''],
    ['abc', 'en', null],
    ['1-2', 'en', null],
    ['1e5', 'en', null],
    ['.', 'en', null],
  ])('%s in %s is %s', (typed, language, expected) => {
    expect(parseDecimalText(typed, language)).toBe(expected);
  });

  it('reads back what it offers for editing, in every language', () => {
    const decimal = fc
      .tuple(fc.integer({ min: 0, max: 10_000_000 }), fc.option(fc.stringMatching(/^\d{1,4}$/)))
      .map(([whole, fraction]) => (fraction === null ? `${whole}` : `${whole}.${fraction}`));
    fc.assert(
      fc.property(decimal, fc.constantFrom('en', 'de', 'fr'), (value, language) => {
        expect(parseDecimalText(editableDecimal(value, language), language)).toBe(value);
      }),
    );
  });
});

describe('editablePrice', () => {
  it.each([
    [6.9, 'EUR', 'en', '6.90'],
    [6.9, 'CHF', 'de', '6,90'],
    [480, 'EUR', 'en', '480.00'],
    [0.1234, 'EUR', 'en', '0.1234'],
    [-3, 'EUR', 'en', '-3.00'],
    [1500, 'JPY', 'en', '1500'],
    [1.5, 'KWD', 'en', '1.500'],
    [null, 'EUR', 'en', ''],
  ])('%s %s in %s is %s', (...[value, currency, language, expected]) => {
    expect(editablePrice(value, currency, language)).toBe(expected);
  });
});
