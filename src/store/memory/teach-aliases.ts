import type { Tenant } from '#store/database';

/** A wording and what it means from now on. */
export interface TaughtAlias {
  readonly id: string;
  /** Null: for everybody. */
  readonly customerId: string | null;
  readonly key: string;
  readonly requestItem: string;
  readonly productId: string;
  readonly offerId: string | null;
  readonly taughtBy: string | null;
  readonly at: Date;
}

/** Said more often than this, a wording is not held more strongly. */
const strongest = 5;

/**
 * Stores what wordings mean. One that is known for the same customer is overwritten; said again, it grows stronger.
 * Rows are written in order of their keys, so that two writers never wait for each other in a circle. Answers their ids.
 */
export async function teachAliases(t: Tenant, aliases: readonly TaughtAlias[]): Promise<string[]> {
  if (aliases.length === 0) return [];
  const { rows } = await t.pg.executeSql(
    `insert into learned_alias as known
       (tenant_id, id, customer_id, key, request_item, product_id, offer_id, taught_by, created_at, updated_at)
     select $1, id, customer_id, key, request_item, product_id, offer_id, taught_by, at, at
       from json_to_recordset($2::json) as taught
         (id uuid, customer_id uuid, key text, request_item text, product_id uuid, offer_id uuid, taught_by text, at timestamptz)
      order by key, customer_id nulls first
     on conflict (tenant_id, customer_id, key) do update set
       product_id = excluded.product_id, request_item = excluded.request_item, offer_id = excluded.offer_id,
       taught_by = excluded.taught_by, updated_at = excluded.updated_at, version = known.version + 1, active = true,
       strength = case when known.product_id = excluded.product_id and known.active
                    then least(known.strength + 1, ${strongest}) else 1 end,
       uses = case when known.product_id = excluded.product_id then known.uses else 0 end,
       last_used_at = case when known.product_id = excluded.product_id then known.last_used_at end
     returning id`,
    [t.id, JSON.stringify(aliases.map(asRow))],
  );
  return rows.map((row) => row.id);
}

function asRow(alias: TaughtAlias) {
  return {
    id: alias.id,
    customer_id: alias.customerId,
    key: alias.key,
    request_item: alias.requestItem,
    product_id: alias.productId,
    offer_id: alias.offerId,
    taught_by: alias.taughtBy,
    at: alias.at,
  };
}
