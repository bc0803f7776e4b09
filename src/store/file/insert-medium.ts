import { and, eq } from 'drizzle-orm';
import type { Tenant } from '#store/database';
import { media } from '#store/schema/documents';

/** Notes a file as an attachment. */
export async function insertMedium(t: Tenant, row: Omit<typeof media.$inferInsert, 'tenantId'>): Promise<void> {
  await t.tx.insert(media).values({ ...row, tenantId: t.id });
}

/** Forgets an attachment; its file stays for the caller to forget. */
export async function deleteMedium(t: Tenant, id: string): Promise<void> {
  await t.tx.delete(media).where(and(eq(media.tenantId, t.id), eq(media.id, id)));
}

/** An attachment by its id, or null. */
export async function loadMedium(t: Tenant, id: string): Promise<typeof media.$inferSelect | null> {
  const [row] = await t.tx
    .select()
    .from(media)
    .where(and(eq(media.tenantId, t.id), eq(media.id, id)));
  return row ?? null;
}
