import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import { type RevisionDifference, revisionDifference } from '#core/offer/revision-difference';
import { type RevisionSnapshot, snapshotOf } from '#core/offer/revision-snapshot';
import { Problem } from '#core/problem';
import { isUuid } from '#core/uuid';
import type { Tenant } from '#store/database';
import { loadLatestProposal } from '#store/offer/latest-proposal';
import { loadDrafted } from '#store/offer/load-drafted';
import { loadOffer } from '#store/offer/load-offer';
import { loadRevision, loadRevisions, type StoredRevision } from '#store/offer/load-revisions';
import type { StoredOffer } from '#store/offer/stored-offer';

/** A difference with the currencies that its totals are in. */
export interface OfferDifference {
  readonly difference: RevisionDifference;
  readonly currency: { readonly before: string; readonly after: string };
}

export interface DifferenceQuestion {
  readonly offerId: string;
  readonly revisionId: string;
  /** `previous`, `drafted`, `current`, or the id of a revision. */
  readonly against: string;
}

/**
 * What a revision changed, compared with the one before it, with what the engine had drafted, or with another revision. Against
 * `current`: what changed since.
 *
 * @throws Problem `not_found` for the offer; `revision_not_found`, also where there is nothing to compare with.
 */
export function compareRevision(app: App, actor: Actor, question: DifferenceQuestion): Promise<OfferDifference> {
  const { offerId, revisionId, against } = question;
  return app.database.tenant(actor.tenantId, async (t) => {
    const offer = await found(t, offerId);
    const revision = await loadRevision(t, offerId, revisionId);
    if (!revision) throw noRevision();
    if (against === 'current') return compared(revision.snapshot, snapshotOf(offer));
    const before = await snapshotBefore(t, { offer, revision, against });
    if (!before) throw noRevision();
    return compared(before, revision.snapshot);
  });
}

/**
 * What people made of the engine's proposal until now.
 *
 * @throws Problem `not_found` for the offer; `revision_not_found` for one that no engine drafted.
 */
export function compareWithDraft(app: App, actor: Actor, offerId: string): Promise<OfferDifference> {
  return app.database.tenant(actor.tenantId, async (t) => {
    const offer = await found(t, offerId);
    const drafted = await loadLatestProposal(t, offerId);
    if (!drafted) throw noRevision();
    return compared(drafted, snapshotOf(offer));
  });
}

interface Before {
  readonly offer: StoredOffer;
  readonly revision: StoredRevision;
  readonly against: string;
}

async function snapshotBefore(t: Tenant, { offer, revision, against }: Before): Promise<RevisionSnapshot | null> {
  const first = against === 'previous' && revision.number === 1;
  if (against === 'drafted' || first) return (await loadDrafted(t, offer.id))?.snapshot ?? null;
  const id = against === 'previous' ? await previousId(t, revision) : against.toLowerCase();
  return id !== null && isUuid(id) ? ((await loadRevision(t, offer.id, id))?.snapshot ?? null) : null;
}

async function previousId(t: Tenant, { offerId, number }: StoredRevision): Promise<string | null> {
  const all = await loadRevisions(t, offerId);
  return all.find((other) => other.number === number - 1)?.id ?? null;
}

function compared(before: RevisionSnapshot, after: RevisionSnapshot): OfferDifference {
  const currency = { before: before.header.currency, after: after.header.currency };
  return { difference: revisionDifference(before, after), currency };
}

async function found(t: Tenant, offerId: string): Promise<StoredOffer> {
  const offer = await loadOffer(t, offerId);
  if (!offer) throw new Problem('not_found', 'The offer does not exist.');
  return offer;
}

function noRevision(): Problem {
  return new Problem('revision_not_found', 'The revision does not exist.');
}
