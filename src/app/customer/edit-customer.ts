import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import { newCustomer } from '#app/customer/new-customer';
import { type Change, change } from '#app/record';
import { isCurrency } from '#core/money/currency';
import { customerNameKey, tidyName } from '#core/offer/customer-name';
import { Problem } from '#core/problem';
import { insertCustomer } from '#store/customer/insert-customer';
import { loadCustomer } from '#store/customer/load-customer';
import { lockCustomer, saveCustomer, trashCustomer } from '#store/customer/save-customer';
import type { StoredCustomer } from '#store/customer/stored-customer';
import { isDuplicate } from '#store/database-error';

/** Fields to write; absent ones stay as they are. */
export type CustomerInput = Partial<Omit<StoredCustomer, 'id' | 'version' | 'createdAt' | 'updatedAt'>>;

/**
 * Makes a customer.
 *
 * @throws Problem `validation_failed`; `name_conflict` when somebody has the name (blanks and letter case ignored).
 */
export function createCustomer(
  app: App,
  actor: Actor,
  input: CustomerInput & { readonly name: string },
): Promise<StoredCustomer> {
  refuseUnknownCurrency(input);
  const made = newCustomer(app, input);
  return change(app, actor, async (c) => {
    if (!(await insertCustomer(c, made, customerNameKey(made.name)))) throw taken();
    await c.record({ ...about(made.id), action: 'created', after: made, event: 'customers.customer.created' });
    return made;
  });
}

/**
 * Changes fields of a customer. Offers that exist keep what they printed.
 *
 * @throws Problem `not_found`, `validation_failed`, `version_conflict`, `name_conflict`.
 */
export function editCustomer(
  app: App,
  actor: Actor,
  { id, input, ifVersion }: { readonly id: string; readonly input: CustomerInput; readonly ifVersion: number | null },
): Promise<StoredCustomer> {
  refuseUnknownCurrency(input);
  return change(app, actor, async (c) => {
    const before = await locked(c, id, ifVersion);
    if (Object.keys(input).length === 0) return before;
    const after = { ...before, ...tidied(input), version: before.version + 1, updatedAt: app.ports.clock.now() };
    try {
      await saveCustomer(c, after);
    } catch (error) {
      throw isDuplicate(error, 'customer_name') ? taken() : error;
    }
    await c.record({ ...about(id), action: 'updated', before, after, event: 'customers.customer.updated' });
    return after;
  });
}

/**
 * Puts a customer in the trash. Their offers stay.
 *
 * @throws Problem `not_found`, `version_conflict`.
 */
export function deleteCustomer(
  app: App,
  actor: Actor,
  { id, ifVersion }: { readonly id: string; readonly ifVersion: number | null },
): Promise<void> {
  return change(app, actor, async (c) => {
    const before = await locked(c, id, ifVersion);
    await trashCustomer(c, id, app.ports.clock.now());
    await c.record({ ...about(id), action: 'deleted', before, event: 'customers.customer.deleted' });
  });
}

const about = (entityId: string) => ({ entity: 'customer', entityId });

function taken(): Problem {
  const message = 'Another customer has this name.';
  return new Problem('name_conflict', message, [{ path: 'name', rule: 'unique', message }]);
}

function tidied(input: CustomerInput): CustomerInput {
  return input.name === undefined ? input : { ...input, name: tidyName(input.name) };
}

function refuseUnknownCurrency({ currency }: CustomerInput): void {
  if (currency === undefined || currency === null || isCurrency(currency)) return;
  const message = 'Must be an ISO 4217 code.';
  throw new Problem('validation_failed', 'The customer is not valid.', [
    { path: 'currency', rule: 'currency', message },
  ]);
}

async function locked(c: Change, id: string, ifVersion: number | null): Promise<StoredCustomer> {
  const found = (await lockCustomer(c, id)) ? await loadCustomer(c, id) : null;
  if (!found) throw new Problem('not_found', 'The customer does not exist.');
  if (ifVersion !== null && ifVersion !== found.version) {
    throw new Problem('version_conflict', 'The customer was changed meanwhile. Load it again.');
  }
  return found;
}
