import { expect, test } from 'vitest';
import type { OfferLine } from '#core/offer/offer-content';
import { type RevisionDifference, revisionDifference } from '#core/offer/revision-difference';
import { snapshotOf } from '#core/offer/revision-snapshot';
import { aLine, anOffer } from '#test/offer-fixture';

type Offer = Parameters<typeof anOffer>[0];

function difference(before: Offer, after: Offer): RevisionDifference {
  return revisionDifference(snapshotOf(anOffer(before)), snapshotOf(anOffer(after)));
}

function linesDifference(before: readonly OfferLine[], after: readonly OfferLine[]): RevisionDifference {
  const placed = (lines: readonly OfferLine[]) => lines.map((line, position) => ({ ...line, position }));
  return difference({ lines: placed(before) }, { lines: placed(after) });
}

const nothing: RevisionDifference = {
  header: [],
  added: [],
  removed: [],
  changed: [],
  reordered: false,
  unmatched: { added: [], removed: [] },
  totals: [],
};

test('the same content is no difference, however its figures are written', () => {
  const before = { header: { discountPercent: '5' }, lines: [aLine('a', { unitPrice: '18.40', quantity: '2' })] };
  const after = { header: { discountPercent: '5.00' }, lines: [aLine('a', { unitPrice: '18.4', quantity: '2.000' })] };
  expect(difference(before, after)).toEqual(nothing);
});

test('a state alone is no difference of content', () => {
  expect(difference({ state: 'draft' }, { state: 'ready' })).toEqual(nothing);
});

test('header fields before and after', () => {
  const { header } = difference(
    { header: { name: 'LED panels', notes: ['call first'] } },
    { header: { name: 'Panels', notes: ['call first', 'urgent'], discountPercent: '5' } },
  );
  expect(header).toEqual([
    { field: 'name', before: 'LED panels', after: 'Panels' },
    { field: 'discountPercent', before: '0', after: '5' },
    { field: 'notes', before: ['call first'], after: ['call first', 'urgent'] },
  ]);
});

test('added, removed and changed lines', () => {
  const { added, removed, changed, reordered } = linesDifference(
    [aLine('a'), aLine('b'), aLine('c')],
    [aLine('a', { quantity: '12', name: 'Panel' }), aLine('c'), aLine('d')],
  );
  expect(added.map((line) => line.id)).toEqual(['d']);
  expect(removed.map((line) => line.id)).toEqual(['b']);
  expect(changed.map(({ after, fields }) => [after.id, fields])).toEqual([
    [
      'a',
      [
        { field: 'name', before: 'Line a', after: 'Panel' },
        { field: 'quantity', before: '1', after: '12' },
      ],
    ],
  ]);
  expect(reordered).toBe(false);
});

test('a line with a new id but the same product is the same line', () => {
  const { added, removed, changed } = linesDifference(
    [aLine('a', { productId: 'p1' })],
    [aLine('z', { productId: 'p1', quantity: '3' })],
  );
  expect([added, removed]).toEqual([[], []]);
  expect(changed[0]?.fields.map(({ field }) => field)).toEqual(['name', 'quantity']);
});

test('one old line is the twin of one new line at most', () => {
  const { added, removed } = linesDifference(
    [aLine('a', { productId: 'p1' })],
    [aLine('y', { productId: 'p1' }), aLine('z', { productId: 'p1' })],
  );
  expect(added.map((line) => line.id)).toEqual(['z']);
  expect(removed).toEqual([]);
});

test('lines without a product are the same by id alone', () => {
  const { added, removed } = linesDifference([aLine('a')], [aLine('z')]);
  expect([added.length, removed.length]).toEqual([1, 1]);
});

test('another order is told, and nothing else', () => {
  expect(linesDifference([aLine('a'), aLine('b')], [aLine('b'), aLine('a')])).toEqual({ ...nothing, reordered: true });
  expect(linesDifference([aLine('x'), aLine('a')], [aLine('a')]).reordered).toBe(false);
});

test('a line discount compares by value, not by the order of its keys', () => {
  const discount = { type: 'fixed', value: '5' } as const;
  const turned = { value: '5', type: 'fixed' } as const;
  expect(linesDifference([aLine('a', { discount })], [aLine('a', { discount: turned })])).toEqual(nothing);
});

test('unmatched parts count repeats', () => {
  const part = (item: string, id: string) => ({ id, item, reason: '', position: 0 });
  const { unmatched } = difference(
    { unmatched: [part('a ladder', '1'), part('a ladder', '2'), part('a sensor', '3')] },
    { unmatched: [part('a ladder', '4'), part('a lamp', '5')] },
  );
  expect(unmatched).toEqual({ added: ['a lamp'], removed: ['a ladder', 'a sensor'] });
});

test('totals in minor units', () => {
  const { totals } = linesDifference([aLine('a')], [aLine('a', { quantity: '2' })]);
  expect(totals).toEqual([
    { field: 'net', before: 1000, after: 2000 },
    { field: 'vat', before: 230, after: 460 },
    { field: 'gross', before: 1230, after: 2460 },
    { field: 'payable', before: 1230, after: 2460 },
  ]);
});
