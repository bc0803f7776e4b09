import { expect, test } from 'vitest';
import { snapshotOf } from '#core/offer/revision-snapshot';
import { aLine, anOffer } from '#test/offer-fixture';

test('lines and unmatched parts stand in order of position', () => {
  const offer = anOffer({
    lines: [aLine('b', { position: 5 }), aLine('a', { position: 2 })],
    unmatched: [
      { id: 'y', item: '2 sensors', reason: '', position: 1 },
      { id: 'x', item: 'a ladder', reason: '', position: 0 },
    ],
  });
  const snapshot = snapshotOf(offer);
  expect(snapshot.lines.map((line) => line.id)).toEqual(['a', 'b']);
  expect(snapshot.unmatched.map((part) => part.id)).toEqual(['x', 'y']);
  expect(snapshot.schema).toBe(1);
});

test('later changes to the offer do not reach the snapshot', () => {
  const notes = ['call first'];
  const offer = anOffer({ header: { notes } });
  const snapshot = snapshotOf(offer);
  notes.push('urgent');
  expect(snapshot.header.notes).toEqual(['call first']);
});

test('a snapshot survives JSON', () => {
  const snapshot = snapshotOf(anOffer({ lines: [aLine('a')] }));
  expect(JSON.parse(JSON.stringify(snapshot))).toEqual(snapshot);
});
