import { eq } from 'drizzle-orm';
import type { Database } from '#store/database';
import { apiKey } from '#store/schema/people';

/** What a request needs to know of its key; `userId` is whom it acts as. */
export type FoundKey = Pick<typeof apiKey.$inferSelect, 'tenantId' | 'id' | 'door' | 'role' | 'userId'>;

/** Whoever has owned the company longest: a key that was made for nobody acts as that person. */
const owner = `(select m.user_id from member m where m.organization_id = k.tenant_id::text and m.role = 'owner'
  order by m.created_at, m.id limit 1)`;

/**
 * The key behind a hash, in whichever tenant, unless it was revoked. Before this nobody knows the tenant. Plain text: every
 * request asks this first.
 */
export async function findKey(database: Database, hash: Uint8Array): Promise<FoundKey | null> {
  const { rows } = await database.pg.executeSql(
    `select k.tenant_id as "tenantId", k.id, k.door, k.role, coalesce(k.user_id, ${owner}) as "userId"
     from api_key k where k.hash = $1 and k.revoked_at is null`,
    [hash],
  );
  return rows[0] ?? null;
}

/** Notes that a key was used. */
export async function touchKey(database: Database, id: string, at: Date): Promise<void> {
  await database.direct.update(apiKey).set({ lastUsedAt: at }).where(eq(apiKey.id, id));
}
