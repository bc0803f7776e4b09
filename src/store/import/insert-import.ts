import type { Tenant } from '#store/database';
import type { StoredImport } from '#store/import/stored-import';
import { importRun } from '#store/schema/catalogue';

/** Stores a new import. */
export async function insertImport(t: Tenant, stored: StoredImport): Promise<void> {
  await t.tx.insert(importRun).values({
    ...stored,
    options: { ...stored.options },
    preview: { ...stored.preview },
    tenantId: t.id,
  });
}
