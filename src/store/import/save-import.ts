import { and, eq } from 'drizzle-orm';
import type { Tenant } from '#store/database';
import type { StoredImport } from '#store/import/stored-import';
import { importRun } from '#store/schema/catalogue';

/** Fields of an import that change, and the time of the change. */
export type ImportChange = Partial<Omit<StoredImport, 'id' | 'kind' | 'createdBy' | 'createdAt'>> & {
  readonly updatedAt: Date;
};

/** Writes fields of an import back. With `whenRead` only while it is being read and has come so far; false when it is not so. */
export async function saveImport(
  t: Tenant,
  id: string,
  { whenRead, ...changes }: ImportChange & { readonly whenRead?: number },
): Promise<boolean> {
  const { options, preview, ...columns } = changes;
  const found = await t.tx
    .update(importRun)
    .set({
      ...columns,
      ...(options ? { options: { ...options } } : {}),
      ...(preview ? { preview: { ...preview } } : {}),
    })
    .where(
      and(
        eq(importRun.tenantId, t.id),
        eq(importRun.id, id),
        whenRead === undefined ? undefined : and(eq(importRun.read, whenRead), eq(importRun.phase, 'read')),
      ),
    )
    .returning({ id: importRun.id });
  return found.length === 1;
}
