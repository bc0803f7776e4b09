import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import { printedNumber } from '#app/offer/print-offer';
import { findCustomers } from '#store/customer/find-customers';
import { listOffers } from '#store/offer/list-offers';
import { findProducts } from '#store/product/find-products';

/** One hit of the command palette. */
export interface Hit {
  readonly kind: 'offer' | 'product' | 'customer';
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
}

const mostOfAKind = 5;

/** Offers, products and customers that contain a text: at most five of each. */
export function findAnything(app: App, actor: Actor, text: string): Promise<readonly Hit[]> {
  return app.database.tenant(actor.tenantId, async (t) => {
    const everything = { limit: mostOfAKind, offset: 0 };
    const wanted = {
      ...everything,
      cursor: null,
      statuses: [],
      customerId: null,
      query: text,
      sort: '-createdAt',
    } as const;
    const { offers } = await listOffers(t, wanted);
    const { products } = await findProducts(t, { ...everything, text, fields: ['sku', 'name'] });
    const customers = await findCustomers(t, text, mostOfAKind);
    return [
      ...offers.map(
        (offer): Hit => ({
          kind: 'offer',
          id: offer.id,
          title: offer.name,
          subtitle: [printedNumber(offer), offer.customerName ?? ''].filter((part) => part !== '').join(' · '),
        }),
      ),
      ...products.map(({ id, name, sku }): Hit => ({ kind: 'product', id, title: name, subtitle: sku })),
      ...customers.map(
        ({ id, name, address }): Hit => ({ kind: 'customer', id, title: name, subtitle: address.city ?? '' }),
      ),
    ];
  });
}
