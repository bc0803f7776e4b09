import { expect, it } from 'vitest';
import type { RevisionBody } from '#doors/drafts/contract';
import { revisionGroups } from './revision-groups.ts';

const revision = (revisionNumber: number, minute: number, more: Partial<RevisionBody> = {}): RevisionBody => ({
  id: `r${revisionNumber}`,
  offerId: 'o',
  revisionNumber,
  createdBy: { id: 'ann', name: 'Ann' },
  createdAt: new Date(Date.UTC(2026, 0, 1, 10, minute)).toISOString(),
  acceptedAt: null,
  ...more,
});

const shape = (revisions: readonly RevisionBody[]) =>
  revisionGroups(revisions).map((group) => [
    group.revisions.map(({ revisionNumber }) => revisionNumber),
    group.before?.revisionNumber ?? null,
  ]);

it('tells the steps of one person in one go together', () => {
  expect(shape([revision(4, 12), revision(3, 5), revision(2, 1), revision(1, 0)])).toEqual([[[4, 3, 2, 1], null]]);
});

it('starts anew after a pause, with another person and around an accepted state', () => {
  const bob = { createdBy: { id: 'bob', name: 'Bob' } };
  const accepted = { acceptedAt: '2026-01-01T10:20:00.000Z' };
  const revisions = [revision(6, 40), revision(5, 20, accepted), revision(4, 19), revision(3, 18, bob), revision(2, 1)];
  expect(shape([...revisions, revision(1, 0)])).toEqual([
    [[6], 5],
    [[5], 4],
    [[4], 3],
    [[3], 2],
    [[2, 1], null],
  ]);
  expect(shape([])).toEqual([]);
});
