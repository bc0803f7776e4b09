import type { App } from '#app/app';
import type { OfferChange } from '#app/offer/change-offer';
import { doorStatus } from '#core/offer/door-status';
import { editableStates, nextState, type OfferEvent } from '#core/offer/lifecycle';
import { addDays, localDate } from '#core/offer/local-date';
import { Problem } from '#core/problem';
import type { Tenant } from '#store/database';
import type { StoredOffer } from '#store/offer/stored-offer';
import { loadCompany } from '#store/tenant/load-company';

/** The words in which staff ask for a state. */
export type WantedStatus = 'draft' | 'accepted' | 'rejected';

export interface StatusChange {
  /** What the new state brings, judged on the offer as it will be stored. */
  effects(app: App, t: Tenant, offer: StoredOffer): Promise<OfferChange>;
}

const eventFor: Readonly<Record<WantedStatus, OfferEvent>> = { accepted: 'lock', rejected: 'cancel', draft: 'reopen' };

/**
 * Judges a wanted status. Null: it stays as it is. A locked offer takes nothing but going back to draft, and
 * everything else in the same input is then applied too.
 *
 * @throws Problem `offer_locked`.
 */
export function changeStatus(
  offer: StoredOffer,
  wanted: WantedStatus | undefined,
  hasContent: boolean,
): StatusChange | null {
  const editable = editableStates.includes(offer.state);
  if (wanted === undefined || (editable && doorStatus[offer.state].drafts === wanted)) {
    if (!editable && hasContent) throw new Problem('offer_locked', 'The offer is locked.');
    return null;
  }
  const to = !editable && wanted !== 'draft' ? null : nextState(offer.state, eventFor[wanted], 'staff');
  if (to === null) throw new Problem('offer_locked', 'The offer is locked.');
  if (to === 'ready') return { effects: lock };
  return { effects: async () => ({ state: to, lockedAt: null, issueDate: null, validUntil: null }) };
}

/** Locks an offer: its dates are set and its content is frozen as a revision. */
async function lock(app: App, t: Tenant, offer: StoredOffer): Promise<OfferChange> {
  const products = offer.lines.filter((line) => line.kind === 'product');
  if (products.length === 0) throw new Problem('offer_empty', 'An offer without lines cannot be accepted.');
  const unpriced = products.filter((line) => line.priceMissing);
  if (unpriced.length > 0) {
    const issues = unpriced.map((line) => ({
      path: `items.${products.indexOf(line)}`,
      rule: 'priceMissing',
      message: `"${line.name}" has no price in ${offer.header.currency}.`,
    }));
    throw new Problem('price_missing', 'Some lines have no price in the currency of the offer.', issues);
  }
  const { timeZone, settings } = await loadCompany(t);
  const now = app.ports.clock.now();
  const issueDate = localDate(now, timeZone);
  const validUntil = addDays(issueDate, settings.validityDays);
  return { state: 'ready', lockedAt: now, acceptedAt: now, issueDate, validUntil };
}
