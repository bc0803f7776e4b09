import fc from 'fast-check';
import { expect, test } from 'vitest';
import { numberStyle, readLocalNumber } from './local-number.ts';

const readings: readonly [text: string, comma: string | null, point: string | null][] = [
  ['1.234,56', '1234.56', '1234.56'],
  ['1234.56', '1234.56', '1234.56'],
  ['1,234.56', '1234.56', '1234.56'],
  ['1.234', '1234', '1.234'],
  ['1,234', '1.234', '1234'],
  ['12,5', '12.5', '12.5'],
  ['0,125', '0.125', '0.125'],
  ['0.125', '0.125', '0.125'],
  ['1.234.567', '1234567', '1234567'],
  ["1'234.50", '1234.5', '1234.5'],
  ['1 234,56 zł', '1234.56', '1234.56'],
  ['1\u00a0234\u202f567,5', '1234567.5', '1234567.5'],
  ['€ 12,-', '12', '12'],
  ['12.— CHF', '12', '12'],
  ['-3,5', '-3.5', '-3.5'],
  ['−3', '-3', '-3'],
  ['EUR 12.50', '12.5', '12.5'],
  ['.5', '0.5', '0.5'],
  ['12', '12', '12'],
  ['', null, null],
  ['auf Anfrage', null, null],
  ['3 1/2', null, null],
  ['12 34', null, null],
  ['1.23.456', null, null],
  ['1.234,567.00', null, null],
  ['1e5', null, null],
  [`1${'0'.repeat(60)}`, null, null],
];

test.each(readings)('%s', (text, comma, point) => {
  expect(readLocalNumber(text, 'comma')).toBe(comma);
  expect(readLocalNumber(text, 'point')).toBe(point);
});

test('says which texts tell their style', () => {
  expect(['1.234,5', '12,5', '1,234.5', '1.5', '1.234', '1,234', '12'].map(numberStyle)).toEqual([
    'comma',
    'comma',
    'point',
    'point',
    'either',
    'either',
    'none',
  ]);
});

test('reads back what a locale writes', () => {
  const german = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 4 });
  const english = new Intl.NumberFormat('en-US', { maximumFractionDigits: 4 });
  fc.assert(
    fc.property(fc.integer({ min: -1e10, max: 1e10 }), (n) => {
      const value = n / 1e4;
      expect(Number(readLocalNumber(german.format(value), 'comma'))).toBe(value);
      expect(Number(readLocalNumber(english.format(value), 'point'))).toBe(value);
    }),
  );
});

test('never throws', () => {
  fc.assert(fc.property(fc.string(), (text) => readLocalNumber(text, 'comma') !== undefined));
});
