import { and, eq } from 'drizzle-orm';
import type { Tenant } from '#store/database';
import { offer } from '#store/schema/offer';

/** Did somebody turn down the proposal for this sender (see `senderKey`) on an earlier offer? */
export async function wasRejected(t: Tenant, sender: string): Promise<boolean> {
  const [found] = await t.tx
    .select({ id: offer.id })
    .from(offer)
    .where(and(eq(offer.tenantId, t.id), eq(offer.rejectedSender, sender)))
    .limit(1);
  return found !== undefined;
}
