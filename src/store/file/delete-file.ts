import { and, eq } from 'drizzle-orm';
import type { Tenant } from '#store/database';
import { file } from '#store/schema/company';

/** Forgets a file. */
export async function deleteFile(t: Tenant, id: string): Promise<void> {
  await t.tx.delete(file).where(and(eq(file.tenantId, t.id), eq(file.id, id)));
}
