import { and, eq } from 'drizzle-orm';
import type { Tenant } from '#store/database';
import { offer } from '#store/schema/offer';

/** Puts an offer into the trash. The caller holds the row's lock. */
export async function trashOffer(t: Tenant, id: string, at: Date): Promise<void> {
  await t.tx
    .update(offer)
    .set({ deletedAt: at, updatedAt: at })
    .where(and(eq(offer.tenantId, t.id), eq(offer.id, id)));
}
