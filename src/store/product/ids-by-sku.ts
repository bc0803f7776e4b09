import type { Tenant } from '#store/database';

/** Ids of the products with these article numbers, by article number; unknown ones are absent. */
export async function idsBySku(t: Tenant, skus: Iterable<string>): Promise<Map<string, string>> {
  const wanted = [...new Set(skus)];
  if (wanted.length === 0) return new Map();
  const { rows } = await t.pg.executeSql(
    'select sku, id from product where tenant_id = $1 and sku = any ($2::text[]) and deleted_at is null',
    [t.id, wanted],
  );
  return new Map(rows.map((row: { sku: string; id: string }) => [row.sku, row.id]));
}
