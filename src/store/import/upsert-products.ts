import type { Tenant } from '#store/database';
import { productMerge } from '#store/import/product-merge';

/** The rows of one import that are good, from line `after` (exclusive) to line `upTo` (inclusive). */
export interface StagedRange {
  readonly importId: string;
  readonly after: number;
  readonly upTo: number;
  readonly now: Date;
}

/** Ids of what a range made or changed; the rest of it was as the file says already. */
export interface UpsertedProducts {
  readonly created: readonly string[];
  readonly updated: readonly string[];
  /** Rows that turned out bad: no name, and no product that has one. They are marked with `namelessReason`. */
  readonly refused: number;
}

/** Why a row without a name may be refused late. */
export const namelessReason = 'name: a new product needs a name';

/**
 * Brings the products of a range into the catalogue by article number. Fields that a row leaves out stay as they are;
 * rows that say what is there already change nothing. Rows of one product count together, the later wins.
 */
export async function upsertProducts(t: Tenant, range: StagedRange): Promise<UpsertedProducts> {
  const values = [t.id, range.importId, range.after, range.upTo];
  const ids = async (statement: string, more: readonly unknown[] = []): Promise<string[]> => {
    const { rows } = await t.pg.executeSql(statement, [...values, ...more]);
    return rows.map((row: { id: string }) => row.id);
  };
  const { rows } = await t.pg.executeSql(countStaged, values);
  const { skus, complete, nameless } = rows[0] as { skus: number; complete: boolean; nameless: boolean };
  const created = await ids(insertNew, [range.now]);
  const refused = nameless ? (await ids(refuseNameless, [namelessReason])).length : 0;
  const repriced = await ids(insertPrices);
  const allNew = created.length === skus;
  if (!allNew) repriced.push(...(await ids(changePrices)));
  if (complete) repriced.push(...(await ids(removePrices)));
  const updated = allNew ? [] : await ids(updateChanged, [range.now, [...new Set(repriced)], created]);
  return { created, updated, refused };
}

const countStaged = `
  select count(distinct data->>'sku')::integer as skus, coalesce(bool_or(data ? 'allPrices'), false) as complete,
         coalesce(bool_or(not data ?| array['name', 'names']), false) as nameless
    from import_row where tenant_id = $1 and import_id = $2 and line > $3 and line <= $4 and problem is null`;

/** Rows of the range; several rows of one article are laid over each other in the order of the file. */
const staged = `
  good as (
    select line, data, data->>'sku' as sku, count(*) over (partition by data->>'sku') as times
      from import_row
     where tenant_id = $1 and import_id = $2 and line > $3 and line <= $4 and problem is null),
  merged as (
    select sku, data from good where times = 1
    union all
    select g.sku, jsonb_object_agg(e.key, e.value order by g.line)
      from good g cross join jsonb_each(g.data) e where g.times > 1 group by g.sku),
  incoming as (
    select d.* from merged cross join jsonb_to_record(merged.data) as d(${productMerge.record}))`;

/**
 * The product with the article number of a row, or nulls. Asking for the first number from this one on leaves the planner
 * no index but that on article numbers; with `=` alone and without statistics (the embedded database keeps none by
 * itself, and a first import meets an empty table anywhere) it may walk the whole tenant for each row.
 */
const known = (sku: string): string => `lateral (
      select case when k.sku = ${sku} then k.id end as id from product k
       where k.tenant_id = $1 and k.sku >= ${sku} and k.deleted_at is null order by k.sku limit 1) known`;

const insertNew = `
  with ${staged}
  insert into product (tenant_id, id, sku, ${productMerge.columns}, created_at, updated_at)
  select $1, d.id, d.sku, ${productMerge.fresh}, $5, $5
    from incoming d left join ${known('d.sku')} on true
   where coalesce(d.name, ${productMerge.firstName}) is not null and known.id is null
  on conflict (tenant_id, sku) where deleted_at is null do nothing
  returning id`;

const refuseNameless = `
  with unknown as (
    select r.line from import_row r left join ${known("r.data->>'sku'")} on true
     where r.tenant_id = $1 and r.import_id = $2 and r.line > $3 and r.line <= $4 and r.problem is null
       and known.id is null)
  update import_row r set problem = $5 from unknown u
   where r.tenant_id = $1 and r.import_id = $2 and r.line = u.line
  returning r.line::text as id`;

const updateChanged = `
  with ${staged},
  there as (
    select d.*, known.id as known_id from incoming d cross join ${known('d.sku')}
     where known.id is not null and known.id <> all ($7::uuid[])),
  changed as (
    select d.* from there d cross join lateral (
      select ${productMerge.differs} as differs from product p
       where p.tenant_id = $1 and p.id = d.known_id limit 1) compared
     where compared.differs or d.known_id = any ($6::uuid[]))
  update product p
     set ${productMerge.assignments}, version = p.version + 1, updated_at = $5
    from changed d
   where p.tenant_id = $1 and p.id = d.known_id
  returning p.id`;

/** The prices of the range, the last row for each key, beside the product they belong to and the price that is there. */
const prices = `
  good as (
    select r.line, r.data, known.id as product_id
      from import_row r cross join ${known("r.data->>'sku'")}
     where r.tenant_id = $1 and r.import_id = $2 and r.line > $3 and r.line <= $4 and r.problem is null
       and r.data ? 'prices' and known.id is not null),
  incoming as (
    select distinct on (g.product_id, x.currency, x."customerGroup", x."fromQuantity", x."validFrom", x."validTo")
           g.product_id, x.*
      from good g
      cross join jsonb_to_recordset(g.data->'prices') as x(id uuid, currency text, amount numeric(18,4),
        "customerGroup" text, "fromQuantity" numeric(18,3), "validFrom" date, "validTo" date)
     order by g.product_id, x.currency, x."customerGroup", x."fromQuantity", x."validFrom", x."validTo", g.line desc),
  paired as (
    select i.*, there.id as there_id, there.amount as there_amount
      from incoming i left join lateral (
        select q.id, q.amount from product_price q
         where q.tenant_id = $1 and q.product_id = i.product_id and q.currency = i.currency
           and q.from_quantity = i."fromQuantity" and q.customer_group is not distinct from i."customerGroup"
           and q.valid_from is not distinct from i."validFrom" and q.valid_to is not distinct from i."validTo"
         limit 1) there on true)`;

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
