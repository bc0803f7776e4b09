import { inArray, sql } from 'drizzle-orm';
import { customerColumns } from '#store/customer/load-customer';
import type { StoredCustomer } from '#store/customer/stored-customer';
import type { Tenant } from '#store/database';
import { customer } from '#store/schema/catalogue';

/** A customer found by mail; `exact` when it is their very address. */
export interface CustomerByMail {
  readonly customer: StoredCustomer;
  readonly exact: boolean;
}

/** Customers whose e-mail address is this one, then those in this domain, letter case ignored; at most five of each. */
export async function findCustomersByMail(
  t: Tenant,
  email: string | null,
  domain: string | null,
): Promise<CustomerByMail[]> {
  if (email === null && domain === null) return [];
  const { rows } = await t.tx.execute<{ id: string; exact: boolean }>(
    sql`select id, exact from customers_by_mail(${t.id}, ${email}, ${domain})`,
  );
  if (rows.length === 0) return [];
  const found = await t.tx
    .select(customerColumns)
    .from(customer)
    .where(
      inArray(
        customer.id,
        rows.map((row) => row.id),
      ),
    );
  const byId = new Map(found.map((one) => [one.id, one]));
  return rows.flatMap(({ id, exact }) => {
    const one = byId.get(id);
    return one ? [{ customer: one, exact }] : [];
  });
}
