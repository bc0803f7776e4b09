import type { Tenant } from '#store/database';

/** The currency most prices of an import are in, or null when it has none. */
export async function stagedCurrency(t: Tenant, importId: string): Promise<string | null> {
  const { rows } = await t.pg.executeSql(
    `select price->>'currency' as currency from import_row cross join jsonb_array_elements(data->'prices') price
      where tenant_id = $1 and import_id = $2 and problem is null and data ? 'prices'
      group by 1 order by count(*) desc, 1 limit 1`,
    [t.id, importId],
  );
  return rows[0]?.currency ?? null;
}

/** Has nobody sold or priced anything in the company's currency yet? */
export async function isCurrencyOpen(t: Tenant, currency: string): Promise<boolean> {
  const { rows } = await t.pg.executeSql(
    `select not exists (select 1 from offer where tenant_id = $1)
        and not exists (select 1 from product_price where tenant_id = $1 and currency = $2) as open`,
    [t.id, currency],
  );
  return rows[0]?.open === true;
}
