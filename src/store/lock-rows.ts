import type { Tenant } from '#store/database';

/**
 * Holds documents until the transaction ends, in the order of their ids, so that two who want the same ones do not wait for
 * each other. Answers those that are there and not in the trash.
 */
export async function lockRows(
  t: Tenant,
  table: 'offer' | 'invoice',
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const { rows } = await t.pg.executeSql(
    `select id from ${table} where tenant_id = $1 and id = any ($2::uuid[]) and deleted_at is null order by id for update`,
    [t.id, [...ids]],
  );
  return new Set(rows.map(({ id }: { readonly id: string }) => id));
}
