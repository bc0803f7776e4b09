import { expect, test } from 'vitest';
import { entryOf } from '#test/drafting/evaluation-set';
import { draftRequest } from '../draft-request.ts';
import { createProductIndex } from './product-index.ts';

const index = createProductIndex([
  entryOf({ sku: 'GN-L', name: 'Lid for gastronorm container GN 1/1 stainless steel' }),
  entryOf({ sku: 'GN-C', name: 'Gastronorm container GN 1/1 65 mm stainless steel' }),
  entryOf({ sku: 'DW', name: 'Dishwasher front-loading 500x500 mm basket' }),
  entryOf({ sku: 'MX', name: 'Mixer tap chrome' }),
]);
const skus = (text: string) =>
  draftRequest(text, index, { textLanguage: 'request' }).lines.map((line) => line.productId);

test.each([
  [
    'a kind that no product is called by its whole name: its parts will do, when all are said',
    '10 coperchi GN 1/1',
    ['GN-L'],
  ],
  ['a word of the whole that the product does not say', '1 concrete mixer', []],
])('%s', (_, text, expected) => expect(skus(text)).toEqual(expected));
