import type { Tenant } from '#store/database';

/** Removes up to `limit` good rows of a finished import (the bad ones stay, to be looked at); how many went. */
export async function clearStaged(t: Tenant, importId: string, limit: number): Promise<number> {
  const { rows } = await t.pg.executeSql(
    `delete from import_row where tenant_id = $1 and import_id = $2 and line = any (array(
       select line from import_row where tenant_id = $1 and import_id = $2 and problem is null order by line limit $3))
     returning 1`,
    [t.id, importId, limit],
  );
  return rows.length;
}
