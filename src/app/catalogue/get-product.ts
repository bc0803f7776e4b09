import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import { type ParsedAttribute, parsedAttributes } from '#core/catalogue/parsed-attributes';
import type { Product } from '#core/catalogue/product';
import type { ProductLinks } from '#core/catalogue/product-input';
import { Problem } from '#core/problem';
import type { Tenant } from '#store/database';
import { linkIds, loadLinks } from '#store/product/load-links';
import { loadProducts } from '#store/product/load-products';

/** A product with what it points to, and what the engine reads out of its name. */
export interface ProductDetail extends Product, ProductLinks {
  readonly parsedAttributes: readonly ParsedAttribute[];
}

/**
 * One product.
 *
 * @throws Problem `not_found`.
 */
export function getProduct(app: App, actor: Actor, id: string): Promise<ProductDetail> {
  return app.database.tenant(actor.tenantId, (t) => productDetail(t, id));
}

/** The same inside a transaction. */
export async function productDetail(t: Tenant, id: string): Promise<ProductDetail> {
  const [product] = await loadProducts(t, [id]);
  const links = (await loadLinks(t, [id])).get(id);
  if (!product || !links) throw new Problem('not_found', 'The product does not exist.');
  return { ...product, ...linkIds(links), parsedAttributes: parsedAttributes(product) };
}
