import type { Tenant } from '#store/database';
import type { StagedRange } from '#store/import/staged-range';
import { idsBySku } from '#store/product/ids-by-sku';

/** Ids of the products that the good rows of a range belong to. */
export async function stagedProducts(
  t: Tenant,
  { importId, after, upTo }: Omit<StagedRange, 'now'>,
): Promise<string[]> {
  const { rows } = await t.pg.executeSql(
    `select data->>'sku' as sku from import_row
      where tenant_id = $1 and import_id = $2 and line > $3 and line <= $4 and problem is null`,
    [t.id, importId, after, upTo],
  );
  return [
    ...(
      await idsBySku(
        t,
        rows.map((row: { sku: string }) => row.sku),
      )
    ).values(),
  ];
}
