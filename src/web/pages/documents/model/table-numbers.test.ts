import { describe, expect, it } from 'vitest';
import { tableNumbers } from './table-numbers.ts';

describe('numbers of a table', () => {
  it.each([
    ['German', ['1.234,50', '12', '0,5 €'], [1234.5, 12, 0.5]],
    ['French', ['1\u202f234,50', '1 000,5', '7,25 EUR'], [1234.5, 1000.5, 7.25]],
    ['English', ['1,234.50', '$12', '1,000'], [1234.5, 12, 1000]],
    ['Swiss', ["CHF 1'234.50", '900.–', 'Fr. 12.-'], [1234.5, 900, 12]],
  ] as const)('are read as %s, whatever the language of the page', (_, cells, expected) => {
    for (const language of ['en', 'de', 'fr']) expect(cells.map(tableNumbers(cells, language))).toEqual(expected);
  });

  it('that could be either follow the language', () => {
    expect(['1.234', '2'].map(tableNumbers(['1.234', '2'], 'de'))).toEqual([1234, 2]);
    expect(['1.234', '2'].map(tableNumbers(['1.234', '2'], 'en'))).toEqual([1.234, 2]);
  });

  it('are nothing else', () => {
    const read = tableNumbers(['1,5'], 'de');
    expect(['', 'pcs', '12 h', '8,1 %', '600x600', '1,2,3', '−4'].map(read)).toEqual([
      null,
      null,
      null,
      null,
      null,
      null,
      -4,
    ]);
  });
});
