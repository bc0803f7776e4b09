import { describe, expect, it } from 'vitest';
import type { DocumentElement, OfferDocument } from '../data/document.ts';
import { fieldsMeet, touchedFields } from './touched-fields.ts';

const element = (id: string, change: Partial<DocumentElement> = {}) =>
  ({ id, name: id, quantity: 1, amount: 10, ...change }) as DocumentElement;
const document = (elements: readonly DocumentElement[], change: Partial<OfferDocument> = {}) =>
  ({
    name: 'Offer',
    header: '<p>a</p>',
    is_locked: false,
    contact: null,
    project: null,
    elements,
    ...change,
  }) as OfferDocument;

describe('touched fields', () => {
  const before = document([element('a'), element('b')]);

  it('names fields, moved, added and removed elements', () => {
    expect([...touchedFields(before, before)]).toEqual([]);
    expect([...touchedFields(before, document([element('a'), element('b')], { header: '<p>b</p>' }))]).toEqual([
      'header',
    ]);
    expect([...touchedFields(before, document([element('a', { quantity: 2 }), element('b')]))]).toEqual(['a.quantity']);
    expect([...touchedFields(before, document([element('b'), element('a')]))]).toEqual(['order']);
    expect([...touchedFields(before, document([element('b'), element('c')]))]).toEqual(['a', 'c']);
  });

  it('lets changes of different cells stand beside each other', () => {
    const theirs = touchedFields(before, document([element('a', { quantity: 2 }), element('b')]));
    expect(fieldsMeet(['a.amount'], theirs)).toBe(false);
    expect(fieldsMeet(['header'], theirs)).toBe(false);
    expect(fieldsMeet(['a.quantity'], theirs)).toBe(true);
    expect(fieldsMeet(['a'], theirs)).toBe(true);
    expect(fieldsMeet(['a.name'], touchedFields(before, document([element('b')])))).toBe(true);
  });
});
