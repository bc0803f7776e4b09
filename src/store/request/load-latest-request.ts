import { and, desc, eq, isNull } from 'drizzle-orm';
import type { Tenant } from '#store/database';
import type { StoredRequest } from '#store/request/insert-request';
import { request } from '#store/schema/offer';

/** The newest request that this person stored, or null. */
export async function loadLatestRequest(t: Tenant, userId: string | null): Promise<StoredRequest | null> {
  const author = userId === null ? isNull(request.userId) : eq(request.userId, userId);
  const [row] = await t.tx
    .select()
    .from(request)
    .where(and(eq(request.tenantId, t.id), author))
    .orderBy(desc(request.createdAt), desc(request.id))
    .limit(1);
  return row ?? null;
}
