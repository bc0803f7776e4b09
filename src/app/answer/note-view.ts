import type { Actor } from '#app/actor';
import { contactOf } from '#app/answer/contact-of';
import type { App } from '#app/app';
import { change } from '#app/record';
import { wasSeenSince } from '#store/activity/was-seen-since';
import { loadOffer } from '#store/offer/load-offer';

const onceInMs = 3_600_000;

/** Notes that the client looked at the offer, at most once an hour. Changes nothing of the offer. */
export function noteView(app: App, actor: Actor, offerId: string): Promise<void> {
  return change(app, actor, async (c) => {
    const since = new Date(app.ports.clock.now().getTime() - onceInMs);
    const offer = await loadOffer(c, offerId);
    if (!offer || (await wasSeenSince(c, offerId, since))) return;
    const contact = await contactOf(c, offer, null);
    await c.record({
      entity: 'offer',
      entityId: offerId,
      action: 'viewed',
      event: 'offers.offer.viewed',
      data: { offerId },
      activity: { documentType: 'offer', event: 'viewed', description: `Offer viewed by ${contact.name}`, contact },
    });
  });
}
