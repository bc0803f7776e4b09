import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import { type LinkedOffer, type LinkStanding, linkedRevision, linkStanding } from '#core/link/link-standing';
import { Problem } from '#core/problem';
import { loadAnswer } from '#store/answer/answers';
import { findOfferTenant } from '#store/answer/find-offer-tenant';
import { loadIssues } from '#store/answer/issues';
import type { Tenant } from '#store/database';
import { loadOffer } from '#store/offer/load-offer';
import type { StoredOffer } from '#store/offer/stored-offer';

/** Whom a valid signature lets in: somebody who may do nothing but what the link is for. Null when the offer is gone. */
export async function linkActor(
  app: App,
  offer: { readonly id: string } | { readonly serial: string },
  requestId: string | null,
): Promise<{ readonly actor: Actor; readonly offerId: string } | null> {
  const found = await findOfferTenant(app.database, offer);
  if (!found) return null;
  const actor: Actor = { tenantId: found.tenantId, role: 'viewer', userId: null, keyId: null, requestId };
  return { actor, offerId: found.offerId };
}

/** What decides about the links of an offer. */
export async function linkedOffer(t: Tenant, offer: StoredOffer): Promise<LinkedOffer> {
  const issues = await loadIssues(t, offer.id);
  const answer = await loadAnswer(t, offer.id);
  return {
    state: offer.state,
    revision: offer.revision,
    issues: issues.map(({ revision, revokedAt }) => ({ revision, revoked: revokedAt !== null })),
    answered: answer?.revision ?? null,
  };
}

/** The revision that a link made now is bound to. */
export async function revisionForLinks(t: Tenant, offer: StoredOffer): Promise<number> {
  return linkedRevision(await linkedOffer(t, offer));
}

export async function standingOf(t: Tenant, offer: StoredOffer, revision: number): Promise<LinkStanding> {
  return linkStanding(await linkedOffer(t, offer), revision);
}

/**
 * What an opened link is worth.
 *
 * @throws Problem `invalid_signature` when it was revoked or the offer is gone.
 */
export function standingOfLink(
  app: App,
  { actor, offerId, revision }: { readonly actor: Actor; readonly offerId: string; readonly revision: number },
): Promise<Exclude<LinkStanding, 'refused'>> {
  return app.database.tenant(actor.tenantId, async (t) => {
    const offer = await loadOffer(t, offerId);
    const standing = offer ? await standingOf(t, offer, revision) : 'refused';
    if (standing === 'refused') throw new Problem('invalid_signature', 'Invalid signature.');
    return standing;
  });
}

/** @throws Problem `invalid_signature` for a revoked link, `offer_superseded` for one that was replaced. */
export async function requireCurrent(t: Tenant, offer: StoredOffer, revision: number): Promise<void> {
  const standing = await standingOf(t, offer, revision);
  if (standing === 'refused') throw new Problem('invalid_signature', 'Invalid signature.');
  if (standing === 'superseded') throw new Problem('offer_superseded', 'The offer was replaced by a newer one.');
}
