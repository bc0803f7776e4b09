import { describe, expect, it } from 'vitest';
import type { Offer, OfferItem } from './offer.ts';
import {
  changeQuantity,
  confirmLine,
  dismissUnmatched,
  removeLine,
  replaceProduct,
  resolveUnmatched,
  restoreLine,
  restoreProduct,
  restoreUnmatched,
  unresolveUnmatched,
} from './offer-changes.ts';

const first = '7f6f0a40-6a2e-4e52-8f62-9d5b6f1c0d77';
const second = '8f6f0a40-6a2e-4e52-8f62-9d5b6f1c0d78';
const lamp = {
  id: 'a',
  productId: 'pa',
  quantity: 0.1,
  requestItem: '2 lamps',
  rationale: 'Same size.',
  matchSource: 'semantic',
  matchScore: 0.7,
  position: 0,
} as OfferItem;
const offer = {
  items: [lamp, { id: 'b', productId: 'pb', quantity: 3, requestItem: '', position: 1 }],
  unmatched: ['2 sensors', '1 door'],
  unmatchedDetails: [
    { id: first, item: '2 sensors', reason: 'none', position: 0 },
    { id: second, item: '1 door', reason: '', position: 1 },
  ],
} as unknown as Offer;

describe('offer changes', () => {
  it('keep every other line by id', () => {
    expect(changeQuantity(offer, 'b', 2.5)).toEqual({ items: [{ id: 'a' }, { id: 'b', quantity: 2.5 }] });
    expect(confirmLine(offer, 'a')).toEqual({
      items: [{ id: 'a', matchSource: 'manual', matchScore: null }, { id: 'b' }],
    });
  });

  it('replace a product in its place and put it back', () => {
    expect(replaceProduct(offer, 'a', 'px')).toEqual({
      items: [{ id: 'a', productId: 'px', matchSource: 'manual', matchScore: null }, { id: 'b' }],
    });
    expect(restoreProduct(offer, lamp)).toEqual({
      items: [
        { id: 'a', productId: 'pa', rationale: 'Same size.', matchSource: 'semantic', matchScore: 0.7 },
        { id: 'b' },
      ],
    });
  });

  it('remove a line and put it back in its place', () => {
    expect(removeLine(offer, 'a')).toEqual({ items: [{ id: 'b' }] });
    const without = { ...offer, items: offer.items.slice(1) };
    const back = { productId: 'pa', quantity: 0.1, requestItem: '2 lamps', rationale: 'Same size.' };
    expect(restoreLine(without, lamp)).toEqual({
      items: [{ ...back, matchSource: 'semantic', matchScore: 0.7 }, { id: 'b' }],
    });
    expect(restoreLine({ ...offer, items: [] }, { ...lamp, productId: null, name: 'Lamp' }).items).toMatchObject([
      { name: 'Lamp', quantity: 0.1 },
    ]);
  });

  it('turn an unmatched part into a line', () => {
    expect(resolveUnmatched(offer, first, { productId: 'px', quantity: 2 })).toEqual({
      items: [
        { id: 'a' },
        { id: 'b' },
        { productId: 'px', quantity: 2, requestItem: '2 sensors', matchSource: 'manual' },
      ],
      unmatched: [{ id: second, item: '1 door', reason: '' }],
    });
  });

  it('add to the line that has the product already, exactly', () => {
    expect(resolveUnmatched(offer, first, { productId: 'pa', quantity: 0.2 }).items).toEqual([
      { id: 'a', quantity: 0.3, requestItem: '2 lamps + 2 sensors' },
      { id: 'b' },
    ]);
    expect(resolveUnmatched(offer, second, { productId: 'pb', quantity: 1 }).items?.[1]).toEqual({
      id: 'b',
      quantity: 4,
      requestItem: '1 door',
    });
  });

  it('dismiss an unmatched part and put it back', () => {
    expect(dismissUnmatched(offer, second)).toEqual({ unmatched: [{ id: first, item: '2 sensors', reason: 'none' }] });
    const removed = { id: second, item: '1 door', reason: '', position: 1 };
    const back = restoreUnmatched({ ...offer, unmatchedDetails: [] }, removed);
    expect(back).toEqual({ unmatched: [{ id: second, item: '1 door', reason: '', spans: [], candidates: [] }] });
  });

  it('take an answer back', () => {
    const part = { id: first, item: '2 sensors', reason: 'none', position: 0, spans: [[3, 9]] };
    const added = { ...lamp, id: 'n', productId: 'px' };
    const answered = { ...offer, items: [...offer.items, added], unmatchedDetails: [] };
    const open = [{ id: first, item: '2 sensors', reason: 'none', spans: [[3, 9]], candidates: [] }];
    expect(unresolveUnmatched(answered, offer, { part, productId: 'px' })).toEqual({
      items: [{ id: 'a' }, { id: 'b' }],
      unmatched: open,
    });
    const merged = {
      ...offer,
      items: [{ ...lamp, quantity: 2.1, requestItem: '2 lamps + 2 sensors' }],
      unmatchedDetails: [],
    };
    expect(unresolveUnmatched(merged, offer, { part, productId: 'pa' })).toEqual({
      items: [{ id: 'a', quantity: 0.1, requestItem: '2 lamps' }],
      unmatched: open,
    });
  });
});
