import { expect, test } from 'vitest';
import { readRequest } from './read-request.ts';

const rows = (text: string) =>
  readRequest(text).fragments.map(({ search, quantity }) => [search.trim(), quantity.value, quantity.unit]);

test('a heading of its own among those of a list separated by commas', () => {
  expect(rows('Item,Shade,Qty\nPermanent colour 60ml,4.0,6\nDeveloper 30 vol 1L,,2')).toEqual([
    ['Permanent colour 60ml , 4.0', 6, null],
    ['Developer 30 vol 1L', 2, null],
  ]);
});

test('the heading of the counts may say what they count', () => {
  expect(rows('Product,Spec,Packs\nK-files,25 mm,6\nPaper points,ISO 030,3')).toEqual([
    ['K-files , 25 mm', 6, 'pack'],
    ['Paper points , ISO 030', 3, 'pack'],
  ]);
});
