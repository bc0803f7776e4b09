import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import { getProducts, type PricedProduct } from '#app/catalogue/find-products';

export interface ProductSearch {
  readonly prompt: string;
  readonly limit: number;
  /** −1…1; 0 answers the best whatever their score. */
  readonly minSimilarity: number;
}

export interface ProductHit extends PricedProduct {
  /** −1…1 with 4 decimals. */
  readonly similarity: number;
}

/** What the engine would take for these words, best first. */
export async function searchProducts(app: App, actor: Actor, wanted: ProductSearch): Promise<readonly ProductHit[]> {
  const hits = await app.desk.run('search', {
    tenantId: actor.tenantId,
    customerId: null,
    now: app.ports.clock.now(),
    ...wanted,
  });
  const similarity = new Map(hits.map((hit) => [hit.productId, hit.similarity]));
  const products = await getProducts(app, actor, [...similarity.keys()]);
  return products.map((found) => ({ ...found, similarity: similarity.get(found.product.id) ?? 0 }));
}
