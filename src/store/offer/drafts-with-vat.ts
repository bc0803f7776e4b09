import type { Tenant } from '#store/database';

/** Ids of the drafts that are priced with VAT, or without. */
export async function draftsWithVat(t: Tenant, vatLiable: boolean): Promise<readonly string[]> {
  const { rows } = await t.pg.executeSql(
    `select id from offer where tenant_id = $1 and state = 'draft' and deleted_at is null and vat_liable = $2 order by id`,
    [t.id, vatLiable],
  );
  return rows.map(({ id }: { id: string }) => id);
}
