import { sql } from 'drizzle-orm';
import type { StoredCustomer } from '#store/customer/stored-customer';
import type { Tenant } from '#store/database';
import { customer } from '#store/schema/catalogue';

/** Stores a customer unless its name is taken; true when it was stored. */
export async function insertCustomer(t: Tenant, stored: StoredCustomer, nameKey: string): Promise<boolean> {
  const rows = await t.tx
    .insert(customer)
    .values({ ...stored, tenantId: t.id, nameKey, searchText: customerSearchText(stored) })
    .onConflictDoNothing({ target: [customer.tenantId, customer.nameKey], where: sql`deleted_at is null` })
    .returning({ id: customer.id });
  return rows.length === 1;
}

/** What a search for customers looks through. */
export function customerSearchText(stored: Pick<StoredCustomer, 'name' | 'email' | 'phone' | 'taxId'>): string {
  return [stored.name, stored.email ?? '', stored.phone ?? '', stored.taxId ?? ''].join(' \n');
}
