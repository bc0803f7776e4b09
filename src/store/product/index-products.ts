import type { Tenant } from '#store/database';

/** Makes these products findable by their present texts; forgets those that are gone. */
export async function indexProducts(t: Tenant, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await t.pg.executeSql(
    `insert into product_search (tenant_id, product_id, active, text)
     select tenant_id, id, active, product_search_text(sku, name, names, brand, eans, description, descriptions)
       from product where tenant_id = $1 and id = any ($2::uuid[]) and deleted_at is null
     on conflict (tenant_id, product_id) do update set active = excluded.active, text = excluded.text
      where (product_search.active, product_search.text) <> (excluded.active, excluded.text)`,
    [t.id, ids],
  );
  await t.pg.executeSql(
    `delete from product_search s using product p
      where s.tenant_id = $1 and s.product_id = any ($2::uuid[])
        and p.tenant_id = $1 and p.id = s.product_id and p.deleted_at is not null`,
    [t.id, ids],
  );
}
