import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import { change } from '#app/record';
import { Problem } from '#core/problem';
import { untrashOffer } from '#store/offer/untrash-offer';

/**
 * Takes an offer out of the trash, in the state it had.
 *
 * @throws Problem `not_found`: also for one that is not in the trash.
 */
export function restoreDocument(app: App, actor: Actor, id: string): Promise<void> {
  return change(app, actor, async (c) => {
    if (!(await untrashOffer(c, id, app.ports.clock.now()))) throw new Problem('not_found', 'Not found.');
    await c.record({
      entity: 'offer',
      entityId: id,
      action: 'restored',
      event: 'offers.offer.updated',
      data: { offerId: id, action: 'restored' },
      activity: { documentType: 'offer', event: 'restored', description: 'Offer restored' },
    });
  });
}
