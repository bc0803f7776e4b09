import type { Tenant } from '#store/database';

/** A line that an alias made was thrown out. */
export interface ThrownOut {
  readonly customerId: string | null;
  readonly keys: readonly string[];
  readonly productId: string;
}

/** Weakens what made a line that was thrown out, and gives it up where nothing is left. Answers the ids of what was weakened. */
export async function weakenAliases(
  t: Tenant,
  { customerId, keys, productId }: ThrownOut,
  at: Date,
): Promise<string[]> {
  const { rows } = await t.pg.executeSql(
    `with weak as (
       select id from learned_alias
        where tenant_id = $1 and (customer_id is null or customer_id = $2) and key = any ($3::text[]) and product_id = $4 and active
        order by key, customer_id nulls first for update)
     update learned_alias a set strength = strength - 1, active = strength > 1, version = version + 1, updated_at = $5
       from weak where a.tenant_id = $1 and a.id = weak.id returning a.id`,
    [t.id, customerId, keys, productId, at],
  );
  return rows.map((row) => row.id);
}
