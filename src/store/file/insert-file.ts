import type { Tenant } from '#store/database';
import type { StoredFile } from '#store/file/stored-file';
import { file } from '#store/schema/company';

/** Keeps a file. */
export async function insertFile(
  t: Tenant,
  stored: StoredFile & { readonly createdBy: string | null; readonly createdAt: Date },
): Promise<void> {
  await t.tx.insert(file).values({ ...stored, tenantId: t.id });
}
