import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import { Problem } from '#core/problem';
import { type CustomerListQuery, type CustomerPage, listCustomers as list } from '#store/customer/list-customers';
import { loadCustomer } from '#store/customer/load-customer';
import type { StoredCustomer } from '#store/customer/stored-customer';

export { type CustomerListQuery, type CustomerPage, customerSorts } from '#store/customer/list-customers';

/**
 * A page of customers.
 *
 * @throws Problem `validation_failed` for a cursor that no page gave.
 */
export function listCustomers(app: App, actor: Actor, query: CustomerListQuery): Promise<CustomerPage> {
  return app.database.tenant(actor.tenantId, (t) => list(t, query));
}

/**
 * One customer.
 *
 * @throws Problem `not_found`.
 */
export async function getCustomer(app: App, actor: Actor, id: string): Promise<StoredCustomer> {
  const found = await app.database.tenant(actor.tenantId, (t) => loadCustomer(t, id));
  if (!found) throw new Problem('not_found', 'The customer does not exist.');
  return found;
}
