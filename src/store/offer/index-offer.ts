import { searchText } from '#core/offer/search-text';
import type { Tenant } from '#store/database';
import type { StoredOffer } from '#store/offer/stored-offer';
import { offerSearch } from '#store/schema/offer';
import { insertRows, type Write } from '#store/write-together';

/** Makes a new offer findable by its words. */
export function indexOffer(t: Tenant, stored: StoredOffer): Write {
  const { id, state, header, createdAt } = stored;
  const row = { tenantId: t.id, offerId: id, state, trashed: false, customerId: header.customerId, createdAt };
  return insertRows(offerSearch, [{ ...row, text: textOf(stored) }]);
}

/** Makes a changed offer findable by its present words; null when they are the same. Triggers see to the other columns. */
export function reindexOffer(t: Tenant, before: StoredOffer, after: StoredOffer): Write | null {
  const text = textOf(after);
  if (text === textOf(before)) return null;
  return (bind) => `insert into offer_search (tenant_id, offer_id, state, trashed, customer_id, created_at, text)
    select tenant_id, id, state, deleted_at is not null, customer_id, created_at, ${bind(text)}
      from offer where tenant_id = ${bind(t.id)} and id = ${bind(after.id)}
    on conflict (tenant_id, offer_id) do update set text = excluded.text`;
}

function textOf({ number, header, document, lines }: StoredOffer): string {
  const about = [number, header.name, header.customerName, document.contactName, document.description];
  const parts = [...about, ...lines.flatMap((line) => [line.sku, line.name])];
  return searchText(parts.filter((part) => part !== null));
}
