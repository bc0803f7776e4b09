import { expect, test } from 'vitest';
import { entryOf } from '#test/drafting/evaluation-set';
import { draftRequest } from '../draft-request.ts';
import { createProductIndex } from '../product-index/product-index.ts';
import { seriesIn } from './series-in.ts';

test.each([
  ['cercles inox en 16, 18 et 20 cm, hauteur 4,5', ['16', '18', '20'], ' cm'],
  ['Keramikdüsen Gr. 6 und 7, je 10', ['6', '7'], ''],
  ['douilles de chaque en 8 et en 12 mm', ['8', '12'], ' mm'],
  ['jackets in S, M and 3XL', ['S', 'M', '3XL'], ''],
  ['knives for the plotter 30°, 45° and 60°', ['30', '45', '60'], '°'],
  ['Pufferlösungen pH 4 und pH 7', ['4', '7'], ''],
  ['Kristallmalz 60 EBC und 150 EBC', ['60', '150'], ' EBC'],
  ['gel 204 and 119', ['204', '119'], ''],
  ['Kettenräder 08B-1 mit 12, 18 und 21 Zähnen, jeweils zwei', ['12', '18', '21'], ''],
])('%s', (text, values, unit) => expect(seriesIn(text)).toMatchObject([{ values, unit }]));

test.each([
  '2 hammers, 3 saws and 4 files',
  'pipe 25 mm, 100 m',
  'board 40 x 60 and 50',
  '3 and 4 pins',
  'sizes 9 and L',
  'a kit with 3 hammers, 4 files and 5 saws',
])('%s is no series', (text) => expect(seriesIn(text)).toEqual([]));

const glove = (size: string) => entryOf({ sku: `G-${size}`, name: `Welding gloves leather size ${size}` });
const index = createProductIndex(['8', '9', '10'].map(glove));
const lines = (text: string) =>
  draftRequest(text, index, { textLanguage: 'request' }).lines.map((line) => [line.productId, line.quantity]);

test('one line a size, when the catalogue has them all', () => {
  expect(lines('5 pairs of welding gloves each in 8, 9 and 10')).toEqual([
    ['G-8', 5],
    ['G-9', 5],
    ['G-10', 5],
  ]);
  expect(lines('5 pairs of welding gloves each in 8, 9 and 12')).toEqual([]);
});

test('a length between commas behind a counted thing is its length', () => {
  const cables = createProductIndex(
    ['5', '10'].map((length) => entryOf({ sku: `C-${length}`, name: `XLR microphone cable black ${length} m` })),
  );
  const draft = draftRequest('- 12 XLR microphone cables, 10 m, black', cables, { textLanguage: 'request' });
  expect(draft.lines.map((line) => [line.productId, line.quantity])).toEqual([['C-10', 12]]);
});
