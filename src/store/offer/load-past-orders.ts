import type { PastOrder } from '#core/drafting/draft-options';
import { soldStates } from '#core/offer/lifecycle';
import type { Tenant } from '#store/database';

/** Orders that are read back; older ones are nobody's "usual". */
const most = 50;
const mostLines = 2000;

/**
 * What a customer ordered: imported orders and offers that were finished, the newest first, with products that still exist.
 */
export async function loadPastOrders(t: Tenant, customerId: string): Promise<PastOrder[]> {
  const { rows } = await t.pg.executeSql(
    `with past as (
       select id, number, coalesce(issue_date, (created_at at time zone 'UTC')::date)::text as date, created_at
         from offer where tenant_id = $1 and customer_id = $2 and deleted_at is null and state = any ($3)
        order by created_at desc, id desc limit ${most})
     select p.id, p.number, p.date, l.product_id as "productId", l.quantity
       from past p
       join offer_line l on l.tenant_id = $1 and l.offer_id = p.id and l.kind = 'product' and l.product_id is not null
       join product c on c.tenant_id = $1 and c.id = l.product_id and c.deleted_at is null and c.active
      order by p.created_at desc, p.id desc, l.position, l.id limit ${mostLines}`,
    [t.id, customerId, ['history', ...soldStates]],
  );
  const orders = Map.groupBy(rows as readonly PastLine[], (row) => row.id);
  return [...orders.values()].map((lines) => ({
    number: lines[0]?.number ?? null,
    date: lines[0]?.date ?? '',
    items: lines.map(({ productId, quantity }) => ({ productId, quantity: Number(quantity) })),
  }));
}

interface PastLine {
  readonly id: string;
  readonly number: string | null;
  readonly date: string;
  readonly productId: string;
  readonly quantity: string;
}
