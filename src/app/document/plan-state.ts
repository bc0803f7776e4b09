import type { DocumentInput } from '#app/document/document-input';
import { nextState, type OfferEvent, type OfferState } from '#core/offer/lifecycle';
import { Problem } from '#core/problem';

/** What `locked_at` and `approved_at` of a write ask for. */
export type StateWish = Pick<DocumentInput, 'lockedAt' | 'approvedAt'>;

/**
 * The state that a write leads to: a walk through the one table of states, step by step. A rejected offer is reopened before it
 * is approved.
 *
 * @throws Problem `offer_decided`, `offer_expired`.
 */
export function planState(from: OfferState, { lockedAt, approvedAt }: StateWish): OfferState {
  let state = from;
  const step = (event: OfferEvent): void => {
    const next = nextState(state, event, 'staff');
    if (next === null) throw refusalIn(state);
    state = next;
  };
  if (approvedAt === null && state === 'accepted') step('revoke_acceptance');
  if (lockedAt === null && state !== 'draft' && state !== 'preparing') step('reopen');
  if (lockedAt && state === 'draft') step('lock');
  if (approvedAt && state !== 'accepted') {
    if (state === 'declined' || state === 'canceled') step('reopen');
    step('accept');
  }
  return state;
}

function refusalIn(state: OfferState): Problem {
  if (state === 'expired') return new Problem('offer_expired', 'The offer has expired. Extend it first.');
  return new Problem('offer_decided', 'The offer has been decided.');
}
