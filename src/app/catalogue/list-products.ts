import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import { type PricedProduct, withPrice } from '#app/catalogue/find-products';
import { listProducts as list, type ProductListQuery } from '#store/product/list-products';
import { type Facets, loadFacets } from '#store/product/load-facets';
import { loadProducts } from '#store/product/load-products';
import { loadCompany } from '#store/tenant/load-company';

export { type ProductListQuery, type ProductSort, productSorts } from '#store/product/list-products';

export interface ProductPage {
  readonly products: readonly PricedProduct[];
  readonly nextCursor: string | null;
  /** Exact to 10,000; at least that above. */
  readonly totalCount: number;
  readonly totalIsEstimate: boolean;
}

/**
 * A page of the catalogue, inactive products included, with today's list prices.
 *
 * @throws Problem `validation_failed` for a cursor that no page gave.
 */
export function listProducts(app: App, actor: Actor, query: ProductListQuery): Promise<ProductPage> {
  return app.database.tenant(actor.tenantId, async (t) => {
    const { ids, ...page } = await list(t, query);
    const company = await loadCompany(t);
    const byId = new Map((await loadProducts(t, ids)).map((product) => [product.id, product]));
    const products = ids.flatMap((id) => {
      const product = byId.get(id);
      return product ? [withPrice(app, company, product)] : [];
    });
    return { ...page, products };
  });
}

/** Categories and brands in use. */
export function productFacets(app: App, actor: Actor): Promise<Facets> {
  return app.database.tenant(actor.tenantId, loadFacets);
}
