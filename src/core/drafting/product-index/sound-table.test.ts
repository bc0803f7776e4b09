import { expect, test } from 'vitest';
import { entryOf } from '#test/drafting/evaluation-set';
import { draftRequest } from '../draft-request.ts';
import { createProductIndex } from './product-index.ts';
import { SoundTable } from './sound-table.ts';

const table = new SoundTable();
['cassett', 'glac', 'seigl', 'filter'].forEach((word, id) => {
  table.add(word, id);
});

test.each([
  ['kaset', [0]],
  ['glass', [1]],
  ['philter', [3]],
  ['gross', []],
])('%s sounds like', (word, ids) => expect(table.same(word)).toEqual(ids));

test('a word of another language may sound nearly alike, when it begins alike', () => {
  expect(table.near('segal')).toEqual([2]);
  expect(table.near('regal')).toEqual([]);
});

const index = createProductIndex(
  [
    ['GL', 'Sirop de glucose, seau 7 kg'],
    ['SU', 'Sucre glace, sac 10 kg'],
    ['SC', 'Sucre cristal, sac 10 kg'],
    ['BR', 'Brosse à farine avec manche'],
  ].map(([sku = '', name = '']) => entryOf({ sku, name })),
);
const skus = (text: string) =>
  draftRequest(text, index, { textLanguage: 'request' }).lines.map((line) => line.productId);

test.each([
  ['a compound is read by the catalogue’s words inside it', 'Hallo, bitte drei Eimer Glukosesirup', ['GL']],
  ['a word written as it is heard', 'bonjour, 2 sacs de sucre glasse', ['SU']],
  ['a compound of other words is none of them', 'Hallo, bitte drei Eimer Wagenschmiere', []],
])('%s', (_, text, expected) => expect(skus(text)).toEqual(expected));
