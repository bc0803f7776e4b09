import { describe, expect, it } from 'vitest';
import type { DocumentElement, OfferDocument } from '../data/document.ts';
import { withElement, withMoved, without } from './element-change.ts';
import { touchedName } from './field-value.ts';
import { meetingFields } from './meeting-fields.ts';

const element = (id: string, change: Partial<DocumentElement> = {}) =>
  ({ id, name: id, quantity: 1, amount: 10, discount_type: null, discount_value: null, ...change }) as DocumentElement;
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

describe('fields where two changes meet', () => {
  const seen = document([element('a'), element('b'), element('c')]);
  const meet = (touches: readonly string[], mine: OfferDocument, theirs: OfferDocument) =>
    meetingFields({ touches, seen, mine, theirs });

  it('are those that both changed to something else', () => {
    const mine = withElement(seen, 'a', { quantity: 2 });
    expect(meet(['a.quantity'], mine, seen)).toEqual([]);
    expect(meet(['a.quantity'], mine, withElement(seen, 'a', { amount: 20 }))).toEqual([]);
    expect(meet(['a.quantity'], mine, withElement(seen, 'a', { quantity: 3 }))).toEqual(['a.quantity']);
    expect(meet(['a.quantity'], mine, withElement(seen, 'a', { quantity: 2 }))).toEqual([]);
    expect(meet(['header'], { ...seen, header: '<p>b</p>' }, { ...seen, header: '<p>c</p>' })).toEqual(['header']);
  });

  it('are told one by one', () => {
    const mine = withElement(seen, 'a', { quantity: 2, amount: 5 });
    expect(meet(['a.quantity', 'a.amount'], mine, withElement(seen, 'a', { amount: 7 }))).toEqual(['a.amount']);
    const discounted = withElement(seen, 'a', { discount_type: 'percentage', discount_value: 5 });
    expect(meet(['a.discount'], mine, discounted)).toEqual(['a.discount']);
    expect([touchedName('a', 'discount_value'), touchedName('a', 'vat_rate_id')]).toEqual(['a.discount', 'a.vat_rate']);
  });

  it('are lines that one removed and the other changed', () => {
    expect(meet(['a.name'], withElement(seen, 'a', { name: 'x' }), without(seen, 'a'))).toEqual(['a.name']);
    expect(meet(['a'], without(seen, 'a'), withElement(seen, 'a', { name: 'x' }))).toEqual(['a']);
    expect(meet(['a'], without(seen, 'a'), without(seen, 'a'))).toEqual([]);
    expect(meet(['a'], without(seen, 'a'), withElement(seen, 'b', { name: 'x' }))).toEqual([]);
  });

  it('are moves of the lines that both have', () => {
    const mine = withMoved(seen, 'c', 1);
    expect(meet(['order'], mine, withMoved(seen, 'a', 3))).toEqual(['order']);
    expect(meet(['order'], mine, without(seen, 'b'))).toEqual([]);
    expect(meet(['order'], mine, mine)).toEqual([]);
  });

  it('are not what the server wrote in its own way', () => {
    const mine = { ...seen, header: '<p>c</p>' };
    const theirs = { ...seen, header: '<p>b</p>\n' };
    const states = { touches: ['header'], seen: { ...seen, header: '<p>b</p>' }, mine, theirs };
    expect(meetingFields(states)).toEqual(['header']);
    const became = (_: string, value: unknown) => (value === '<p>b</p>' ? '<p>b</p>\n' : null);
    expect(meetingFields({ ...states, became })).toEqual([]);
  });
});
