import type { App } from '#app/app';
import { newCustomer } from '#app/customer/new-customer';
import { customerNameKey } from '#core/offer/customer-name';
import { Problem } from '#core/problem';
import { insertCustomer } from '#store/customer/insert-customer';
import { loadCustomer, loadCustomerByName } from '#store/customer/load-customer';
import type { StoredCustomer } from '#store/customer/stored-customer';
import type { Tenant } from '#store/database';

/** Whom an offer is for: an id, a name, both, or nobody. */
export interface CustomerQuestion {
  readonly customerId: string | null;
  readonly customerName: string | null;
  /** Make a customer of a name that nobody has yet; else such a name answers null. */
  readonly create: boolean;
}

/**
 * Finds the customer meant, by id or by name (blanks and letter case ignored).
 *
 * @throws Problem `customer_not_found` for an unknown id, `customer_mismatch` when id and name disagree.
 */
export async function resolveCustomer(app: App, t: Tenant, question: CustomerQuestion): Promise<StoredCustomer | null> {
  const { customerId, customerName, create } = question;
  const key = customerName === null ? '' : customerNameKey(customerName);
  if (customerId !== null) {
    const known = await loadCustomer(t, customerId);
    if (!known) throw new Problem('customer_not_found', 'The customer does not exist.');
    if (key !== '' && customerNameKey(known.name) !== key) {
      throw new Problem('customer_mismatch', 'customerName is not the name of the customer with this customerId.');
    }
    return known;
  }
  if (customerName === null || key === '') return null;
  const known = await loadCustomerByName(t, key);
  if (known || !create) return known;
  return (await findOrCreateCustomer(app, t, { name: customerName, source: null })).customer;
}

/** The customer with this id, or null when it is gone or nobody was named. */
export async function findCustomerOrNull(t: Tenant, customerId: string | null): Promise<StoredCustomer | null> {
  return customerId === null ? null : loadCustomer(t, customerId);
}

/** The customer with this name, made if nobody has it. Two writers at once get the same one. */
export async function findOrCreateCustomer(
  app: App,
  t: Tenant,
  { name, source }: { readonly name: string; readonly source: string | null },
): Promise<{ readonly customer: StoredCustomer; readonly created: boolean }> {
  const key = customerNameKey(name);
  const fresh = newCustomer(app, { name, source });
  const created = await insertCustomer(t, fresh, key);
  const customer = created ? fresh : await loadCustomerByName(t, key);
  if (!customer) throw new Error('A customer name was taken and is not there.');
  return { customer, created };
}
