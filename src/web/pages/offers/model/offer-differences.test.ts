import { describe, expect, it } from 'vitest';
import { type ComparedLine, type ComparedOffer, offerDifferences } from './offer-differences.ts';

const line = (id: string, more: Partial<ComparedLine> = {}): ComparedLine => ({
  id,
  productId: `p-${id}`,
  name: `Lamp ${id}`,
  quantity: 1,
  unitPriceNet: 10,
  requestItem: `one lamp ${id}`,
  matchSource: 'semantic',
  ...more,
});
const state = (more: Partial<ComparedOffer> = {}): ComparedOffer => ({
  name: 'Lamps',
  customerName: null,
  status: 'draft',
  currency: 'EUR',
  discountPercent: 0,
  discountAmount: 0,
  notes: [],
  requestedDate: null,
  deliveryAddress: null,
  unmatched: [],
  items: [line('a'), line('b')],
  ...more,
});

/** Kinds and what they are about, in order. */
const told = (before: ComparedOffer, after: ComparedOffer) =>
  offerDifferences(before, after).map((difference) =>
    [difference.kind, 'line' in difference ? difference.line.name : '', 'words' in difference ? difference.words : '']
      .filter((part) => part !== '')
      .join(' '),
  );

describe('offerDifferences', () => {
  it('finds nothing between equal states, whatever the order of the lines', () => {
    expect(offerDifferences(state(), state({ items: [line('b'), line('a')] }))).toEqual([]);
  });

  it('tells a quantity, a price, a replaced product and a confirmed line', () => {
    const after = state({
      items: [
        line('a', { quantity: 16, unitPriceNet: 9 }),
        line('b', { productId: 'p-c', name: 'Lamp c', unitPriceNet: 3, matchSource: 'manual' }),
      ],
    });
    expect(offerDifferences(state(), after)).toMatchObject([
      { kind: 'quantity', before: 1, line: { quantity: 16 } },
      { kind: 'price', before: 10, line: { unitPriceNet: 9 } },
      { kind: 'replaced', before: 'Lamp b', line: { name: 'Lamp c' } },
    ]);
    expect(told(state(), state({ items: [line('a', { matchSource: 'manual' }), line('b')] }))).toEqual([
      'confirmed Lamp a',
    ]);
  });

  it('knows a line without its id by product or by words', () => {
    const bare = (one: ComparedLine): ComparedLine => ({ ...one, id: undefined });
    const before = state({ items: [bare(line('a')), bare(line('b'))] });
    const after = state({
      items: [
        bare(line('a', { productId: 'p-x', name: 'Lamp x' })),
        bare(line('b', { quantity: 2, requestItem: 'other' })),
      ],
    });
    expect(told(before, after)).toEqual(['replaced Lamp x', 'quantity Lamp b']);
  });

  it('tells what was added, removed, answered and left out', () => {
    const before = state({ unmatched: ['two doors', 'a key'] });
    const after = state({ unmatched: [], items: [line('a'), line('d', { requestItem: 'two doors' }), line('n')] });
    expect(told(before, after)).toEqual([
      'answered Lamp d two doors',
      'added Lamp n',
      'removed Lamp b',
      'leftOut a key',
    ]);
    expect(told(after, before)).toContain('opened a key');
  });

  it('tells what changed around the lines', () => {
    const before = state({ notes: ['call', 'ask'] });
    const after = state({
      name: 'L',
      customerName: 'Ann',
      status: 'accepted',
      discountPercent: 5,
      notes: ['[x] call', 'go'],
    });
    expect(told(before, after)).toEqual([
      'status',
      'named',
      'customer',
      'discount',
      'noteDone call',
      'noteAdded go',
      'noteRemoved ask',
    ]);
  });

  it('tells delivery date and address, and that the request grew', () => {
    const before = state({ clientRequest: '2 lamps', requestedDate: '2026-05-01' });
    const after = state({
      clientRequest: '2 lamps\n\nand 3 more',
      requestedDate: null,
      deliveryAddress: { line1: '27 Mill Lane', city: 'Leeds' },
    });
    expect(offerDifferences(before, after)).toEqual([
      { kind: 'deliveryDate', before: '2026-05-01', after: '' },
      { kind: 'deliveryPlace', before: '', after: '27 Mill Lane, Leeds' },
      { kind: 'requestGrown' },
    ]);
  });
});
