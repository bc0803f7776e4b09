import type { Tenant } from '#store/database';
import { productMerge } from '#store/import/product-merge';
import { knownBySku, priceThere, type StagedRange, statedPrices } from '#store/import/staged-range';
import { surveyProducts } from '#store/import/survey-products';

/** Ids of what a range made or changed; the rest of it was as the file says already. */
export interface UpsertedProducts {
  readonly created: readonly string[];
  readonly updated: readonly string[];
  /** Rows that turned out bad: no name, and no product that has one. They are marked with `namelessReason`. */
  readonly refused: number;
}

/** Why a row without a name may be refused late. */
const namelessReason = 'name: a new product needs a name';

/**
 * Brings the products of a range into the catalogue by article number. Fields that a row leaves out stay as they are;
 * rows that say what is there already change nothing. Rows of one product count together, the later wins.
 */
export async function upsertProducts(t: Tenant, range: StagedRange): Promise<UpsertedProducts> {
  const { fresh, changed } = await surveyProducts(t, range);
  const ids = async (statement: string, lines: readonly number[], more: readonly unknown[] = []) => {
    if (lines.length === 0) return [];
    const { rows } = await t.pg.executeSql(statement, [t.id, range.importId, lines, ...more]);
    return rows.map((row: { id: string }): string => row.id);
  };
  const created = await ids(insertNew, fresh, [range.now]);
  const refused = created.length < fresh.length ? await ids(refuseNameless, fresh, [namelessReason]) : [];
  await ids(insertPrices, fresh);
  const repriced = [
    ...(await ids(insertPrices, changed)),
    ...(await ids(changePrices, changed)),
    ...(await ids(removePrices, changed)),
  ];
  const updated = await ids(updateChanged, changed, [range.now, [...new Set(repriced)]]);
  return { created, updated, refused: refused.length };
}

/** The rows on the lines `$3`; several of one article are laid over each other in the order of the file. */
const staged = `
  good as (
    select line, data, data->>'sku' as sku, count(*) over (partition by data->>'sku') as times
      from import_row where tenant_id = $1 and import_id = $2 and line = any ($3::integer[])),
  merged as (
    select sku, data from good where times = 1
    union all
    select g.sku, jsonb_object_agg(e.key, e.value order by g.line)
      from good g cross join jsonb_each(g.data) e where g.times > 1 group by g.sku),
  incoming as (
    select d.* from merged cross join jsonb_to_record(merged.data) as d(${productMerge.record}))`;

const insertNew = `
  with ${staged}
  insert into product (tenant_id, id, sku, ${productMerge.columns}, created_at, updated_at)
  select $1, d.id, d.sku, ${productMerge.fresh}, $4, $4
    from incoming d where coalesce(d.name, ${productMerge.firstName}) is not null
  on conflict (tenant_id, sku) where deleted_at is null do nothing
  returning id`;

const refuseNameless = `
  with unknown as (
    select r.line from import_row r left join ${knownBySku("r.data->>'sku'")} on true
     where r.tenant_id = $1 and r.import_id = $2 and r.line = any ($3::integer[]) and known.id is null)
  update import_row r set problem = $4 from unknown u
   where r.tenant_id = $1 and r.import_id = $2 and r.line = u.line
  returning r.line::text as id`;

const updateChanged = `
  with ${staged},
  there as (select d.*, known.id as known_id from incoming d cross join ${knownBySku('d.sku')} where known.id is not null),
  changed as (
    select d.* from there d cross join lateral (
      select ${productMerge.differs} as differs from product p
       where p.tenant_id = $1 and p.id = d.known_id limit 1) compared
     where compared.differs or d.known_id = any ($5::uuid[]))
  update product p
     set ${productMerge.assignments}, version = p.version + 1, updated_at = $4
    from changed d
   where p.tenant_id = $1 and p.id = d.known_id
  returning p.id`;

/** The prices of the lines, the last row for each key, beside the product they belong to and the price that is there. */
const prices = `
  good as (
    select r.line, r.data, known.id as product_id
      from import_row r cross join ${knownBySku("r.data->>'sku'")}
     where r.tenant_id = $1 and r.import_id = $2 and r.line = any ($3::integer[]) and r.problem is null
       and r.data ? 'prices' and known.id is not null),
  incoming as (
    select distinct on (g.product_id, x.currency, x."customerGroup", x."fromQuantity", x."validFrom", x."validTo")
           g.product_id, x.*
      from good g cross join ${statedPrices('g')}
     order by g.product_id, x.currency, x."customerGroup", x."fromQuantity", x."validFrom", x."validTo", g.line desc),
  paired as (
    select i.*, there.id as there_id, there.amount as there_amount
      from incoming i left join ${priceThere('i.product_id', 'i')} on true)`;

const changePrices = `
  with ${prices}
  update product_price q set amount = i.amount from paired i
   where q.tenant_id = $1 and q.id = i.there_id and i.there_amount <> i.amount
  returning q.product_id as id`;

const insertPrices = `
  with ${prices}
  insert into product_price
    (tenant_id, id, product_id, currency, amount, customer_group, from_quantity, valid_from, valid_to)
  select $1, i.id, i.product_id, i.currency, i.amount, i."customerGroup", i."fromQuantity", i."validFrom", i."validTo"
    from paired i where i.there_id is null
  returning product_id as id`;

/** Rows that state all prices of a product take away the others; asked after the prices of the file are in. */
const removePrices = `
  with ${prices},
  complete as (select distinct product_id from good where data ? 'allPrices'),
  gone as (
    select q.id from complete c cross join lateral (
      select q.id from product_price q where q.tenant_id = $1 and q.product_id = c.product_id offset 0) q
     where not exists (select 1 from paired i where i.there_id = q.id))
  delete from product_price q using gone where q.tenant_id = $1 and q.id = gone.id
  returning q.product_id as id`;
