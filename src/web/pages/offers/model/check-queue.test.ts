import { describe, expect, it } from 'vitest';
import { checkProgress, checkQueue, nextToCheck } from './check-queue.ts';
import type { Offer } from './offer.ts';

const line = (id: string, matchScore: number | null, priceMissing = false) => ({
  id,
  matchSource: matchScore === null ? 'manual' : 'semantic',
  matchScore,
  alternatives: [],
  priceMissing,
});
const offer = {
  unmatchedDetails: [{ id: 'u' }],
  items: [line('sure', 0.95), line('a', 0.7), line('b', 0.4), line('free', null, true), line('c', 0.65)],
} as unknown as Offer;

describe('checkQueue', () => {
  it('has open parts first, then lines from the most doubtful on, and none that is sure', () => {
    expect(checkQueue(offer)).toEqual(['u', 'b', 'c', 'a', 'free']);
  });
});

describe('nextToCheck', () => {
  const queue = ['u', 'b', 'c'];
  it.each([
    [null, [], 'u'],
    ['u', [], 'b'],
    ['c', [], 'u'],
    ['sure', [], 'u'],
    ['u', ['b'], 'c'],
    ['c', ['u', 'b'], null],
    ['sure', ['u', 'b', 'c'], null],
  ])('after %s with %j done comes %s', (current, done, next) => {
    expect(nextToCheck(queue, current, new Set(done))).toBe(next);
  });
});

describe('checkProgress', () => {
  it('counts lines and open parts', () => {
    expect(checkProgress(offer)).toEqual({ checked: 1, total: 6 });
    expect(checkProgress(offer, new Set(['u', 'a', 'sure']))).toEqual({ checked: 3, total: 6 });
  });
});
