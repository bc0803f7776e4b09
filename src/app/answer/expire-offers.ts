import { systemActor } from '#app/answer/system-actor';
import type { App } from '#app/app';
import { changeOffer } from '#app/offer/change-offer';
import { nextState } from '#core/offer/lifecycle';
import { localDate } from '#core/offer/local-date';
import { findEndedOffers } from '#store/offer/find-ended-offers';
import { loadCompany } from '#store/tenant/load-company';

/** Offers that are ended at a time. */
export const expiryBatch = 200;

/** Ends the offers whose last day is over. Answers how many it looked at. */
export async function expireOffers(app: App): Promise<number> {
  const ended = await findEndedOffers(app.database, app.ports.clock.now(), expiryBatch);
  for (const { tenantId, id } of ended) await expireOffer(app, tenantId, id);
  return ended.length;
}

async function expireOffer(app: App, tenantId: string, offerId: string): Promise<void> {
  await changeOffer(app, systemActor(tenantId), {
    offerId,
    action: 'expired',
    async decide(current, c) {
      // Somebody may have answered or extended it meanwhile.
      const { timeZone } = await loadCompany(c);
      const today = localDate(app.ports.clock.now(), timeZone);
      const state = nextState(current.state, 'expire', 'system');
      if (state === null || current.validUntil === null || current.validUntil >= today) return null;
      return { state, activity: { event: 'updated', description: 'Offer expired' } };
    },
  });
}
