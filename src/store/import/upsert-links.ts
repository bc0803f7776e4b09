import type { Tenant } from '#store/database';
import type { StagedRange } from '#store/import/staged-range';
import { idsBySku } from '#store/product/ids-by-sku';
import { type LinkList, replaceLinks } from '#store/product/replace-links';

interface Linked {
  readonly sku: string;
  readonly substitutes: readonly string[] | null;
  readonly accessories: readonly string[] | null;
}

/**
 * Sets substitutes and accessories of the products of a range whose rows name any. All products of the file must be in
 * already; article numbers that the catalogue does not have are passed over.
 *
 * @returns ids of the products whose links changed.
 */
export async function upsertLinks(t: Tenant, { importId, after, upTo }: StagedRange): Promise<string[]> {
  const { rows } = await t.pg.executeSql(
    `select data->>'sku' as sku, data->'substitutes' as substitutes, data->'accessories' as accessories from import_row
      where tenant_id = $1 and import_id = $2 and line > $3 and line <= $4 and problem is null
        and (data ? 'substitutes' or data ? 'accessories')
      order by line`,
    [t.id, importId, after, upTo],
  );
  const linked = rows as Linked[];
  const ids = await idsBySku(
    t,
    linked.flatMap((row) => [row.sku, ...(row.substitutes ?? []), ...(row.accessories ?? [])]),
  );
  const lists = new Map<string, LinkList>();
  for (const row of linked) {
    const productId = ids.get(row.sku);
    if (productId === undefined) continue;
    const list = (kind: LinkList['kind'], skus: readonly string[] | null): void => {
      if (skus === null) return;
      const otherIds = skus.flatMap((sku) => ids.get(sku) ?? []);
      lists.set(`${kind} ${productId}`, { productId, kind, otherIds });
    };
    list('substitute', row.substitutes);
    list('accessory', row.accessories);
  }
  return replaceLinks(t, [...lists.values()]);
}
