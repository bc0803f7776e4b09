import { expect, test } from 'vitest';
import type { CatalogueEntry } from '#core/catalogue/product';
import { buildQuery } from '../query/build-query.ts';
import { createProductIndex } from './product-index.ts';
import { synonymTable } from './synonym-table.ts';

const product = (id: string, name: string): CatalogueEntry => ({
  id,
  sku: id,
  eans: [],
  name,
  names: {},
  description: '',
  descriptions: {},
  brand: null,
  category: null,
  unit: 'pcs',
  packaging: [],
  attributes: {},
  sold: 0,
  active: true,
});
const index = createProductIndex([product('A', 'Paper shredder P-5'), product('B', 'Torch long')]);

test('reads a word as the first of its group that the catalogue knows', () => {
  const { rewrite } = synonymTable([
    ['destroyer', 'shredder', 'muncher'],
    ['torch', 'pocket lamp'],
  ]);
  expect(rewrite(index, '1 x Munchers P-5, blue')).toBe('1 x shredder P-5, blue');
  expect(rewrite(index, 'pocket lamp and shredder')).toBe('torch and shredder');
});

test('takes the longest phrase, each word once, and leaves the rest as written', () => {
  const { rewrite } = synonymTable([
    ['torch', 'lamp'],
    ['shredder', 'lamp eater'],
  ]);
  expect(rewrite(index, 'Lamp-Eater (lamp)')).toBe('shredder (torch)');
  expect(rewrite(index, 'nothing here')).toBe('nothing here');
});

test('odd groups do no harm', () => {
  const { rewrite } = synonymTable([[], ['alone'], ['', '$&', '('], ['q.*z', 'torch']]);
  expect(rewrite(index, 'alone ( q.*z $&')).toBe('alone ( torch $&');
});

test('a shipped concept that is switched off is not understood', () => {
  const terms = (off: readonly string[]) =>
    buildQuery(index, { search: 'Aktenvernichter', synonyms: synonymTable([], off) }).units.map(
      (unit) => unit.terms.size,
    );
  expect(terms([])).not.toEqual(terms(['shredder']));
});
