import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import { listOffers as list, type OfferListQuery, type OfferPage } from '#store/offer/list-offers';

export { type OfferListQuery, type OfferPage, type OfferSort, offerSorts } from '#store/offer/list-offers';

/**
 * A page of offers.
 *
 * @throws Problem `validation_failed` for a cursor that no page gave.
 */
export function listOffers(app: App, actor: Actor, query: OfferListQuery): Promise<OfferPage> {
  return app.database.tenant(actor.tenantId, (t) => list(t, query));
}
