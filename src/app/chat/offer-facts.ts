import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import { getOffer } from '#app/offer/get-offer';
import { offerEconomics } from '#app/offer/offer-economics';
import type { StoredOffer } from '#app/offer/stored-offer';
import { validateOffer } from '#app/offer/validate-offer';
import type { OfferFacts } from '#core/chat/answer-question';
import { loadProducts } from '#store/product/load-products';

/**
 * All that the built-in answers may be made of. Margins are there for those who may sell.
 *
 * @throws Problem `not_found`.
 */
export async function offerFacts(
  app: App,
  actor: Actor,
  offerId: string,
): Promise<{ readonly offer: StoredOffer; readonly facts: OfferFacts }> {
  const offer = await getOffer(app, actor, offerId);
  const { header, unmatched, priced, validUntil } = offer;
  const lines = offer.lines.filter(({ kind }) => kind === 'product');
  const coverage = header.clientRequest === null ? null : await validateOffer(app, actor, offerId);
  const margin = actor.role === 'viewer' ? null : await offerEconomics(app, actor, offerId);
  const ids = lines.flatMap(({ productId }) => (productId === null ? [] : [productId]));
  const products = await app.database.tenant(actor.tenantId, (t) => loadProducts(t, ids));
  const supply = new Map(products.map(({ id, stock, leadDays }) => [id, { stock, leadDays }] as const));
  return {
    offer,
    facts: {
      header,
      lines,
      unmatched,
      priced,
      validUntil,
      coverage,
      margin: margin && { of: margin.margin, floorPercent: margin.marginFloorPercent },
      supply,
    },
  };
}
