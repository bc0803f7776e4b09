import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import { type ChangedOffer, changeOffer } from '#app/offer/change-offer';
import { isOpenForRestore, restoredContent } from '#app/offer/restored-content';
import type { RevisionSnapshot } from '#core/offer/revision-snapshot';
import { Problem } from '#core/problem';
import { loadOffer } from '#store/offer/load-offer';
import { loadRevision, loadRevisions, type StoredRevision } from '#store/offer/load-revisions';

export type { StoredRevision } from '#store/offer/load-revisions';

/** Revisions of an offer, newest first; none for an unknown offer. */
export function listRevisions(app: App, actor: Actor, offerId: string): Promise<readonly StoredRevision[]> {
  return app.database.tenant(actor.tenantId, async (t) =>
    (await loadOffer(t, offerId)) ? loadRevisions(t, offerId) : [],
  );
}

export interface RevisionInput {
  readonly offerId: string;
  readonly revisionId: string;
}

/** @throws Problem `not_found` for the offer, `revision_not_found`. */
export function getRevision(
  app: App,
  actor: Actor,
  { offerId, revisionId }: RevisionInput,
): Promise<StoredRevision & { readonly snapshot: RevisionSnapshot }> {
  return app.database.tenant(actor.tenantId, async (t) => {
    if (!(await loadOffer(t, offerId))) throw new Problem('not_found', 'The offer does not exist.');
    const revision = await loadRevision(t, offerId, revisionId);
    if (!revision) throw new Problem('revision_not_found', 'The revision does not exist.');
    return revision;
  });
}

/**
 * Stores the offer as it stands as a revision.
 *
 * @throws Problem `not_found`.
 */
export function keepRevision(app: App, actor: Actor, offerId: string): Promise<ChangedOffer> {
  return changeOffer(app, actor, { offerId, action: 'kept', decide: async () => ({ keep: true }) });
}

/**
 * Puts a revision's content back, at its prices, as a draft, and stores that as a new revision.
 *
 * @throws Problem `not_found`, `revision_not_found` (also for a locked or imported offer).
 */
export function restoreRevision(app: App, actor: Actor, { offerId, revisionId }: RevisionInput): Promise<ChangedOffer> {
  return changeOffer(app, actor, {
    offerId,
    action: 'restored',
    async decide(current, c) {
      const revision = await loadRevision(c, offerId, revisionId);
      if (!revision || !isOpenForRestore(current)) {
        throw new Problem('revision_not_found', 'The revision does not exist.');
      }
      return restoredContent(app, c, revision.snapshot);
    },
  });
}
