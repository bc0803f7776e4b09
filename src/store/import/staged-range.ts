/** The rows of one import that are good, from line `after` (exclusive) to line `upTo` (inclusive). */
export interface StagedRange {
  readonly importId: string;
  readonly after: number;
  readonly upTo: number;
  readonly now: Date;
}

/**
 * SQL: the id of the product with the article number of a row, or null, as `known.id`. Asking for the first number from
 * this one on leaves the planner no index but that on article numbers; with `=` alone and without statistics (the embedded
 * database keeps none by itself, and a first import meets an empty table anywhere) it may walk the whole tenant for each row.
 */
export function knownBySku(sku: string): string {
  return `lateral (
      select case when k.sku = ${sku} then k.id end as id from product k
       where k.tenant_id = $1 and k.sku >= ${sku} and k.deleted_at is null order by k.sku limit 1) known`;
}

/** SQL: the prices that the row `row` states, as `x`. */
export function statedPrices(row: string): string {
  return `jsonb_to_recordset(${row}.data->'prices') as x(id uuid, currency text, amount numeric(18,4),
        "customerGroup" text, "fromQuantity" numeric(18,3), "validFrom" date, "validTo" date)`;
}

/** SQL: the price that stands where `stated` wants one, as `there`, or nulls. */
export function priceThere(productId: string, stated: string): string {
  return `lateral (
        select q.id, q.amount from product_price q
         where q.tenant_id = $1 and q.product_id = ${productId} and q.currency = ${stated}.currency
           and q.from_quantity = ${stated}."fromQuantity"
           and q.customer_group is not distinct from ${stated}."customerGroup"
           and q.valid_from is not distinct from ${stated}."validFrom"
           and q.valid_to is not distinct from ${stated}."validTo"
         limit 1) there`;
}
