import { expect, test } from 'vitest';
import { entryOf } from '#test/drafting/evaluation-set';
import { draftRequest } from '../draft-request.ts';
import { createProductIndex } from '../product-index/product-index.ts';

const bag = (sku: string, pieces: string, sold: number) =>
  entryOf({
    sku,
    name: `Crown caps 26 mm gold, bag of ${pieces}`,
    unit: 'bag',
    packaging: [{ unit: 'pcs', quantity: pieces }],
    sold,
  });
const index = createProductIndex([
  bag('CC-100', '100', 900),
  bag('CC-1000', '1000', 10),
  entryOf({ sku: 'UCP204', name: 'Stehlager UCP204, Welle 20 mm', brand: 'Lagra' }),
  entryOf({ sku: 'B-2', name: 'Flanschlager UCF205, Welle 25 mm', brand: 'Lagra' }),
  entryOf({ sku: 'Y-1', name: 'Lager yeast FL-34, 11.5 g' }),
  entryOf({ sku: 'R-L', name: 'Gelenkkopf Innengewinde M8 links' }),
  entryOf({ sku: 'R-R', name: 'Gelenkkopf Innengewinde M8 rechts' }),
]);
const coded = createProductIndex([
  entryOf({ sku: 'S-12', name: 'Auto syphon 1/2"', ean: '5021044954863' }),
  entryOf({ sku: 'S-38', name: 'Auto syphon 3/8"', ean: '5021044954900' }),
]);
const draft = (text: string) => draftRequest(text, index, { textLanguage: 'request' });
const lines = (text: string) => draft(text).lines.map((line) => [line.productId, line.quantity]);

test('of packs that fit alike, the one that holds as many as are wanted', () => {
  expect(lines('crown caps 26 mm gold x 1000')).toEqual([['CC-1000', 1]]);
  expect(lines('300 crown caps 26 mm gold')).toEqual([['CC-100', 3]]);
  expect(draft('crown caps 26 mm gold x 1000').lines[0]?.rationale).not.toContain('most sold');
});

test('what looked like the count may be the thing', () => {
  expect(lines('M8 Gelenkkopf links 20x')).toEqual([['R-L', 20]]);
});

test('left and right, however they are written', () => {
  expect(lines('10 Gelenkköpfe M8 RH')).toEqual([['R-R', 10]]);
  expect(lines('10 Gelenkköpfe M8 LH')).toEqual([['R-L', 10]]);
});

test('another weight is another product', () => {
  expect(lines('2 x lager yeast FL-34 500 g')).toEqual([]);
});

test('a mistyped EAN, when the words beside it say whose it is', () => {
  const codes = (text: string) => draftRequest(text, coded, { textLanguage: 'request' }).lines.map((l) => l.productId);
  expect(codes('5021044954836 auto syphon 1/2" – 1 pc')).toEqual(['S-12']);
  expect(codes('5021044777777 auto syphon 1/2" – 1 pc')).toEqual([]);
  expect(codes('5021044954836 – 1 pc')).toEqual([]);
  expect(codes('5021044954836 auto syphon 1/2" – 1 pc\n5021044777777 – 3 pcs')).toEqual(['S-12']);
});

test('a combination that no variant has, and a figure alone, are no product', () => {
  const heads = createProductIndex([
    entryOf({ sku: 'D-16', name: 'Drum head coated 16 inch' }),
    entryOf({ sku: 'D-22', name: 'Drum head clear 22 inch' }),
    entryOf({ sku: 'R-1', name: 'Earth rod galvanised 1 m' }),
  ]);
  const skus = (text: string) => draftRequest(text, heads, { textLanguage: 'request' }).lines.map((l) => l.productId);
  expect(skus('1 Schlagzeugfell clear 16 Zoll')).toEqual([]);
  expect(skus('1 drum head clear 22 inch')).toEqual(['D-22']);
  expect(skus('knives, 1 left 1 right')).toEqual([]);
});

test('what a product is called is no other variant of its article number', () => {
  const cables = createProductIndex([
    entryOf({ sku: 'NYM-3X15-M', name: 'Installation cable NYM-J 3x1.5 mm², per metre', unit: 'm' }),
    entryOf({ sku: 'NYM-5X15-M', name: 'Installation cable NYM-J 5x1.5 mm², per metre', unit: 'm' }),
  ]);
  const draft = draftRequest('Bitte 130 m NYM-J 3x1,5', cables, { textLanguage: 'request' });
  expect(draft.lines.map((line) => [line.productId, line.quantity])).toEqual([['NYM-3X15-M', 130]]);
});
