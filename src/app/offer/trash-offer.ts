import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import { change } from '#app/record';
import { soldStates } from '#core/offer/lifecycle';
import { Problem } from '#core/problem';
import { isBilled } from '#store/offer/is-billed';
import { loadOffer } from '#store/offer/load-offer';
import { trashOffer as trash } from '#store/offer/trash-offer';
import { noteSold } from '#store/product/note-sold';

/** `evenAnswered`: also what the customer answered; it can be taken out of the trash again. */
type Trash = [offerId: string, options?: { readonly evenAnswered?: boolean }];

/**
 * Puts an offer into the trash. Imported history stays, and so does what the customer accepted.
 *
 * @throws Problem `not_found`, `offer_locked`, `offer_decided` when it was billed.
 */
export function trashOffer(app: App, actor: Actor, ...[offerId, options]: Trash): Promise<void> {
  return change(app, actor, async (c) => {
    const offer = await loadOffer(c, offerId, true);
    if (!offer || offer.state === 'history') throw new Problem('not_found', 'The offer does not exist.');
    const isAnswered = offer.state === 'accepted' || offer.state === 'paying' || offer.state === 'bought_out';
    if (isAnswered && options?.evenAnswered !== true) {
      throw new Problem('offer_locked', 'The customer has answered this offer; it stays.');
    }
    if (await isBilled(c, offerId)) throw new Problem('offer_decided', 'Invoices were made from this offer.');
    await trash(c, offerId, app.ports.clock.now());
    if (soldStates.includes(offer.state)) await noteSold(c, offer.lines, -1);
    await c.record({
      entity: 'offer',
      entityId: offerId,
      action: 'deleted',
      before: { state: offer.state, name: offer.header.name, version: offer.version },
      event: 'offers.offer.deleted',
      data: { offerId },
      activity: { documentType: 'offer', event: 'deleted', description: 'Offer deleted' },
    });
  });
}
