import { describe, expect, it } from 'vitest';
import { dueReminder, type RemindedOffer } from '#core/document/due-reminder';

const schedule = { beforeExpiryDays: 3, afterSilenceDays: 7 };
const offer: RemindedOffer = { sentOn: '2026-03-02', validUntil: '2026-03-16', reminded: [], heardFrom: false };
const on = (today: string, change: Partial<RemindedOffer> = {}) =>
  dueReminder({ ...offer, ...change }, schedule, today);

describe('dueReminder', () => {
  it.each([
    ['2026-03-02', null],
    ['2026-03-08', null],
    ['2026-03-09', 'silent'],
    ['2026-03-12', 'silent'],
    ['2026-03-13', 'expiring'],
    ['2026-03-16', 'expiring'],
    ['2026-03-17', null],
  ])('on %s: %s', (today, kind) => expect(on(today)).toBe(kind));

  it('comes once', () => {
    expect(on('2026-03-10', { reminded: ['silent'] })).toBeNull();
    expect(on('2026-03-14', { reminded: ['silent', 'expiring'] })).toBeNull();
    expect(on('2026-03-14', { reminded: ['silent'] })).toBe('expiring');
  });

  it('stops with any answer', () => expect(on('2026-03-14', { heardFrom: true })).toBeNull());

  it('can be turned off', () => {
    expect(dueReminder(offer, { beforeExpiryDays: 0, afterSilenceDays: 0 }, '2026-03-14')).toBeNull();
  });

  it('does without a last day', () => expect(on('2027-01-01', { validUntil: null })).toBe('silent'));
});
