import type { Database } from '#store/database';

/** The company of an invoice that a signed link names; null when there is none, or it is in the trash. */
export async function findInvoiceTenant(database: Database, id: string): Promise<string | null> {
  const { rows } = await database.pg.executeSql(
    'select tenant_id as "tenantId" from invoice where id = $1::uuid and deleted_at is null limit 1',
    [id],
  );
  return rows[0]?.tenantId ?? null;
}
