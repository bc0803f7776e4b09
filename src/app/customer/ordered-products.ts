import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import { getCustomer } from '#app/customer/list-customers';
import { loadOrderedProducts, type OrderedProduct } from '#store/customer/load-ordered-products';

export type { OrderedProduct } from '#store/customer/load-ordered-products';

const most = 50;

/**
 * The products that a customer ordered, the most often ordered first; at most 50.
 *
 * @throws Problem `not_found` for the customer.
 */
export async function orderedProducts(app: App, actor: Actor, id: string): Promise<readonly OrderedProduct[]> {
  const customer = await getCustomer(app, actor, id);
  return app.database.tenant(actor.tenantId, (t) => loadOrderedProducts(t, customer.id, most));
}
