import { and, eq, isNotNull } from 'drizzle-orm';
import type { Tenant } from '#store/database';
import { offer } from '#store/schema/offer';

/** Takes an offer out of the trash; false when it is not there. */
export async function untrashOffer(t: Tenant, id: string, at: Date): Promise<boolean> {
  const rows = await t.tx
    .update(offer)
    .set({ deletedAt: null, updatedAt: at })
    .where(and(eq(offer.tenantId, t.id), eq(offer.id, id), isNotNull(offer.deletedAt)))
    .returning({ id: offer.id });
  return rows.length === 1;
}
