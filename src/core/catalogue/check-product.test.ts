import { expect, test } from 'vitest';
import { checkProduct } from './check-product.ts';
import type { Price } from './product.ts';

const price: Price = {
  currency: 'EUR',
  amount: '1.50',
  validFrom: null,
  validTo: null,
  customerGroup: null,
  fromQuantity: '0',
};

test('what is right passes', () => {
  expect(
    checkProduct({
      sku: 'A',
      name: 'Cable',
      vatRate: '23',
      stock: '-2.5',
      cost: null,
      packaging: [{ unit: 'roll', quantity: '100' }],
      prices: [price, { ...price, fromQuantity: '10' }, { ...price, customerGroup: 'dealer' }],
      media: [{ url: 'https://example.test/a.png', title: '' }],
    }),
  ).toEqual([]);
});

test('every fault is told with its place', () => {
  const issues = checkProduct({
    sku: ' ',
    name: '',
    vatRate: '101',
    cost: '-1',
    stock: 'many',
    packaging: [{ unit: '', quantity: '0' }],
    prices: [
      { ...price, currency: 'XXX', amount: '-1', fromQuantity: '1e99', validFrom: '2026-02-30' },
      { ...price, validFrom: '2026-03-02', validTo: '2026-03-01' },
      price,
      { ...price, fromQuantity: '0.0' },
    ],
    media: [{ url: 'javascript:alert(1)', title: '' }],
  });
  expect(issues.map(({ path }) => path)).toEqual([
    'sku',
    'name',
    'vatRate',
    'cost',
    'stock',
    'packaging.0.unit',
    'packaging.0.quantity',
    'prices.0.currency',
    'prices.0.amount',
    'prices.0.fromQuantity',
    'prices.0.validFrom',
    'prices.1.validTo',
    'prices.3',
    'media.0.url',
  ]);
});
