import { and, eq } from 'drizzle-orm';
import type { Tenant } from '#store/database';
import type { StoredFile } from '#store/file/stored-file';
import { file } from '#store/schema/company';

/** A file with its bytes, or null. */
export async function loadFile(t: Tenant, id: string): Promise<StoredFile | null> {
  const [row] = await t.tx
    .select({ id: file.id, name: file.name, mimeType: file.mimeType, size: file.size, bytes: file.bytes })
    .from(file)
    .where(and(eq(file.tenantId, t.id), eq(file.id, id)));
  return row ?? null;
}
