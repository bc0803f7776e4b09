import { and, eq } from 'drizzle-orm';
import type { Tenant } from '#store/database';
import { request } from '#store/schema/offer';

/** Notes whose request it was. */
export async function setRequestCustomer(t: Tenant, requestId: string, customerId: string): Promise<void> {
  await t.tx
    .update(request)
    .set({ customerId })
    .where(and(eq(request.tenantId, t.id), eq(request.id, requestId)));
}
