import { and, asc, eq, isNotNull, isNull } from 'drizzle-orm';
import type { Tenant } from '#store/database';
import { offerRevision } from '#store/schema/offer';

/** A revision that went out. */
export interface StoredIssue {
  readonly revision: number;
  readonly contentHash: string | null;
  readonly revokedAt: Date | null;
}

/** Every revision of an offer that went out, oldest first. */
export function loadIssues(t: Tenant, offerId: string): Promise<readonly StoredIssue[]> {
  return t.tx
    .select({
      revision: offerRevision.number,
      contentHash: offerRevision.contentHash,
      revokedAt: offerRevision.revokedAt,
    })
    .from(offerRevision)
    .where(and(eq(offerRevision.tenantId, t.id), eq(offerRevision.offerId, offerId), isNotNull(offerRevision.issuedAt)))
    .orderBy(asc(offerRevision.number));
}

/** Ends all links to what went out so far. Answers how many revisions that were. */
export async function revokeIssues(t: Tenant, offerId: string, now: Date): Promise<number> {
  const rows = await t.tx
    .update(offerRevision)
    .set({ revokedAt: now })
    .where(
      and(
        eq(offerRevision.tenantId, t.id),
        eq(offerRevision.offerId, offerId),
        isNotNull(offerRevision.issuedAt),
        isNull(offerRevision.revokedAt),
      ),
    )
    .returning({ revision: offerRevision.number });
  return rows.length;
}
