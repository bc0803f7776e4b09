import type { Tenant } from '#store/database';

/** Counts that a draft used these aliases. */
export async function countAliasUses(t: Tenant, ids: readonly string[], at: Date): Promise<void> {
  if (ids.length === 0) return;
  await t.pg.executeSql(
    `with used as (select id from learned_alias where tenant_id = $1 and id = any ($2::uuid[]) order by id for update)
     update learned_alias a set uses = uses + 1, last_used_at = $3 from used where a.tenant_id = $1 and a.id = used.id`,
    [t.id, ids, at],
  );
}
