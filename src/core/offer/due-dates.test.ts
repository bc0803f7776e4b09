import { describe, expect, it } from 'vitest';
import { dueDates } from '#core/offer/due-dates';

const before = { issuedAt: '2026-03-01', dueAt: '2026-03-31', dueWithin: 30, paidAt: null };

describe('dates of an invoice', () => {
  it.each([
    [{}, before],
    [{ issuedAt: '2026-03-10' }, { ...before, issuedAt: '2026-03-10', dueAt: '2026-04-09' }],
    [{ dueWithin: 10 }, { ...before, dueWithin: 10, dueAt: '2026-03-11' }],
    [
      { dueAt: '2026-05-01', dueWithin: 10 },
      { ...before, dueWithin: 10, dueAt: '2026-05-01' },
    ],
    [{ dueAt: null }, before],
    [{ paidAt: '2026-03-01' }, { ...before, paidAt: '2026-03-01' }],
  ])('follow %j', (wish, dates) => {
    expect(dueDates(before, wish)).toEqual({ dates, issues: [] });
  });

  it.each([
    [{ dueAt: '2026-02-28' }, 'due_at'],
    [{ paidAt: '2026-02-28' }, 'paid_at'],
    [{ issuedAt: '2026-04-30', dueAt: '2026-04-01' }, 'due_at'],
  ])('refuse %j', (wish, path) => {
    expect(dueDates(before, wish).issues).toEqual([expect.objectContaining({ path })]);
  });
});
