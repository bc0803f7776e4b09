import { expect, test } from 'vitest';
import { makeCatalogue } from '#test/drafting/make-catalogue';
import { searchProducts } from '../search-products.ts';
import { createProductIndex } from './product-index.ts';

const entries = makeCatalogue(300);
const prompts = entries.slice(0, 40).map((entry) => entry.name);
const answers = (index: ReturnType<typeof createProductIndex>) =>
  prompts.map((prompt) => searchProducts(prompt, index, { limit: 5, minSimilarity: 0 }));

test('an index grown and pruned one by one answers like one built at once', () => {
  const built = createProductIndex(entries);
  const grown = createProductIndex(makeCatalogue(200, 99).map((entry) => ({ ...entry, id: `x${entry.id}` })));
  for (const entry of entries) grown.put({ ...entry, name: 'to be replaced' });
  for (const entry of entries) grown.put(entry);
  for (let i = 0; i < 200; i += 1) grown.remove(`xp${i}`);
  expect(grown.size).toBe(300);
  expect(answers(grown)).toEqual(answers(built));
});

test('takes inactive products out and forgets removed codes', () => {
  const index = createProductIndex(entries);
  const [first] = entries;
  if (!first) throw new Error('no entries');
  expect(index.bySku(first.sku.toLowerCase().replace('-', ' '))).toHaveLength(1);
  index.put({ ...first, active: false });
  expect(index.get(first.id)).toBeUndefined();
  expect(index.bySku(first.sku)).toHaveLength(0);
  expect(index.byEan(first.eans[0] ?? '')).toHaveLength(0);
});
