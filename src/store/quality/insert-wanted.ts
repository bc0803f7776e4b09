import type { Tenant } from '#store/database';

/** Something a request asked for that the catalogue does not have. */
export interface WantedItem {
  readonly id: string;
  readonly key: string;
  readonly item: string;
  readonly quantity: number;
}

export interface WantedItems {
  readonly offerId: string;
  readonly customerId: string | null;
  readonly at: Date;
  readonly items: readonly WantedItem[];
}

/** Notes what a draft could not answer. */
export async function insertWanted(t: Tenant, { offerId, customerId, at, items }: WantedItems): Promise<void> {
  if (items.length === 0) return;
  await t.pg.executeSql(
    `insert into wanted_item (tenant_id, id, offer_id, customer_id, key, item, quantity, created_at)
     select $1, id, $2, $3, key, item, quantity, $4
       from json_to_recordset($5::json) as wanted (id uuid, key text, item text, quantity numeric)`,
    [t.id, offerId, customerId, at, JSON.stringify(items)],
  );
}

/** A person found products for these words of an offer. */
export async function markFound(t: Tenant, offerId: string, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  await t.pg.executeSql(
    'update wanted_item set found = true where tenant_id = $1 and offer_id = $2 and key = any ($3::text[])',
    [t.id, offerId, keys],
  );
}
