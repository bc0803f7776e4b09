import { and, eq, isNull } from 'drizzle-orm';
import type { Database } from '#store/database';
import { apiKey } from '#store/schema/people';

/** The key behind a hash, in whichever tenant, unless it was revoked. Before this nobody knows the tenant. */
export async function findKey(database: Database, hash: Uint8Array): Promise<typeof apiKey.$inferSelect | null> {
  const [row] = await database.direct
    .select()
    .from(apiKey)
    .where(and(eq(apiKey.hash, hash), isNull(apiKey.revokedAt)));
  return row ?? null;
}

/** Notes that a key was used. */
export async function touchKey(database: Database, id: string, at: Date): Promise<void> {
  await database.direct.update(apiKey).set({ lastUsedAt: at }).where(eq(apiKey.id, id));
}
