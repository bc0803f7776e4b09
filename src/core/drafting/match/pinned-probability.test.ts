import { expect, test } from 'vitest';
import { entryOf } from '#test/drafting/evaluation-set';
import { draftRequest } from '../draft-request.ts';
import { createProductIndex } from '../product-index/product-index.ts';

const product = (sku: string, name: string, brand?: string) => entryOf({ sku, name, ...(brand ? { brand } : {}) });
const index = createProductIndex([
  product('LK-85', 'Gardex chain lock 85 cm, 8 mm links, key', 'Gardex'),
  product('LK-90', 'Gardex folding lock 90 cm, black', 'Gardex'),
  product('LK-110', 'Gardex folding lock 110 cm, black', 'Gardex'),
  product('SA-R', 'Sella race saddle black with rails', 'Sella'),
  product('SA-T', 'Sella touring saddle black with rails', 'Sella'),
  product('TY-1', 'Velotek Roadster tyre 28x1.60 with puncture protection', 'Velotek'),
  product('PU-1', 'Airmax floor pump with gauge', 'Airmax'),
]);
const skus = (text: string) =>
  draftRequest(text, index, { textLanguage: 'request' }).lines.map((line) => [line.productId, line.quantity]);

test('a word of another language beside brand and measure lowers the score and refuses nothing', () => {
  const draft = draftRequest('Bitte um ein Angebot für 3 Faltschlösser Gardex 90 cm', index, {
    textLanguage: 'request',
  });
  expect(draft.lines.map((line) => line.productId)).toEqual(['LK-90']);
  expect(draft.lines[0]?.matchScore).toBeLessThan(0.9);
});

test.each([
  ['an unknown word of the catalogue’s own language says another thing', '3 Gardex handcuffs 90 cm, please'],
  ['several products fit as well', 'Bitte um ein Angebot für zwei Rennsitze Sella schwarz'],
  ['one quality alone is too little', 'Bitte um ein Angebot für 3 magnetische Wippen mit Puncture'],
  ['a measure alone is too little', 'Bitte um ein Angebot für 3 Regalbretter 90 cm'],
])('%s: no line', (_, text) => expect(skus(text)).toEqual([]));

test('a word of another language among variants that differ in one word: none is taken', () => {
  const eggs = createProductIndex([
    product('E-W', 'Blancs de cailles liquides, brique 1 kg'),
    product('E-Y', 'Jaunes de cailles liquides, brique 1 kg'),
    product('E-A', 'Farine de blé avec levure, sac 1 kg'),
  ]);
  const draft = (text: string) => draftRequest(text, eggs, { textLanguage: 'request' }).lines;
  expect(draft('Hello, please quote for 6 x liquid quail yolks, 1 kg')).toEqual([]);
});

test('many literal words of a product outweigh a stray one of the same language', () => {
  expect(skus('What would ten Velotek Roadster 28x1.60 with the puncture protection come to?')).toEqual([['TY-1', 10]]);
});
