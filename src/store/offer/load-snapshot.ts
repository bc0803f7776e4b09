import { and, eq } from 'drizzle-orm';
import type { RevisionSnapshot } from '#core/offer/revision-snapshot';
import type { Tenant } from '#store/database';
import { offerRevision } from '#store/schema/offer';

/** The content that a revision kept, or null. */
export async function loadSnapshot(t: Tenant, offerId: string, number: number): Promise<RevisionSnapshot | null> {
  const [row] = await t.tx
    .select({ snapshot: offerRevision.snapshot })
    .from(offerRevision)
    .where(and(eq(offerRevision.tenantId, t.id), eq(offerRevision.offerId, offerId), eq(offerRevision.number, number)));
  return row?.snapshot ?? null;
}
