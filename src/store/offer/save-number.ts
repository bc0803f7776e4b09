import type { Tenant } from '#store/database';

/** Gives an offer a number unless it has one; answers the number that it has then. */
export async function saveNumber(t: Tenant, id: string, number: string): Promise<string> {
  const { rows } = await t.pg.executeSql(
    'update offer set number = coalesce(number, $3) where tenant_id = $1 and id = $2 returning number',
    [t.id, id, number],
  );
  return rows[0]?.number ?? number;
}
