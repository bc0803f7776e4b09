import { expect, test } from 'vitest';
import { entryOf } from '#test/drafting/evaluation-set';
import { draftRequest } from '../draft-request.ts';
import { createProductIndex } from '../product-index/product-index.ts';

const index = createProductIndex(
  [
    ['IV-200', 'Elektroden-Inverter IV200, 200 A'],
    ['FI-200', 'Ersatzfilter für Inverter IV200'],
    ['VC81', 'Condenser microphone VC81'],
    ['VC81-SP', 'Condenser microphone VC81, matched stereo pair'],
  ].map(([sku = '', name = '']) => entryOf({ sku, name })),
);
const skus = (text: string) =>
  draftRequest(text, index, { textLanguage: 'request' }).lines.map((line) => line.productId);

test('an accessory that is not in range is no order for the thing itself', () => {
  expect(skus('Bitte 1 Tragegurt für Inverter IV200')).toEqual([]);
  expect(skus('Bitte 1 Inverter IV200')).toEqual(['IV-200']);
});

test('an accessory that is in range is found', () => {
  expect(skus('Bitte 2 Ersatzfilter für Inverter IV200')).toEqual(['FI-200']);
});

test('a longer code of the family is taken when it says the words that the shorter one lacks', () => {
  expect(skus('2 matched stereo pairs VC81')).toEqual(['VC81-SP']);
  expect(skus('2 condenser microphones VC81')).toEqual(['VC81']);
});
