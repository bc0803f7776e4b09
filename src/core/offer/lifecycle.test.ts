import { describe, expect, test } from 'vitest';
import {
  editableStates,
  finalStates,
  initialStates,
  lifecycle,
  nextState,
  type OfferEvent,
  type OfferState,
} from '#core/offer/lifecycle';

const allStates: readonly OfferState[] = [
  'draft',
  'preparing',
  'ready',
  'open',
  'paying',
  'accepted',
  'bought_out',
  'declined',
  'canceled',
  'expired',
  'history',
];

function reachable(from: readonly OfferState[]): ReadonlySet<OfferState> {
  const seen = new Set(from);
  for (const state of seen) for (const row of lifecycle) if (row.from === state) seen.add(row.to);
  return seen;
}

describe('the table', () => {
  test('one row for each state and event', () => {
    const keys = lifecycle.map(({ from, event }) => `${from} ${event}`);
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
    expect(lifecycle.filter(({ who }) => who.length === 0)).toEqual([]);
  });

  test('every state can be reached', () => {
    expect([...reachable(initialStates)].sort()).toEqual(allStates.toSorted());
  });

  test('only the final states are dead ends', () => {
    const deadEnds = allStates.filter((state) => !lifecycle.some(({ from }) => from === state));
    expect(deadEnds.toSorted()).toEqual(finalStates.toSorted());
  });

  test('every living offer can still be accepted or ended', () => {
    const living = allStates.filter((state) => !finalStates.includes(state));
    for (const state of living) expect(reachable([state])).toContain('accepted');
  });

  test('only the system leaves "preparing" forwards, and only expiry and preparation belong to it alone', () => {
    const alone = lifecycle.filter(({ who }) => who.every((actor) => actor === 'system')).map(({ event }) => event);
    expect([...new Set(alone)].sort()).toEqual(['expire', 'finish_preparing', 'prepare', 'send']);
  });
});

describe('what must hold', () => {
  test('a locked offer goes back to draft from ready, open and expired, never once the customer said yes', () => {
    for (const state of ['ready', 'open', 'expired'] as const)
      expect(nextState(state, 'reopen', 'staff')).toBe('draft');
    for (const state of ['accepted', 'paying', 'bought_out', 'history'] as const) {
      expect(nextState(state, 'reopen', 'staff')).toBeNull();
    }
  });

  test('a rejected draft can be reopened or locked at once, whoever said no', () => {
    for (const state of ['declined', 'canceled'] as const) {
      expect(nextState(state, 'reopen', 'staff')).toBe('draft');
      expect(nextState(state, 'lock', 'staff')).toBe('ready');
    }
  });

  test('declined becomes accepted through a partner alone', () => {
    expect(nextState('declined', 'accept', 'partner')).toBe('accepted');
    expect(nextState('declined', 'accept', 'staff')).toBeNull();
    expect(nextState('declined', 'accept', 'customer')).toBeNull();
  });

  test('nobody but staff unlocks, and nobody decides for a customer after the end', () => {
    const events: readonly OfferEvent[] = ['accept', 'decline', 'buy_out', 'begin_payment'];
    for (const state of ['accepted', 'bought_out', 'canceled', 'expired', 'history'] as const) {
      for (const event of events) {
        for (const who of ['staff', 'customer', 'partner', 'system'] as const) {
          expect(nextState(state, event, who)).toBeNull();
        }
      }
    }
    expect(lifecycle.filter(({ event }) => event === 'reopen').flatMap(({ who }) => who)).not.toContain('customer');
  });

  test('content changes only where nobody outside holds it', () => {
    expect(editableStates.filter((state) => nextState(state, 'lock', 'staff') !== 'ready')).toEqual([]);
  });
});
