import { and, eq, isNull } from 'drizzle-orm';
import { customerNameKey } from '#core/offer/customer-name';
import { customerSearchText } from '#store/customer/insert-customer';
import type { StoredCustomer } from '#store/customer/stored-customer';
import type { Tenant } from '#store/database';
import { customer } from '#store/schema/catalogue';

/** Writes a customer back. Throws a unique violation of `customer_name` when another has the name. */
export async function saveCustomer(t: Tenant, { id, createdAt: _, ...columns }: StoredCustomer): Promise<void> {
  await t.tx
    .update(customer)
    .set({ ...columns, nameKey: customerNameKey(columns.name), searchText: customerSearchText(columns) })
    .where(and(eq(customer.tenantId, t.id), eq(customer.id, id)));
}

/** Locks a customer until the end of the transaction; false when it is gone. */
export async function lockCustomer(t: Tenant, id: string): Promise<boolean> {
  const rows = await t.tx
    .select({ id: customer.id })
    .from(customer)
    .where(and(eq(customer.tenantId, t.id), eq(customer.id, id), isNull(customer.deletedAt)))
    .for('update');
  return rows.length === 1;
}

/** Puts a customer in the trash: the name is free again. */
export async function trashCustomer(t: Tenant, id: string, at: Date): Promise<void> {
  await t.tx
    .update(customer)
    .set({ deletedAt: at, updatedAt: at })
    .where(and(eq(customer.tenantId, t.id), eq(customer.id, id)));
}
