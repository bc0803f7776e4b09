/** States of an offer. `ready` is locked by the seller, `open` is out with the customer, `history` is imported. */
export type OfferState =
  | 'draft'
  | 'preparing'
  | 'ready'
  | 'open'
  | 'paying'
  | 'accepted'
  | 'bought_out'
  | 'declined'
  | 'canceled'
  | 'expired'
  | 'history';

/** What happens to an offer. */
export type OfferEvent =
  | 'prepare'
  | 'finish_preparing'
  | 'lock'
  | 'send'
  | 'reopen'
  | 'extend'
  | 'accept'
  | 'begin_payment'
  | 'fail_payment'
  | 'confirm_payment'
  | 'buy_out'
  | 'decline'
  | 'revoke_acceptance'
  | 'cancel'
  | 'expire';

/** Who acts: the tenant's people and keys, the customer through a link, a partner's checkout, a job or the clock. */
export type Actor = 'staff' | 'customer' | 'partner' | 'system';

/** One row of the table: in state `from`, `event` leads to `to` when one of `who` asks for it. */
export interface Transition {
  readonly from: OfferState;
  readonly event: OfferEvent;
  readonly to: OfferState;
  readonly who: readonly Actor[];
}

/**
 * The life of an offer. Whatever is not a row here does not happen.
 *
 * Two "no"s are kept apart: `declined` is the customer's answer, `canceled` is the seller's own withdrawal. The drafts
 * door shows both as `rejected`, and its `rejected` goes back to `draft` or on to `accepted` (locked). So staff may
 * `reopen` and `lock` from both; `bought_out`, shown as `rejected` too, is a settled answer and stays.
 * A declined offer becomes `accepted` only through a partner's checkout, where the later confirmation wins;
 * elsewhere staff reopens it first.
 *
 * An acceptance is taken back (`revoke_acceptance`) only while nothing was invoiced or booked: the verb checks that.
 * Trashing is not a state: a trashed offer keeps its state for restoring.
 */
export const lifecycle: readonly Transition[] = [
  // the seller works on it
  { from: 'draft', event: 'prepare', to: 'preparing', who: ['system'] },
  { from: 'preparing', event: 'finish_preparing', to: 'draft', who: ['system'] },
  { from: 'preparing', event: 'send', to: 'open', who: ['system'] },
  { from: 'draft', event: 'lock', to: 'ready', who: ['staff'] },
  { from: 'draft', event: 'send', to: 'open', who: ['staff', 'system'] },
  { from: 'ready', event: 'send', to: 'open', who: ['staff', 'system'] },
  { from: 'open', event: 'send', to: 'open', who: ['staff', 'system'] },

  // back to the desk, as a new revision
  { from: 'ready', event: 'reopen', to: 'draft', who: ['staff'] },
  { from: 'open', event: 'reopen', to: 'draft', who: ['staff'] },
  { from: 'expired', event: 'reopen', to: 'draft', who: ['staff'] },
  { from: 'declined', event: 'reopen', to: 'draft', who: ['staff'] },
  { from: 'canceled', event: 'reopen', to: 'draft', who: ['staff'] },
  { from: 'declined', event: 'lock', to: 'ready', who: ['staff'] },
  { from: 'canceled', event: 'lock', to: 'ready', who: ['staff'] },

  // the answer is yes
  { from: 'draft', event: 'accept', to: 'accepted', who: ['staff', 'customer'] },
  { from: 'ready', event: 'accept', to: 'accepted', who: ['staff', 'customer'] },
  { from: 'open', event: 'accept', to: 'accepted', who: ['staff', 'customer', 'partner'] },
  { from: 'declined', event: 'accept', to: 'accepted', who: ['partner'] },
  { from: 'accepted', event: 'revoke_acceptance', to: 'open', who: ['staff'] },

  // the answer is yes, the money is under way
  { from: 'open', event: 'begin_payment', to: 'paying', who: ['staff', 'customer', 'partner'] },
  { from: 'declined', event: 'begin_payment', to: 'paying', who: ['partner'] },
  { from: 'paying', event: 'confirm_payment', to: 'accepted', who: ['staff', 'partner', 'system'] },
  { from: 'paying', event: 'fail_payment', to: 'open', who: ['partner', 'system'] },

  // the answer is money instead
  { from: 'draft', event: 'buy_out', to: 'bought_out', who: ['staff'] },
  { from: 'ready', event: 'buy_out', to: 'bought_out', who: ['staff'] },
  { from: 'open', event: 'buy_out', to: 'bought_out', who: ['staff', 'customer'] },

  // the answer is no
  { from: 'draft', event: 'decline', to: 'declined', who: ['customer'] },
  { from: 'ready', event: 'decline', to: 'declined', who: ['customer'] },
  { from: 'open', event: 'decline', to: 'declined', who: ['staff', 'customer', 'partner'] },

  // the seller withdraws it
  { from: 'draft', event: 'cancel', to: 'canceled', who: ['staff'] },
  { from: 'preparing', event: 'cancel', to: 'canceled', who: ['staff'] },
  { from: 'ready', event: 'cancel', to: 'canceled', who: ['staff'] },
  { from: 'open', event: 'cancel', to: 'canceled', who: ['staff'] },

  // nobody answered in time
  { from: 'ready', event: 'expire', to: 'expired', who: ['system'] },
  { from: 'open', event: 'expire', to: 'expired', who: ['system'] },
  { from: 'expired', event: 'extend', to: 'open', who: ['staff'] },
];

/** States in which an offer can begin: written by staff, quoted to a partner's checkout, imported. */
export const initialStates: readonly OfferState[] = ['draft', 'open', 'history'];

/** States that nothing leads out of. */
export const finalStates: readonly OfferState[] = ['bought_out', 'history'];

/** States that are an answer, by the customer or by the seller. */
export const decidedStates: readonly OfferState[] = ['accepted', 'bought_out', 'declined', 'canceled'];

/** States of what counts as sold: finished by the seller, or agreed. */
export const soldStates: readonly OfferState[] = ['ready', 'open', 'paying', 'accepted'];

/** States in which the content may change. In all others a change is refused or makes a new draft first. */
export const editableStates: readonly OfferState[] = ['draft', 'declined', 'canceled'];

/** The state after `event`, or null when `who` may not do that in this state. */
export function nextState(state: OfferState, event: OfferEvent, who: Actor): OfferState | null {
  const row = lifecycle.find((t) => t.from === state && t.event === event && t.who.includes(who));
  return row ? row.to : null;
}
