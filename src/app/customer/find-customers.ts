import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import { findOrCreateCustomer } from '#app/customer/resolve-customer';
import { change } from '#app/record';
import { findCustomers as find } from '#store/customer/find-customers';
import type { StoredCustomer } from '#store/customer/stored-customer';

export type { StoredCustomer } from '#store/customer/stored-customer';

/** Customers whose name contains a text, by name. */
export function findCustomers(
  app: App,
  actor: Actor,
  { text, limit }: { readonly text: string; readonly limit: number },
): Promise<readonly StoredCustomer[]> {
  return app.database.tenant(actor.tenantId, (t) => find(t, text, limit));
}

/** The customer with this name, made if nobody has it. */
export function addCustomer(
  app: App,
  actor: Actor,
  input: { readonly name: string; readonly source: string | null },
): Promise<StoredCustomer> {
  return change(app, actor, async (c) => {
    const { customer, created } = await findOrCreateCustomer(app, c, input);
    if (created) {
      await c.record({
        entity: 'customer',
        entityId: customer.id,
        action: 'created',
        after: { name: customer.name, source: customer.source },
        event: 'customers.customer.created',
      });
    }
    return customer;
  });
}
