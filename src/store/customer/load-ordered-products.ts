import { sql } from 'drizzle-orm';
import type { OfferState } from '#core/offer/lifecycle';
import type { Tenant } from '#store/database';

/** A product that a customer ordered before. */
export interface OrderedProduct {
  readonly productId: string;
  /** As on the last order. */
  readonly sku: string | null;
  readonly name: string;
  readonly unit: string | null;
  /** Orders it was on. */
  readonly orders: number;
  /** All of them together, at most three decimals. */
  readonly quantity: string;
  /** On the last order. */
  readonly lastQuantity: string;
  readonly lastOrderedAt: Date;
  /** Still in the catalogue. */
  readonly available: boolean;
}

/** States in which an offer was an order. */
const ordered: readonly OfferState[] = ['accepted', 'ready', 'history'];

/** What a customer ordered, the most often ordered first. */
export async function loadOrderedProducts(t: Tenant, customerId: string, limit: number): Promise<OrderedProduct[]> {
  const { rows } = await t.tx.execute<Row>(sql`
    with bought as (
      select l.product_id, l.sku, l.name, l.unit, l.quantity, o.id as offer_id, o.created_at
      from offer o join offer_line l on l.tenant_id = o.tenant_id and l.offer_id = o.id
      where o.tenant_id = ${t.id} and o.customer_id = ${customerId} and o.deleted_at is null
        and o.state in (${sql.join(
          ordered.map((state) => sql`${state}`),
          sql`, `,
        )})
        and l.product_id is not null and l.quantity is not null
    ), summed as (
      select product_id, count(distinct offer_id)::int as orders, sum(quantity)::text as quantity,
        max(created_at) as last_at
      from bought group by product_id
    ), latest as (
      select distinct on (product_id) product_id, sku, name, unit, quantity::text as last_quantity
      from bought order by product_id, created_at desc
    )
    select s.product_id, latest.sku, latest.name, latest.unit, s.orders, s.quantity, latest.last_quantity,
      s.last_at::text as last_at,
      exists (select 1 from product p where p.tenant_id = ${t.id} and p.id = s.product_id and p.deleted_at is null) as available
    from summed s join latest on latest.product_id = s.product_id
    order by s.orders desc, s.last_at desc, s.product_id
    limit ${limit}
  `);
  return rows.map((row) => ({
    productId: row.product_id,
    sku: row.sku,
    name: row.name,
    unit: row.unit,
    orders: row.orders,
    quantity: row.quantity,
    lastQuantity: row.last_quantity,
    lastOrderedAt: new Date(row.last_at),
    available: row.available,
  }));
}

type Row = {
  readonly product_id: string;
  readonly sku: string | null;
  readonly name: string;
  readonly unit: string | null;
  readonly orders: number;
  readonly quantity: string;
  readonly last_quantity: string;
  readonly last_at: string;
  readonly available: boolean;
};
