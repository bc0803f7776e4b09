import { expect, it } from 'vitest';
import { dayBefore } from './day-before.ts';

it('counts back over months and years', () => {
  const now = new Date('2026-03-01T12:00:00Z');
  expect([0, 1, 90, 365].map((days) => dayBefore(days, now))).toEqual([
    '2026-03-01',
    '2026-02-28',
    '2025-12-01',
    '2025-03-01',
  ]);
});
