import { expect, test } from 'vitest';
import { entryOf } from '#test/drafting/evaluation-set';
import { draftRequest } from '../draft-request.ts';
import { createProductIndex } from '../product-index/product-index.ts';

const index = createProductIndex([
  entryOf({ sku: 'D-1', name: 'Drum kit black, Rotex 6350 (does not work on Rotex 6300)', ean: '' }),
  entryOf({ sku: 'D-2', name: 'Drum kit black, Rotex 6300 (does not work on Rotex 6350)', ean: '' }),
  entryOf({ sku: 'D-3', name: 'Drum kit cyan, Rotex 6300 (does not work on Rotex 6350)', ean: '' }),
  entryOf({ sku: 'C-1', name: 'Office chair red', ean: '' }),
]);
const drafted = (text: string) => {
  const { lines, unmatched } = draftRequest(text, index, { textLanguage: 'request' });
  return [lines.map((line) => line.productId), unmatched.map((one) => one.item)];
};

test('the model that heads a line counts for each item of it', () => {
  expect(drafted('Rotex 6350: 2 x drum kit black')).toEqual([['D-1'], []]);
  expect(drafted('- Rotex 6300: 1 x drum kit black, 1 x drum kit cyan')).toEqual([['D-2', 'D-3'], []]);
  expect(drafted('Rotex 6350: 2 x drum kit black, 1 x drum kit cyan')).toEqual([['D-1'], ['1 x drum kit cyan']]);
});

test('a room is no model', () => {
  expect(drafted('Room B12: 4 x office chair red')).toEqual([['C-1'], []]);
});
