import type { Actor } from '#app/actor';
import { contactOf } from '#app/answer/contact-of';
import type { App } from '#app/app';
import { change } from '#app/record';
import { wasSeenSince } from '#store/activity/was-seen-since';
import type { Tenant } from '#store/database';
import { loadOffer } from '#store/offer/load-offer';
import { loadPerson } from '#store/tenant/load-person';

const onceInMs = 3_600_000;

/** A look at an offer. */
export interface View {
  readonly offerId: string;
  /** Who looked, when it is somebody we know; null for a client. */
  readonly by: Actor | null;
}

/** Notes that the client looked at the offer, at most once an hour. What the company's own people see is no such look. */
export function noteView(app: App, actor: Actor, { offerId, by }: View): Promise<void> {
  return change(app, actor, async (c) => {
    if (by !== null && (await isOurs(c, by))) return;
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

/** Somebody may be a member here and have signed in to another of their companies. */
async function isOurs(t: Tenant, { tenantId, userId }: Actor): Promise<boolean> {
  return tenantId === t.id || (await loadPerson(t, userId)) !== null;
}
