import type { Tenant } from '#store/database';

/** Were invoices made from an offer? */
export async function isBilled(t: Tenant, offerId: string): Promise<boolean> {
  const { rows } = await t.pg.executeSql(
    'select billed_net <> 0 as billed from offer where tenant_id = $1 and id = $2',
    [t.id, offerId],
  );
  return rows[0]?.billed === true;
}
