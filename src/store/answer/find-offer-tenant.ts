import type { Database } from '#store/database';

/** The company of an offer that a signed link names, by id or by serial number; null when there is none. */
export async function findOfferTenant(
  database: Database,
  offer: { readonly id: string } | { readonly serial: string },
): Promise<{ readonly tenantId: string; readonly offerId: string } | null> {
  const [column, value] = 'id' in offer ? ['id = $1::uuid', offer.id] : ['serial = $1::bigint', offer.serial];
  const { rows } = await database.pg.executeSql(
    `select tenant_id as "tenantId", id as "offerId" from offer where ${column} and deleted_at is null limit 1`,
    [value],
  );
  return rows[0] ?? null;
}
