import type { System } from '#store/database';

export interface SoldProduct {
  readonly tenantId: string;
  readonly id: string;
}

/** Adds what was noted as sold to its products, at most `most` notes of all companies. Answers the products and how many notes. */
export async function addSold(s: System, most: number): Promise<{ products: SoldProduct[]; notes: number }> {
  const { rows } = await s.pg.executeSql(
    `with taken as (select tenant_id, id from sold_change order by tenant_id, id limit $1 for update skip locked),
       gone as (delete from sold_change s using taken where s.tenant_id = taken.tenant_id and s.id = taken.id
                returning s.tenant_id, s.product_id, s.quantity),
       sums as (select tenant_id, product_id, sum(quantity) as quantity from gone group by 1, 2),
       added as (update product p set sold = greatest(0, p.sold + round(sums.quantity)) from sums
                  where p.tenant_id = sums.tenant_id and p.id = sums.product_id returning p.tenant_id, p.id)
     select (select count(*)::integer from gone) as notes,
            (select json_agg(json_build_object('tenantId', tenant_id, 'id', id)) from added) as products`,
    [most],
  );
  return { notes: rows[0]?.notes ?? 0, products: rows[0]?.products ?? [] };
}
