import { and, eq } from 'drizzle-orm';
import type { RevisionSnapshot } from '#core/offer/revision-snapshot';
import type { Tenant } from '#store/database';
import { loadFirstProposal } from '#store/offer/latest-proposal';
import { offer } from '#store/schema/offer';
import { person } from '#store/schema/people';

/** An offer as the engine drafted it, before anybody changed it. */
export interface DraftedOffer {
  readonly createdBy: { readonly id: string; readonly name: string } | null;
  readonly createdAt: Date;
  readonly snapshot: RevisionSnapshot;
}

/** The engine's own draft of an offer; null for an unknown offer and for one that no request started. */
export async function loadDrafted(t: Tenant, offerId: string): Promise<DraftedOffer | null> {
  const [row] = await t.tx
    .select({ createdAt: offer.createdAt, authorId: person.id, authorName: person.name })
    .from(offer)
    .leftJoin(person, and(eq(person.tenantId, t.id), eq(person.id, offer.createdBy)))
    .where(and(eq(offer.tenantId, t.id), eq(offer.id, offerId)));
  const snapshot = row ? await loadFirstProposal(t, offerId) : null;
  if (!row || !snapshot) return null;
  const { createdAt, authorId, authorName } = row;
  const createdBy = authorId === null || authorName === null ? null : { id: authorId, name: authorName };
  return { createdBy, createdAt, snapshot };
}
