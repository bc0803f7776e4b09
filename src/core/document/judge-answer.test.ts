import { describe, expect, it } from 'vitest';
import { type AnswerAction, judgeAnswer, takeOptional } from '#core/document/judge-answer';
import type { OfferState } from '#core/offer/lifecycle';
import { aLine } from '#test/offer-fixture';

const today = '2026-03-16';
const verdict = (state: OfferState, action: AnswerAction, validUntil: string | null = null) =>
  judgeAnswer({ state, lines: [], validUntil }, action, today);

describe('judgeAnswer', () => {
  it.each<[OfferState, AnswerAction, string]>([
    ['draft', 'approve', 'accepted'],
    ['ready', 'approve', 'accepted'],
    ['open', 'approve', 'accepted'],
    ['draft', 'reject', 'declined'],
    ['ready', 'reject', 'declined'],
    ['open', 'reject', 'declined'],
  ])('%s, %s → %s', (state, action, to) => expect(verdict(state, action)).toEqual({ kind: 'taken', state: to }));

  it.each<[OfferState, AnswerAction]>([
    ['accepted', 'approve'],
    ['declined', 'reject'],
    ['canceled', 'reject'],
  ])('%s, %s again changes nothing', (state, action) => expect(verdict(state, action)).toEqual({ kind: 'same' }));

  it.each<[OfferState, AnswerAction, string]>([
    ['accepted', 'reject', 'offer_decided'],
    ['declined', 'approve', 'offer_decided'],
    ['canceled', 'approve', 'offer_decided'],
    ['expired', 'approve', 'offer_expired'],
    ['expired', 'reject', 'offer_expired'],
    ['preparing', 'approve', 'offer_locked'],
    ['history', 'approve', 'offer_locked'],
  ])('%s, %s: %s', (state, action, why) => expect(verdict(state, action)).toEqual({ kind: 'refused', why }));

  it('holds through the last day', () => {
    expect(verdict('open', 'approve', today)).toMatchObject({ kind: 'taken' });
    expect(verdict('open', 'approve', '2026-03-15')).toEqual({ kind: 'refused', why: 'offer_expired' });
  });

  it('is not approved while a price is missing', () => {
    const lines = [aLine('00000000-0000-4000-8000-000000000001', { priceMissing: true })];
    const offer = { state: 'open' as const, lines, validUntil: null };
    expect(judgeAnswer(offer, 'approve', today)).toEqual({ kind: 'refused', why: 'price_missing' });
    expect(judgeAnswer(offer, 'reject', today)).toMatchObject({ kind: 'taken' });
  });
});

describe('takeOptional', () => {
  const fixed = aLine('00000000-0000-4000-8000-000000000001');
  const extra = aLine('00000000-0000-4000-8000-000000000002', { optional: true });
  it('takes what was optional and names what was not', () => {
    const { lines, unknown } = takeOptional([fixed, extra], [extra.id, fixed.id, 'x']);
    expect(lines.map((line) => line.optional)).toEqual([false, false]);
    expect(unknown).toEqual([fixed.id, 'x']);
  });
});
