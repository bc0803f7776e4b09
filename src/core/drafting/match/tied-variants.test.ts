import { expect, test } from 'vitest';
import { entryOf } from '#test/drafting/evaluation-set';
import { draftRequest } from '../draft-request.ts';
import { createProductIndex } from '../product-index/product-index.ts';

const shirt = (sku: string, size: string, sold: number) =>
  entryOf({ sku, name: `Polo shirt navy ${size}`, ean: '', category: 'Shirts', sold });
const index = createProductIndex([shirt('P-M', 'M', 40), shirt('P-L', 'L', 50), shirt('P-XL', 'XL', 30)]);
const draft = (text: string) => draftRequest(text, index, { textLanguage: 'request' }).lines[0];

test('a size that nobody named lowers the score, the most sold one is taken and the rationale says so', () => {
  const open = draft('5 polo shirts navy');
  expect(open?.productId).toBe('P-L');
  expect(open?.matchScore).toBeLessThan(0.85);
  expect(open?.rationale).toContain('Assumed: L');
  const named = draft('5 polo shirts navy XL');
  expect(named?.productId).toBe('P-XL');
  expect(named?.matchScore).toBeGreaterThan(open?.matchScore ?? 1);
  expect(named?.rationale).not.toContain('Assumed');
});

test('a size that does not exist is not replaced by another one', () => {
  expect(draft('5 polo shirts navy XS')).toBeUndefined();
});
