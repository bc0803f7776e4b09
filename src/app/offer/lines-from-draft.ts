import type { App } from '#app/app';
import { lineFromProduct } from '#app/offer/line-from-product';
import { lineContext, type OfferContext } from '#app/offer/offer-context';
import type { Product } from '#core/catalogue/product';
import type { Draft } from '#core/drafting/draft';
import type { OfferLine } from '#core/offer/offer-content';
import type { Tenant } from '#store/database';
import type { StoredUnmatched } from '#store/offer/stored-offer';
import { loadProducts } from '#store/product/load-products';

/** What the engine made of a request, and on whose terms it becomes an offer. */
export interface DraftOnTerms {
  readonly draft: Draft;
  readonly context: OfferContext;
  readonly currency: string;
  /** Those of `productsOfDraft`. */
  readonly products: readonly Product[];
}

/** The catalogue's products that a draft names. */
export function productsOfDraft(t: Tenant, { lines }: Draft): Promise<readonly Product[]> {
  return loadProducts(
    t,
    lines.map((line) => line.productId),
  );
}

/** Lines with prices, and what stayed open. A product that is gone by now, or comes twice, is no line. */
export function linesFromDraft(app: App, { draft, context, currency, products }: DraftOnTerms) {
  const { ids } = app.ports;
  const known = new Map(products.map((product) => [product.id, product]));
  const terms = lineContext(context, currency, context.customer?.language ?? draft.language);
  const lines: OfferLine[] = [];
  const unmatched: StoredUnmatched[] = [];
  const open = (part: Omit<StoredUnmatched, 'id' | 'position'>) =>
    unmatched.push({ ...part, id: ids.next(), position: unmatched.length });

  for (const part of draft.unmatched) open(part);
  for (const line of draft.lines) {
    const product = known.get(line.productId);
    const twice = lines.some((other) => other.productId === line.productId);
    if (!product || twice) {
      const reason = twice ? 'already matched' : 'The product is no longer in the catalogue.';
      open({ item: line.requestItem, reason, spans: line.requestSpans, candidates: line.alternatives });
      continue;
    }
    const { productId: _, aliasIds: __, quantity, ...match } = line;
    const seed = { ...match, id: ids.next(), position: lines.length, quantity: String(quantity) };
    lines.push(lineFromProduct(product, seed, terms));
  }
  return { lines, unmatched };
}
