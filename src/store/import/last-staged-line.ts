import type { Tenant } from '#store/database';

/** Line of the last staged row, 0 without any. */
export async function lastStagedLine(t: Tenant, importId: string): Promise<number> {
  const { rows } = await t.pg.executeSql(
    'select line from import_row where tenant_id = $1 and import_id = $2 order by line desc limit 1',
    [t.id, importId],
  );
  return rows[0]?.line ?? 0;
}
