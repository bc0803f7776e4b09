import { expect, it, vi } from 'vitest';
import { makeCatalogue } from '#test/drafting/make-catalogue';
import { perVersion } from './per-version.ts';
import { createProductIndex } from './product-index.ts';

it('is made once for an index, and again for another one or after a change', () => {
  const [first, ...others] = makeCatalogue(5);
  if (!first) throw new Error('no entries');
  const index = createProductIndex(others);
  const make = vi.fn(({ size }: typeof index) => size);
  const sizeOf = perVersion(make);
  expect([sizeOf(index), sizeOf(index)]).toEqual([4, 4]);
  expect(make).toHaveBeenCalledTimes(1);
  index.put(first);
  expect([sizeOf(index), sizeOf(createProductIndex([]))]).toEqual([5, 0]);
});
