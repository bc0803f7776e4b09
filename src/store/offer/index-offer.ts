import { sql } from 'drizzle-orm';
import { searchText } from '#core/offer/search-text';
import type { Tenant } from '#store/database';
import type { StoredOffer } from '#store/offer/stored-offer';

/** Makes an offer that is stored findable by its present words. A trigger keeps the copied columns up to date. */
export async function indexOffer(t: Tenant, stored: StoredOffer): Promise<void> {
  const { number, header, lines } = stored;
  const parts = [number, header.name, header.customerName, ...lines.flatMap((line) => [line.sku, line.name])];
  const text = searchText(parts.filter((part) => part !== null));
  await t.tx.execute(sql`insert into offer_search (tenant_id, offer_id, state, trashed, customer_id, created_at, text)
    select tenant_id, id, state, deleted_at is not null, customer_id, created_at, ${text}
      from offer where tenant_id = ${t.id} and id = ${stored.id}
    on conflict (tenant_id, offer_id) do update set text = excluded.text where offer_search.text <> excluded.text`);
}
