import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import { Problem } from '#core/problem';
import { loadNewestDraft, loadOffer } from '#store/offer/load-offer';
import type { StoredOffer } from '#store/offer/stored-offer';

/** @throws Problem `not_found`. */
export async function getOffer(app: App, actor: Actor, offerId: string): Promise<StoredOffer> {
  return found(await app.database.tenant(actor.tenantId, (t) => loadOffer(t, offerId)));
}

/**
 * The caller's newest draft.
 *
 * @throws Problem `not_found` when there is none.
 */
export async function getNewestDraft(app: App, actor: Actor): Promise<StoredOffer> {
  return found(await app.database.tenant(actor.tenantId, (t) => loadNewestDraft(t, actor.userId)));
}

function found(offer: StoredOffer | null): StoredOffer {
  if (!offer) throw new Problem('not_found', 'The offer does not exist.');
  return offer;
}
