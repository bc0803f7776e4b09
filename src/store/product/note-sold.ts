import type { Tenant } from '#store/database';

/** A line that was sold. */
export interface SoldLine {
  readonly productId: string | null;
  readonly quantity: string | null;
}

/** Notes what was sold, or with sign −1 given back. It is added to the products soon; nobody waits for that. */
export async function noteSold(t: Tenant, lines: readonly SoldLine[], sign: 1 | -1): Promise<void> {
  const sold = lines.flatMap(({ productId, quantity }) =>
    productId === null || quantity === null || Number(quantity) <= 0 ? [] : [{ product: productId, quantity }],
  );
  if (sold.length === 0) return;
  await t.pg.executeSql(
    `insert into sold_change (tenant_id, product_id, quantity)
     select $1, product, sum(quantity) * $3::integer
       from json_to_recordset($2::json) as sold (product uuid, quantity numeric) group by product order by product`,
    [t.id, JSON.stringify(sold), sign],
  );
}
