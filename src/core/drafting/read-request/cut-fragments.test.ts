import { expect, test } from 'vitest';
import { makeStretch } from '../quantity/leading-quantity.ts';
import { cutFragments, splitExcluded } from './cut-fragments.ts';

const cut = (text: string) =>
  cutFragments(
    makeStretch(text, 'en', () => false),
    { original: text, offset: 0 },
  ).map((fragment) => [fragment.item, fragment.quantity.value, fragment.quantity.unit]);

test.each([
  [
    '4 red pens, 6 blue pens and 2 mugs',
    [
      ['4 red pens', 4, null],
      ['6 blue pens', 6, null],
      ['2 mugs', 2, null],
    ],
  ],
  ['10 labels 99x67 mm white, 800 pcs', [['10 labels 99x67 mm white, 800 pcs', 10, null]]],
  ['stapler black - 6 pcs', [['stapler black - 6 pcs', 6, 'piece']]],
  [
    'a printer with one set of toner: black, cyan',
    [
      ['a printer', 1, null],
      ['one set of toner: black, cyan', 1, 'set'],
    ],
  ],
  ['a drill with 2 batteries', [['a drill with 2 batteries', 1, null]]],
  ['1 toolbox (hammer, 2 pliers, 3 saws)', [['1 toolbox (hammer, 2 pliers, 3 saws)', 1, null]]],
])('%s', (text, expected) => expect(cut(text)).toEqual(expected));

test('what is not wanted is kept apart', () => {
  const { search, excluded } = splitExcluded('vacuum bags 200x300, but not the large ones, 100 pcs');
  expect(excluded).toBe('the large ones');
  expect(search).not.toContain('large');
  expect(search).toContain('100 pcs');
});

test('spans give the words back', () => {
  const text = 'please: 3 mops and 4 buckets';
  const found = cutFragments(
    makeStretch(text, 'en', () => false),
    { original: text, offset: 0 },
  );
  for (const { item, spans } of found) expect(spans.map(([from, to]) => text.slice(from, to))).toEqual([item]);
});
