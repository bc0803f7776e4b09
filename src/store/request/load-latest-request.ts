import { and, desc, eq, sql } from 'drizzle-orm';
import type { Tenant } from '#store/database';
import type { StoredRequest } from '#store/request/insert-request';
import { request } from '#store/schema/offer';

/** The newest request that this person stored, or null. */
export async function loadLatestRequest(t: Tenant, userId: string | null): Promise<StoredRequest | null> {
  // As the index has it, which keeps its order where nobody is the author.
  const author = sql`case when ${request.userId} is null then '' else ${request.userId} end = ${userId ?? ''}`;
  const [row] = await t.tx
    .select()
    .from(request)
    .where(and(eq(request.tenantId, t.id), author))
    .orderBy(desc(request.createdAt), desc(request.id))
    .limit(1);
  return row ?? null;
}
