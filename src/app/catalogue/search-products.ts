import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import { getProducts, type PricedProduct } from '#app/catalogue/find-products';
import { draftOptions } from '#app/memory/draft-options';
import { searchProducts as search } from '#core/drafting/search-products';

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
  const { prompt, ...options } = wanted;
  const draft = await draftOptions(app, actor, null);
  const hits = search(prompt, await app.catalogue.index(actor.tenantId), { ...options, draft });
  const similarity = new Map(hits.map((hit) => [hit.productId, hit.similarity]));
  const products = await getProducts(app, actor, [...similarity.keys()]);
  return products.map((found) => ({ ...found, similarity: similarity.get(found.product.id) ?? 0 }));
}
