import { expect, test } from 'vitest';
import { columnNames, headerRow } from './header-row.ts';

test('finds the headings below a title', () => {
  expect(
    headerRow([
      ['Preisliste 2026', '', ''],
      ['', '', ''],
      ['Artikelnr.', 'Bezeichnung', 'Preis'],
      ['1', 'a', '2'],
    ]),
  ).toBe(2);
});

test('the first filled row when no heading is known', () => {
  expect(headerRow([[''], ['foo', 'bar'], ['1', '2']])).toBe(1);
  expect(headerRow([['name'], ['Foo, Bar', 'x']])).toBe(0);
  expect(headerRow([])).toBe(-1);
});

test('column names are unlike each other', () => {
  expect(columnNames([' price\n net', 'price net', '', 'price net (2)'])).toEqual([
    'price net',
    'price net (2)',
    'Column 3',
    'price net (2) (2)',
  ]);
});
