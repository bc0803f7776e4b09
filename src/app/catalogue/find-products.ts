import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import type { Product } from '#core/catalogue/product';
import { localDate } from '#core/offer/local-date';
import { choosePrice } from '#core/pricing/choose-price';
import { type FoundProducts, findProducts as find, type ProductQuery } from '#store/product/find-products';
import { loadProducts } from '#store/product/load-products';
import { type Company, loadCompany } from '#store/tenant/load-company';

/** A product with the list price of today in the company's currency. */
export interface PricedProduct {
  readonly product: Product;
  /** Decimal in major units, or null without a price. */
  readonly price: string | null;
  readonly currency: string;
  /** Percent. */
  readonly vatRate: string;
}

/** Products that contain a text. */
export function findProducts(
  app: App,
  actor: Actor,
  query: ProductQuery,
): Promise<{ readonly products: readonly PricedProduct[]; readonly totalCount: number }> {
  return app.database.tenant(actor.tenantId, async (t) => {
    const found: FoundProducts = await find(t, query);
    const company = await loadCompany(t);
    return { ...found, products: found.products.map((product) => withPrice(app, company, product)) };
  });
}

/** These products, in the order of the ids. */
export function getProducts(app: App, actor: Actor, ids: readonly string[]): Promise<readonly PricedProduct[]> {
  return app.database.tenant(actor.tenantId, async (t) => {
    const company = await loadCompany(t);
    const byId = new Map((await loadProducts(t, ids)).map((product) => [product.id, product]));
    return ids.flatMap((id) => {
      const product = byId.get(id);
      return product ? [withPrice(app, company, product)] : [];
    });
  });
}

/** A product with the list price of today, for one unit and no customer in particular. */
export function withPrice(app: App, company: Company, product: Product): PricedProduct {
  const { currency, timeZone } = company;
  const date = localDate(app.ports.clock.now(), timeZone);
  const chosen = choosePrice(product.prices, { currency, date, customerGroup: null, quantity: '1' });
  return { product, price: chosen?.amount ?? null, currency, vatRate: product.vatRate ?? company.defaultVatRate };
}
