import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import { change } from '#app/record';
import { Problem } from '#core/problem';
import { loadCustomer } from '#store/customer/load-customer';
import { insertRequest, type StoredRequest } from '#store/request/insert-request';
import { loadLatestRequest } from '#store/request/load-latest-request';

export type { StoredRequest } from '#store/request/insert-request';

/**
 * Keeps a client's request without drafting an offer.
 *
 * @throws Problem `customer_not_found`.
 */
export function keepRequest(
  app: App,
  actor: Actor,
  input: { readonly text: string; readonly customerId: string | null },
): Promise<StoredRequest> {
  return change(app, actor, async (c) => {
    if (input.customerId !== null && !(await loadCustomer(c, input.customerId))) {
      throw new Problem('customer_not_found', 'The customer does not exist.');
    }
    const stored: StoredRequest = {
      ...input,
      id: app.ports.ids.next(),
      language: null,
      userId: actor.userId,
      createdAt: app.ports.clock.now(),
    };
    await insertRequest(c, stored);
    await c.record({ entity: 'request', entityId: stored.id, action: 'created' });
    return stored;
  });
}

/**
 * The caller's latest request.
 *
 * @throws Problem `not_found` when there is none.
 */
export async function getLatestRequest(app: App, actor: Actor): Promise<StoredRequest> {
  const found = await app.database.tenant(actor.tenantId, (t) => loadLatestRequest(t, actor.userId));
  if (!found) throw new Problem('not_found', 'There is no request yet.');
  return found;
}
