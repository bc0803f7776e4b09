import { and, desc, eq, sql } from 'drizzle-orm';
import type { Tenant } from '#store/database';
import type { ImportPreview, ImportSettings, StoredImport } from '#store/import/stored-import';
import { importRun } from '#store/schema/catalogue';

type Row = typeof importRun.$inferSelect;

/** An import, or null. `lock`: until the end of the transaction nobody else changes it. */
export async function loadImport(t: Tenant, id: string, lock = false): Promise<StoredImport | null> {
  const query = t.tx
    .select()
    .from(importRun)
    .where(and(eq(importRun.tenantId, t.id), eq(importRun.id, id)));
  const [row] = await (lock ? query.for('update') : query);
  return row ? importOf(row) : null;
}

/** The newest imports after the one with this id, without their previews. */
export async function loadImports(
  t: Tenant,
  { after, limit }: { readonly after: string | null; readonly limit: number },
): Promise<StoredImport[]> {
  const rows = await t.tx
    .select()
    .from(importRun)
    .where(and(eq(importRun.tenantId, t.id), after === null ? undefined : sql`${importRun.id} < ${after}`))
    .orderBy(desc(importRun.id))
    .limit(limit);
  return rows.map(importOf);
}

/** How many imports there are. */
export async function countImports(t: Tenant): Promise<number> {
  return t.tx.$count(importRun, eq(importRun.tenantId, t.id));
}

function importOf({ tenantId: _, ...row }: Row): StoredImport {
  return {
    ...row,
    kind: row.kind === 'customers' ? 'customers' : 'products',
    options: row.options as unknown as ImportSettings,
    preview: row.preview as unknown as ImportPreview,
  };
}
