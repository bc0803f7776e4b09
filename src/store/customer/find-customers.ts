import { and, asc, eq, ilike, isNull, sql } from 'drizzle-orm';
import { customerColumns } from '#store/customer/load-customer';
import type { StoredCustomer } from '#store/customer/stored-customer';
import type { Tenant } from '#store/database';
import { containing } from '#store/keyset-page';
import { customer } from '#store/schema/catalogue';

/** Customers whose name contains a text (letter case ignored, `%` and `_` literal), by name. */
export async function findCustomers(t: Tenant, text: string, limit: number): Promise<StoredCustomer[]> {
  return t.tx
    .select(customerColumns)
    .from(customer)
    .where(
      and(
        eq(customer.tenantId, t.id),
        isNull(customer.deletedAt),
        text === '' ? undefined : ilike(customer.name, containing(text)),
      ),
    )
    .orderBy(asc(sql`name_order`), asc(customer.id))
    .limit(limit);
}
