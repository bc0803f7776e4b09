import type { Tenant } from '#store/database';

/** Gives products a new version: something that belongs to them changed. */
export async function touchProducts(t: Tenant, ids: readonly string[], at: Date): Promise<void> {
  if (ids.length === 0) return;
  await t.pg.executeSql(
    'update product set version = version + 1, updated_at = $3 where tenant_id = $1 and id = any ($2::uuid[])',
    [t.id, ids, at],
  );
}
