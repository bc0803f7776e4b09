import type { CatalogueEntry } from '#core/catalogue/product';
import type { Database } from '#store/database';
import { makeCatalogue } from '#test/drafting/make-catalogue';

const insert = `with given as (
    select * from jsonb_to_recordset($2::jsonb) as r(id uuid, sku text, ean text, name text, description text, brand text, category text)
  ), stored as (
    insert into product (tenant_id, id, sku, eans, name, description, brand, category, unit)
    select $1, id, sku, array[ean], name, description, brand, category, 'pcs' from given
  )
  insert into product_price (tenant_id, id, product_id, currency, amount, from_quantity)
  select $1, id, id, 'EUR', 1 + length(name), 0 from given`;

const batch = 2_000;

/** Gives a company the made-up catalogue of the drafting bench, with a price each; answers its products. */
export async function fillCatalogue(
  database: Database,
  tenantId: string,
  count: number,
): Promise<readonly CatalogueEntry[]> {
  const entries = makeCatalogue(count).map((entry, at) => ({ ...entry, id: idOf(at) }));
  for (let from = 0; from < count; from += batch) {
    const rows = entries.slice(from, from + batch).map(({ eans, ...row }) => ({ ...row, ean: eans[0] }));
    await database.pg.executeSql(insert, [tenantId, JSON.stringify(rows)]);
  }
  await database.pg.executeSql('analyze product, product_price');
  return entries;
}

function idOf(at: number): string {
  return `0190f000-0000-7000-8000-${at.toString(16).padStart(12, '0')}`;
}
