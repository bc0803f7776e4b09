import { expect, test } from 'vitest';
import { entryOf } from '#test/drafting/evaluation-set';
import { draftRequest } from '../draft-request.ts';
import { createProductIndex } from '../product-index/product-index.ts';

const index = createProductIndex(
  [
    ['ST-1', 'Microphone stand with boom arm, tall, black'],
    ['SL-1', 'Round sling 2 t, black'],
    ['HC-1', 'Half coupler 50 mm, silver'],
  ].map(([sku = '', name = '']) => entryOf({ sku, name })),
);
const skus = (text: string) =>
  draftRequest(text, index, { textLanguage: 'request' }).lines.map((line) => line.productId);

test.each(['Hello, see table.', 'All silver', 'SOUND\n'])(
  '%s: no line for words that meet a product by chance',
  (text) => expect(skus(text)).toEqual([]),
);

test.each([
  ['a microphone stand', ['ST-1']],
  ['1 round sling 2 t', ['SL-1']],
])('%s is an item', (text, expected) => expect(skus(text)).toEqual(expected));
