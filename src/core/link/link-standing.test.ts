import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LinkedOffer, linkedRevision, linkStanding } from '#core/link/link-standing';

const issue = (revision: number, revoked = false) => ({ revision, revoked });
const offer = (change: Partial<LinkedOffer> = {}): LinkedOffer => ({
  state: 'open',
  revision: 5,
  issues: [issue(2), issue(5)],
  answered: null,
  ...change,
});

describe('linkStanding', () => {
  it.each<[string, LinkedOffer, number, string]>([
    ['the newest that went out', offer(), 5, 'current'],
    ['an older one', offer(), 2, 'superseded'],
    ['one that never went out', offer(), 3, 'superseded'],
    ['one that is still to come', offer(), 6, 'refused'],
    ['a negative one', offer(), -1, 'refused'],
    ['a revoked one', offer({ issues: [issue(5, true)] }), 5, 'refused'],
    ['a revoked older one', offer({ issues: [issue(2, true), issue(5)] }), 2, 'refused'],
    ['a draft that was never sent', offer({ state: 'draft', revision: 0, issues: [] }), 0, 'current'],
    ['a draft that went on since', offer({ state: 'draft', revision: 7 }), 5, 'superseded'],
    [
      'what was approved',
      offer({ state: 'accepted', revision: 6, issues: [issue(5), issue(6)], answered: 5 }),
      5,
      'current',
    ],
    [
      'what was agreed on',
      offer({ state: 'accepted', revision: 6, issues: [issue(5), issue(6)], answered: 5 }),
      6,
      'current',
    ],
    [
      'what was before',
      offer({ state: 'accepted', revision: 6, issues: [issue(2), issue(6)], answered: 6 }),
      2,
      'superseded',
    ],
  ])('%s', (...[, given, revision, standing]) => expect(linkStanding(given, revision)).toBe(standing));

  it('holds for the link that is made now, unless it is revoked', () => {
    const states = fc.constantFrom('draft' as const, 'ready' as const, 'open' as const, 'accepted' as const);
    fc.assert(
      fc.property(states, fc.nat(9), fc.uniqueArray(fc.nat(9)), (state, revision, issued) => {
        const issues = issued
          .filter((one) => one <= revision)
          .sort((a, b) => a - b)
          .map((one) => issue(one));
        const given = offer({ state, revision, issues });
        expect(linkStanding(given, linkedRevision(given))).toBe('current');
      }),
    );
  });
});
