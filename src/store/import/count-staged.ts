import type { Tenant } from '#store/database';

/** How many different products or customers the good rows of an import are about. */
export async function countStaged(t: Tenant, importId: string, key: 'sku' | 'nameKey'): Promise<number> {
  const { rows } = await t.pg.executeSql(
    `select count(distinct data->>$3)::integer as n from import_row
      where tenant_id = $1 and import_id = $2 and problem is null`,
    [t.id, importId, key],
  );
  return rows[0]?.n ?? 0;
}
