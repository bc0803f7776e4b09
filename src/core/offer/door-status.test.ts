import { expect, test } from 'vitest';
import { doorStatus, statesShownAs, statesShownOn } from '#core/offer/door-status';
import type { OfferState } from '#core/offer/lifecycle';

const states = Object.keys(doorStatus) as OfferState[];
const doors = ['drafts', 'documents', 'partners', 'choice'] as const;

test('the drafts door asks the store for these states', () => {
  expect(statesShownAs('drafts', 'draft')).toEqual(['draft', 'preparing']);
  expect(statesShownAs('drafts', 'accepted')).toEqual(['ready', 'open', 'paying', 'accepted', 'expired']);
  expect(statesShownAs('drafts', 'rejected')).toEqual(['bought_out', 'declined', 'canceled']);
  expect(statesShownAs('drafts', 'imported')).toEqual(['history']);
});

test('imported history is shown by the drafts door alone', () => {
  for (const door of doors) expect(statesShownOn(door).includes('history')).toBe(door === 'drafts');
});

test.each(doors)('the filters of the %s door are the inverse of its words, and no state falls between them', (door) => {
  const shown = states.filter((state) => doorStatus[state][door] !== null);
  expect(statesShownOn(door)).toEqual(shown);
  for (const state of shown) {
    const status = doorStatus[state][door];
    expect(status && statesShownAs(door, status)).toContain(state);
  }
});
