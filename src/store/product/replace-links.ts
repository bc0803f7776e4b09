import type { Tenant } from '#store/database';

export type LinkKind = 'substitute' | 'accessory';

/** The products that one product points to, in order; what is there of this kind and not named goes. */
export interface LinkList {
  readonly productId: string;
  readonly kind: LinkKind;
  readonly otherIds: readonly string[];
}

/**
 * Replaces whole lists of links. A product never points to itself; all ids must be there.
 *
 * @returns ids of the products whose links changed.
 */
export async function replaceLinks(t: Tenant, lists: readonly LinkList[]): Promise<string[]> {
  if (lists.length === 0) return [];
  const links = lists.flatMap(({ productId, kind, otherIds }) =>
    [...new Set(otherIds)]
      .filter((other) => other !== productId)
      .map((other, position) => ({ product_id: productId, kind, other_id: other, position })),
  );
  const stated = lists.map(({ productId, kind }) => ({ product_id: productId, kind }));
  const { rows } = await t.pg.executeSql(statement, [t.id, JSON.stringify(links), JSON.stringify(stated)]);
  return [...new Set(rows.map((row: { id: string }) => row.id))];
}

const statement = `
  with wanted as (
    select * from jsonb_to_recordset($2::jsonb) as w(product_id uuid, kind text, other_id uuid, position integer)),
  stated as (select * from jsonb_to_recordset($3::jsonb) as s(product_id uuid, kind text)),
  removed as (
    delete from product_link l using stated s
     where l.tenant_id = $1 and l.product_id = s.product_id and l.kind = s.kind
       and not exists (
         select 1 from wanted w where w.product_id = l.product_id and w.kind = l.kind and w.other_id = l.other_id)
    returning l.product_id),
  added as (
    insert into product_link (tenant_id, product_id, kind, other_id, position)
    select $1, product_id, kind, other_id, position from wanted
    on conflict (tenant_id, product_id, kind, other_id) do update set position = excluded.position
     where product_link.position <> excluded.position
    returning product_id)
  select product_id as id from removed union all select product_id from added`;
