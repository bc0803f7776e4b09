import type { Tenant } from '#store/database';

/**
 * Ends imports without a file that nobody is at any more: their caller is gone and no job will take them up. Nothing of
 * them was written; their staged rows go.
 */
export async function failAbandoned(t: Tenant, before: Date, now: Date): Promise<void> {
  const { rows } = await t.pg.executeSql(
    `update import set state = 'failed', error = 'The server was stopped.', updated_at = $3, finished_at = $3
      where tenant_id = $1 and state = 'running' and phase in ('read', 'write') and file_id is null and updated_at < $2
      returning id`,
    [t.id, before, now],
  );
  if (rows.length === 0) return;
  await t.pg.executeSql('delete from import_row where tenant_id = $1 and import_id = any ($2::uuid[])', [
    t.id,
    rows.map((row: { id: string }) => row.id),
  ]);
}
