import { describe, expect, test } from 'vitest';
import type { CatalogueEntry } from '#core/catalogue/product';
import { readVectors } from '#test/read-vectors';
import { draftRequest } from './draft-request.ts';
import { createProductIndex } from './product-index/product-index.ts';

interface Case {
  readonly text: string;
  readonly lines: readonly (readonly [productId: string, quantity: number])[];
  readonly open: number;
}

function product(id: string, name: string): CatalogueEntry {
  const nothing = { names: {}, description: '', descriptions: {}, brand: null, category: null, eans: [] };
  return {
    ...nothing,
    id,
    sku: id.toUpperCase(),
    name,
    unit: 'pcs',
    packaging: [],
    attributes: {},
    sold: 0,
    active: true,
  };
}

const index = createProductIndex([
  product('stapler', 'Stapler'),
  product('mug', 'Mug'),
  product('cable', 'Cable HDMI'),
]);
const order = (number: string, date: string, items: Readonly<Record<string, number>>) => ({
  number,
  date,
  items: Object.entries(items).map(([productId, quantity]) => ({ productId, quantity })),
});
const history = [
  order('A-00050', '2025-03-03', { stapler: 10, mug: 4 }),
  order('A-00042', '2025-01-15', { cable: 2, mug: 6 }),
  order('A-00030', '2024-11-20', { stapler: 8, cable: 3 }),
];

describe('references to earlier orders', () => {
  test.each(readVectors<Case>('drafting/recall-order'))('$description', ({ text, lines, open }) => {
    const draft = draftRequest(text, index, { textLanguage: 'request', history, today: '2025-03-12' });
    expect(draft.lines.map((line) => [line.productId, line.quantity])).toEqual(lines);
    expect(draft.unmatched.length).toBe(open);
    for (const line of draft.lines) expect(text.slice(...(line.requestSpans[0] ?? [0, 0]))).toBe(line.requestItem);
  });

  test('without history the reference stays open, so that it is not lost', () => {
    expect(draftRequest('The usual please.', index, { textLanguage: 'request' })).toMatchObject({
      lines: [],
      unmatched: [{ item: 'The usual', candidates: [] }],
    });
  });
});
