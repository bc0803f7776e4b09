import { and, desc, eq, isNull } from 'drizzle-orm';
import type { Tenant } from '#store/database';
import { apiKey } from '#store/schema/people';

/** A key as people see it; the secret is not kept. */
export type StoredKey = Omit<typeof apiKey.$inferSelect, 'tenantId' | 'hash'>;

/** Keys that still open their door, newest first. */
export async function loadKeys(t: Tenant): Promise<StoredKey[]> {
  const rows = await t.tx
    .select()
    .from(apiKey)
    .where(and(eq(apiKey.tenantId, t.id), isNull(apiKey.revokedAt)))
    .orderBy(desc(apiKey.createdAt), desc(apiKey.id));
  return rows.map(({ tenantId: _, hash: __, ...key }) => key);
}

/** Revokes a key; false when there is no such key that still works. */
export async function revokeKey(t: Tenant, id: string, at: Date): Promise<boolean> {
  const rows = await t.tx
    .update(apiKey)
    .set({ revokedAt: at })
    .where(and(eq(apiKey.tenantId, t.id), eq(apiKey.id, id), isNull(apiKey.revokedAt)))
    .returning({ id: apiKey.id });
  return rows.length === 1;
}
