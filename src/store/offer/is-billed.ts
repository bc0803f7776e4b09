import type { Tenant } from '#store/database';

/** Are there invoices that were made from an offer? Those in the trash do not count. */
export async function isBilled(t: Tenant, offerId: string): Promise<boolean> {
  const { rows } = await t.pg.executeSql(
    `select exists (select from invoice where tenant_id = $1 and source_offer_id = $2 and deleted_at is null) as billed`,
    [t.id, offerId],
  );
  return rows[0]?.billed === true;
}
