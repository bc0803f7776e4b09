import { expect, it } from 'vitest';
import { planState } from '#app/document/plan-state';

const at = new Date('2026-03-02T09:15:00Z');

it.each([
  ['draft', { lockedAt: at }, 'ready'],
  ['draft', { approvedAt: at }, 'accepted'],
  ['draft', { lockedAt: at, approvedAt: at }, 'accepted'],
  ['ready', { lockedAt: null }, 'draft'],
  ['open', { lockedAt: null }, 'draft'],
  ['open', { approvedAt: at }, 'accepted'],
  ['open', { lockedAt: at }, 'open'],
  ['accepted', { approvedAt: at }, 'accepted'],
  ['accepted', { approvedAt: null }, 'open'],
  ['accepted', { approvedAt: null, lockedAt: null }, 'draft'],
  ['declined', { approvedAt: at }, 'accepted'],
  ['declined', { lockedAt: null }, 'draft'],
  ['canceled', { lockedAt: null }, 'draft'],
  ['declined', { approvedAt: null }, 'declined'],
  ['draft', { approvedAt: null, lockedAt: null }, 'draft'],
] as const)('from %s by %j to %s', (from, wish, to) => {
  expect(planState(from, wish)).toBe(to);
});

it('refuses what the table of states does not have', () => {
  expect(() => planState('accepted', { lockedAt: null })).toThrow('decided');
  expect(() => planState('bought_out', { approvedAt: at })).toThrow('decided');
  expect(() => planState('expired', { approvedAt: at })).toThrow('expired');
});
