import { describe, expect, it } from 'vitest';
import { without } from '../model/element-change.ts';
import type { DocumentElement, OfferDocument } from './document.ts';
import { changeDocument, changeElement, removeElement } from './document-calls.ts';
import type { Keep } from './document-write.ts';
import { learn, metFields, newMemory, remember, settleWrite } from './settle-write.ts';

const element = (id: string, quantity = 1) =>
  ({ id, name: id, type: 'paragraph', quantity, amount: 10, vat_rate: 8.1, vat_rate_id: null }) as DocumentElement;
const seen = {
  id: 'offer-1',
  name: 'Offer',
  header: '<p>a</p>',
  footer: '',
  elements: [element('a'), element('b')],
} as unknown as OfferDocument;
const keep = (...pairs: [string, Keep][]) => new Map<string, Keep>(pairs);

describe('changes that wait', () => {
  it('are asked about once a field, as the last of them wants it', () => {
    const first = { write: changeElement('a', { quantity: 2 }, 'a'), seen };
    const second = { write: changeElement('a', { quantity: 3 }, 'a'), seen: first.write.show?.(seen) ?? seen };
    const theirs = { ...seen, elements: [element('a', 9), element('b')] };
    const memory = newMemory();
    const met = metFields([first, second], theirs, memory);
    expect(met.map(({ field, mine }) => [field, mine.elements[0]?.quantity])).toEqual([['a.quantity', 3]]);
    remember([first, second], keep(['a.quantity', 'theirs']), memory);
    expect(metFields([first, second], theirs, memory)).toEqual([]);
    expect(settleWrite([first, second], theirs, memory)).toBeNull();
  });

  it('are sent without the fields that were given up', () => {
    const one = { write: changeDocument('offer-1', { header: '<p>b</p>', footer: 'mine' }, 'Texts'), seen };
    const memory = newMemory();
    remember([one], keep(['header', 'theirs']), memory);
    expect(settleWrite([one], { ...seen, header: '<p>c</p>' }, memory)?.touches).toEqual(['footer']);
  });

  it('bring a removed line back once, with all of them', () => {
    const first = { write: changeElement('a', { quantity: 2 }, 'a'), seen };
    const second = { write: changeElement('a', { name: 'A' }, 'a'), seen: first.write.show?.(seen) ?? seen };
    const gone = without(seen, 'a');
    const memory = newMemory();
    expect(metFields([first, second], gone, memory).map(({ field }) => field)).toEqual(['a.quantity', 'a.name']);
    remember([first, second], keep(['a.quantity', 'mine'], ['a.name', 'mine']), memory);
    expect(settleWrite([first, second], gone, memory)).toBeNull();
    expect(settleWrite([second], gone, memory)).toMatchObject({ label: 'a' });
    expect(settleWrite([second], gone, memory)?.touches).toBeUndefined();
  });

  it('meet a line that changed when they remove it', () => {
    const one = { write: removeElement('a', 'a'), seen };
    const theirs = { ...seen, elements: [element('a', 9), element('b')] };
    expect(metFields([one], theirs, newMemory()).map(({ field }) => field)).toEqual(['a']);
    expect(metFields([one], without(seen, 'a'), newMemory())).toEqual([]);
  });

  it('know their own text in the words of the server', () => {
    const memory = newMemory();
    const first = { write: changeDocument('offer-1', { header: '<p>b<br></p>' }, 'Header'), seen };
    learn(first, { header: '<p>b<br /></p>' }, memory);
    const now = { ...seen, header: '<p>b<br /></p>' };
    const second = {
      write: changeDocument('offer-1', { header: '<p>c</p>' }, 'Header'),
      seen: { ...seen, header: '<p>b<br></p>' },
    };
    expect(metFields([second], now, memory)).toEqual([]);
    expect(metFields([second], { ...seen, header: '<p>theirs</p>' }, memory)).toHaveLength(1);
  });
});
