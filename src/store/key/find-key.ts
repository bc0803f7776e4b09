import { eq } from 'drizzle-orm';
import type { Database } from '#store/database';
import { apiKey } from '#store/schema/people';

/** What a request needs to know of its key. */
export type FoundKey = Pick<typeof apiKey.$inferSelect, 'tenantId' | 'id' | 'door' | 'role' | 'userId'>;

/**
 * The key behind a hash, in whichever tenant, unless it was revoked. Before this nobody knows the tenant. Plain text: every
 * request asks this first.
 */
export async function findKey(database: Database, hash: Uint8Array): Promise<FoundKey | null> {
  const { rows } = await database.pg.executeSql(
    `select tenant_id as "tenantId", id, door, role, user_id as "userId" from api_key where hash = $1 and revoked_at is null`,
    [hash],
  );
  return rows[0] ?? null;
}

/** Notes that a key was used. */
export async function touchKey(database: Database, id: string, at: Date): Promise<void> {
  await database.direct.update(apiKey).set({ lastUsedAt: at }).where(eq(apiKey.id, id));
}
