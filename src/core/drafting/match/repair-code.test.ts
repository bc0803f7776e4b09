import { expect, test } from 'vitest';
import { entryOf } from '#test/drafting/evaluation-set';
import { createProductIndex } from '../product-index/product-index.ts';
import { buildQuery } from '../query/build-query.ts';
import { chooseProduct } from './choose-product.ts';
import { findRepairs } from './repair-code.ts';

const index = createProductIndex(
  [
    { sku: 'SWITCH-24G-POE', name: 'Gigabit PoE switch 24 ports', ean: '' },
    { sku: 'SWITCH-24G', name: 'Gigabit switch 24 ports', ean: '' },
    { sku: 'BLEND-2', name: 'Hand blender 350 W', ean: '' },
    { sku: 'RCD-40-30', name: 'Residual current device 40 A', ean: '' },
    { sku: 'RCD-63-30', name: 'Residual current device 63 A', ean: '' },
  ].map(entryOf),
);
const chosen = (search: string): string | null =>
  chooseProduct(index, buildQuery(index, { search })).chosen?.product.entry.sku ?? null;

test('a figure with another letter before it is no typing error, where the product names one of the same letters', () => {
  const syringes = createProductIndex([
    entryOf({ sku: 'V-40', name: 'Insulin syringe U-40, 1 ml, box of 100' }),
    entryOf({ sku: 'V-2', name: 'Tuberculin syringe, 2 ml, box of 50' }),
  ]);
  const choose = (search: string) =>
    chooseProduct(syringes, buildQuery(syringes, { search })).chosen?.product.entry.sku ?? null;
  expect(choose('insulin syringe U-100')).toBeNull();
  expect(choose('insulin syringe U-40')).toBe('V-40');
});

test('a figure for the letter it looks like is repaired, and never read as the shorter code inside', () => {
  expect(chosen('SWITCH-24G-P0E')).toBe('SWITCH-24G-POE');
});

test('another mistake needs words that confirm it', () => {
  expect(chosen('BL3ND-2 hand blender')).toBe('BLEND-2');
  expect(chosen('BL3ND-2')).toBeNull();
});

test('another figure is another product', () => {
  expect(findRepairs(index, buildQuery(index, { search: 'RCD-80-30' }))).toEqual([]);
  expect(chosen('RCD-80-30')).toBeNull();
});
