import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { customerColumns } from '#store/customer/load-customer';
import type { StoredCustomer } from '#store/customer/stored-customer';
import type { Tenant } from '#store/database';
import { containing } from '#store/keyset-page';
import { customer } from '#store/schema/catalogue';

/** Customers with a word in name, address or tax id, by the index over their texts; oldest first. */
export function findCustomersLike(t: Tenant, word: string, limit: number): Promise<StoredCustomer[]> {
  return t.tx
    .select(customerColumns)
    .from(customer)
    .where(
      and(
        eq(customer.tenantId, t.id),
        isNull(customer.deletedAt),
        sql`${customer.id} in (select search_customers(${t.id}, ${containing(word)}, ${limit}))`,
      ),
    )
    .orderBy(asc(customer.createdAt), asc(customer.id))
    .limit(limit);
}
