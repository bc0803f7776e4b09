import type { ProductLinks } from '#core/catalogue/product-input';
import type { Tenant } from '#store/database';

/** A product that another points to. */
export interface LinkedProduct {
  readonly id: string;
  readonly sku: string;
}

export interface LinkedProducts {
  readonly substitutes: readonly LinkedProduct[];
  readonly accessories: readonly LinkedProduct[];
}

/** What these products point to, in order, without products that are gone. */
export async function loadLinks(t: Tenant, ids: readonly string[]): Promise<ReadonlyMap<string, LinkedProducts>> {
  const { rows } = await t.pg.executeSql(
    `select l.product_id as "from", l.kind, o.id, o.sku from product_link l
       join product o on o.tenant_id = $1 and o.id = l.other_id and o.deleted_at is null
      where l.tenant_id = $1 and l.product_id = any ($2::uuid[]) order by l.position, o.sku`,
    [t.id, ids],
  );
  const byProduct = Map.groupBy(rows as { from: string; kind: string; id: string; sku: string }[], (row) => row.from);
  return new Map(
    ids.map((id) => {
      const of = (kind: string) =>
        (byProduct.get(id) ?? []).filter((row) => row.kind === kind).map(({ id: other, sku }) => ({ id: other, sku }));
      return [id, { substitutes: of('substitute'), accessories: of('accessory') }];
    }),
  );
}

/** The same as ids. */
export function linkIds({ substitutes, accessories }: LinkedProducts): ProductLinks {
  return { substitutes: substitutes.map(({ id }) => id), accessories: accessories.map(({ id }) => id) };
}
