import { expect, test } from 'vitest';
import { entryOf } from '#test/drafting/evaluation-set';
import { draftRequest } from '../draft-request.ts';
import { createProductIndex } from '../product-index/product-index.ts';

const colours = ['black', 'cyan', 'magenta', 'yellow'];
const index = createProductIndex(
  ['PX410', 'PX520']
    .flatMap((model) => [
      { sku: `PRN-${model}`, name: `Laser printer Printa ${model}`, ean: '' },
      ...colours.map((colour) => ({
        sku: `TN-${model}-${colour}`,
        name: `Toner for Printa ${model} ${colour}`,
        ean: '',
      })),
    ])
    .map(entryOf),
);
const draft = (text: string) =>
  draftRequest(text, index, { textLanguage: 'request' }).lines.map((line) => line.productId);
const set = ['PRN-PX520', ...colours.map((colour) => `TN-PX520-${colour}`)];

test.each([
  'a Printa PX520 printer with one set of toner: black, cyan, magenta and yellow',
  'We need 1 PX520 printer plus one set of toners for it (black, cyan, magenta, yellow).',
])('a set of colours is one line each, for the printer before it: %s', (text) => expect(draft(text)).toEqual(set));

test('two colours are no set, and a colour that is missing keeps the fragment whole', () => {
  expect(draft('2 x toner PX410 black, cyan, green')).toEqual([]);
});

test('"ones" is the item before with another property', () => {
  expect(draft('3 toner for PX410 cyan and 2 of the yellow ones')).toEqual(['TN-PX410-cyan', 'TN-PX410-yellow']);
});
