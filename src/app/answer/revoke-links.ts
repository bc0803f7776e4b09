import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import { change } from '#app/record';
import { Problem } from '#core/problem';
import { revokeIssues } from '#store/answer/issues';
import { loadOffer } from '#store/offer/load-offer';

/**
 * Ends every link to an offer that is out. Sending it again makes new ones.
 *
 * @throws Problem `not_found`.
 */
export function revokeLinks(app: App, actor: Actor, offerId: string): Promise<void> {
  return change(app, actor, async (c) => {
    if (!(await loadOffer(c, offerId, true))) throw new Problem('not_found', 'The offer does not exist.');
    const revoked = await revokeIssues(c, offerId, app.ports.clock.now());
    if (revoked === 0) return;
    await c.record({
      entity: 'offer',
      entityId: offerId,
      action: 'links_revoked',
      after: { revisions: revoked },
      event: 'offers.offer.links_revoked',
      data: { offerId },
      activity: { documentType: 'offer', event: 'updated', description: 'Links revoked' },
    });
  });
}
