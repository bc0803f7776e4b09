import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import { type ChangedOffer, changeOffer } from '#app/offer/change-offer';
import { isOpenForRestore, restoredContent } from '#app/offer/restored-content';
import { Problem } from '#core/problem';
import { type DraftedOffer, loadDrafted } from '#store/offer/load-drafted';
import { loadOffer } from '#store/offer/load-offer';

export type { DraftedOffer } from '#store/offer/load-drafted';

/**
 * What the engine made of the request, before anybody changed it.
 *
 * @throws Problem `not_found` for an offer that is unknown, `revision_not_found` for one that no request started.
 */
export function draftedOffer(app: App, actor: Actor, offerId: string): Promise<DraftedOffer> {
  return app.database.tenant(actor.tenantId, async (t) => {
    if (!(await loadOffer(t, offerId))) throw new Problem('not_found', 'The offer does not exist.');
    const drafted = await loadDrafted(t, offerId);
    if (!drafted) throw new Problem('revision_not_found', 'The offer was not drafted from a request.');
    return drafted;
  });
}

/**
 * Puts the engine's draft back, at its prices, and stores that as a new revision.
 *
 * @throws Problem `not_found`, `revision_not_found` (also for a locked or imported offer).
 */
export function restoreDrafted(app: App, actor: Actor, offerId: string): Promise<ChangedOffer> {
  return changeOffer(app, actor, {
    offerId,
    action: 'restored',
    async decide(current, c) {
      const drafted = await loadDrafted(c, offerId);
      if (!drafted || !isOpenForRestore(current)) {
        throw new Problem('revision_not_found', 'The offer has no draft to put back.');
      }
      return restoredContent(app, c, drafted.snapshot);
    },
  });
}
