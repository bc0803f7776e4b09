import { and, eq, inArray, sql } from 'drizzle-orm';
import { customerColumns } from '#store/customer/load-customer';
import type { StoredCustomer } from '#store/customer/stored-customer';
import type { Tenant } from '#store/database';
import { containing, type KeysetPage, keysetPage } from '#store/keyset-page';
import { byText, byTime, type ListOrder } from '#store/list-order';
import { customer } from '#store/schema/catalogue';

/** Orders of the customer list; a minus puts the largest first. */
export const customerSorts = ['name', '-name', 'updatedAt', '-updatedAt'] as const;
export type CustomerSort = (typeof customerSorts)[number];

export interface CustomerListQuery {
  /** Part of name, address, telephone or tax number, letter case ignored, `%` and `_` literal; empty for all. */
  readonly query: string;
  readonly sort: CustomerSort;
  readonly cursor: string | null;
  readonly limit: number;
}

export interface CustomerPage extends Omit<KeysetPage, 'ids'> {
  readonly customers: readonly StoredCustomer[];
}

const mostHits = 50_000;

function orderOf(sort: CustomerSort): ListOrder {
  const descending = sort.startsWith('-');
  return sort.endsWith('name') ? byText(sql`name_order`, descending) : byTime(sql`updated_at`, descending);
}

/** A page of customers, by keyset. */
export async function listCustomers(t: Tenant, query: CustomerListQuery): Promise<CustomerPage> {
  const found = sql` and id in (select search_customers(${t.id}, ${containing(query.query)}, ${mostHits}))`;
  const { ids, ...page } = await keysetPage(t, {
    table: sql`customer`,
    where: sql`tenant_id = ${t.id} and deleted_at is null${query.query === '' ? sql`` : found}`,
    ...(query.query === '' ? {} : { size: 'few' }),
    order: orderOf(query.sort),
    cursor: query.cursor,
    limit: query.limit,
  });
  return { ...page, customers: await inOrder(t, ids) };
}

async function inOrder(t: Tenant, ids: readonly string[]): Promise<StoredCustomer[]> {
  if (ids.length === 0) return [];
  const rows = await t.tx
    .select(customerColumns)
    .from(customer)
    .where(and(eq(customer.tenantId, t.id), inArray(customer.id, [...ids])));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
