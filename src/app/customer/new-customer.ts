import type { App } from '#app/app';
import { tidyName } from '#core/offer/customer-name';
import type { StoredCustomer } from '#store/customer/stored-customer';

/** A customer of whom little is known yet: what is not given stays open. */
export function newCustomer(app: App, known: Partial<StoredCustomer> & Pick<StoredCustomer, 'name'>): StoredCustomer {
  const now = app.ports.clock.now();
  return {
    id: app.ports.ids.next(),
    kind: 'company',
    source: null,
    email: null,
    phone: null,
    address: {},
    taxId: null,
    language: null,
    currency: null,
    customerGroup: null,
    notes: '',
    customFields: {},
    version: 1,
    createdAt: now,
    updatedAt: now,
    ...known,
    name: tidyName(known.name),
  };
}
