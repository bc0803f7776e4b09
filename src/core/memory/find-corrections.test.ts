import { expect, test } from 'vitest';
import { aLine } from '#test/offer-fixture';
import { findCorrections } from './find-corrections.ts';

const drafted = aLine('1', {
  productId: 'a',
  requestItem: '12 x panel',
  quantity: '12',
  matchSource: 'semantic',
  matchScore: 0.8,
  matchReason: 'text',
});

test('another product on a line with the customer’s words', () => {
  const after = { ...drafted, productId: 'b', name: 'Panel B', matchSource: 'manual', matchScore: null } as const;
  expect(findCorrections([drafted], [after])).toEqual([
    {
      kind: 'product',
      lineId: '1',
      requestItem: '12 x panel',
      fromProductId: 'a',
      toProductId: 'b',
      fromQuantity: '12',
      toQuantity: '12',
      matchReason: 'text',
      matchScore: 0.8,
      productName: 'Panel B',
    },
  ]);
});

test('a quantity, however it is written', () => {
  expect(findCorrections([drafted], [{ ...drafted, quantity: '12.0' }])).toEqual([]);
  expect(findCorrections([drafted], [{ ...drafted, quantity: '10' }])).toMatchObject([
    { kind: 'quantity', fromQuantity: '12', toQuantity: '10' },
  ]);
});

test('a line that the engine made is thrown out; a person’s own line is nobody’s mistake', () => {
  expect(findCorrections([drafted, aLine('2', { productId: 'c' })], [])).toMatchObject([
    { kind: 'removed', lineId: '1', fromProductId: 'a', toProductId: null },
  ]);
});

test('a product for words that had none, and one that nobody asked for', () => {
  const found = aLine('2', { productId: 'b', requestItem: 'sensor' });
  expect(findCorrections([], [found, aLine('3', { productId: 'c' })])).toMatchObject([
    { kind: 'found', requestItem: 'sensor', fromProductId: null, toProductId: 'b', fromQuantity: null },
    { kind: 'added', requestItem: '', toProductId: 'c' },
  ]);
  const free = aLine('4', { requestItem: 'bolts' });
  expect(findCorrections([free], [{ ...free, productId: 'd' }])).toMatchObject([{ kind: 'found', toProductId: 'd' }]);
});

test('lines that were all replaced are known by their words', () => {
  const again = { ...drafted, id: '9', matchSource: 'manual' as const };
  expect(findCorrections([drafted], [again])).toEqual([]);
  expect(findCorrections([drafted], [{ ...again, productId: 'b' }])).toMatchObject([
    { kind: 'product', lineId: '9', fromProductId: 'a', toProductId: 'b' },
  ]);
});

test('texts, headings and lines that stay say nothing', () => {
  const text = aLine('t', { kind: 'text' });
  expect(findCorrections([drafted, text], [drafted])).toEqual([]);
});
