import { describe, expect, it } from 'vitest';
import { moneyRange, percentRange, quantityRange, readAmount } from './read-amount.ts';

describe('readAmount', () => {
  it.each([
    ['12', 'en', '12'],
    [' 12 ', 'de', '12'],
    ['2,5', 'de', '2.5'],
    ['2.5', 'de', '2.5'],
    ['2,5', 'en', '2.5'],
    ['1,200', 'en', '1200'],
    ['1.200', 'de', '1200'],
    ['1,250', 'de', '1.250'],
    ['1.234.567', 'de', '1234567'],
    ["1'200", 'en', '1200'],
    ['1 200', 'fr', '1200'],
    ['1 200,125', 'fr', '1200.125'],
    ['0.001', 'en', '0.001'],
  ])('reads %j in %s as %s', (typed, language, read) => {
    expect(readAmount(typed, language, quantityRange)).toBe(read);
  });

  it('reads money written with both marks', () => {
    expect(readAmount('1.234,50', 'en', moneyRange)).toBe('1234.50');
    expect(readAmount('1,234.50', 'de', moneyRange)).toBe('1234.50');
  });

  it.each(['', '-1', '0', '1e3', 'abc', '12x', '1.2345', 'NaN', '<b>1</b>', '99999999999999'])(
    'refuses the quantity %j',
    (typed) => {
      expect(readAmount(typed, 'en', quantityRange)).toBeNull();
    },
  );

  it('holds the range', () => {
    expect(readAmount('100', 'en', percentRange)).toBe('100');
    expect(readAmount('0', 'en', percentRange)).toBe('0');
    expect(readAmount('100.1', 'en', percentRange)).toBeNull();
  });
});
