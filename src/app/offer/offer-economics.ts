import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import { marginOf, type OfferMargin } from '#core/pricing/margin';
import { Problem } from '#core/problem';
import { loadOffer } from '#store/offer/load-offer';
import { loadCompany } from '#store/tenant/load-company';

/** What an offer earns. */
export interface OfferEconomics {
  readonly currency: string;
  readonly marginFloorPercent: number;
  /** Ids of the priced lines, in their order. */
  readonly lineIds: readonly string[];
  readonly margin: OfferMargin;
}

/**
 * Margins of an offer against the company's floor. For staff.
 *
 * @throws Problem `not_found`.
 */
export function offerEconomics(app: App, actor: Actor, offerId: string): Promise<OfferEconomics> {
  return app.database.tenant(actor.tenantId, async (t) => {
    const offer = await loadOffer(t, offerId);
    if (!offer) throw new Problem('not_found', 'The offer does not exist.');
    const { marginFloorPercent } = (await loadCompany(t)).settings;
    return {
      currency: offer.header.currency,
      marginFloorPercent,
      lineIds: offer.lines.filter((line) => line.kind === 'product').map((line) => line.id),
      margin: marginOf(offer.priced, offer.lines, marginFloorPercent),
    };
  });
}
