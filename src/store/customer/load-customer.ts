import { and, eq, isNull } from 'drizzle-orm';
import type { StoredCustomer } from '#store/customer/stored-customer';
import type { Tenant } from '#store/database';
import { customer } from '#store/schema/catalogue';

/** Columns of a customer that leave the store. */
export const customerColumns = {
  id: customer.id,
  kind: customer.kind,
  name: customer.name,
  source: customer.source,
  email: customer.email,
  phone: customer.phone,
  address: customer.address,
  taxId: customer.taxId,
  language: customer.language,
  currency: customer.currency,
  customerGroup: customer.customerGroup,
  notes: customer.notes,
  customFields: customer.customFields,
  version: customer.version,
  createdAt: customer.createdAt,
  updatedAt: customer.updatedAt,
};

/** A customer that is not deleted, or null. */
export async function loadCustomer(t: Tenant, id: string): Promise<StoredCustomer | null> {
  const [row] = await t.tx
    .select(customerColumns)
    .from(customer)
    .where(and(eq(customer.tenantId, t.id), eq(customer.id, id), isNull(customer.deletedAt)));
  return row ?? null;
}

/** The customer with this name key, or null. */
export async function loadCustomerByName(t: Tenant, nameKey: string): Promise<StoredCustomer | null> {
  const [row] = await t.tx
    .select(customerColumns)
    .from(customer)
    .where(and(eq(customer.tenantId, t.id), eq(customer.nameKey, nameKey), isNull(customer.deletedAt)));
  return row ?? null;
}
