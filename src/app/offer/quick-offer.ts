import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import { resolveCustomer } from '#app/customer/resolve-customer';
import { lineFromProduct, manualMatch } from '#app/offer/line-from-product';
import { newOffer, storeOffer } from '#app/offer/new-offer';
import { lineContext, offerContext, offerCurrency } from '#app/offer/offer-context';
import { change } from '#app/record';
import type { DecimalInput } from '#core/money/decimal';
import type { OfferLine } from '#core/offer/offer-content';
import type { StoredOffer, StoredUnmatched } from '#store/offer/stored-offer';
import { loadProducts } from '#store/product/load-products';

export interface QuickOfferInput {
  readonly customerId: string | null;
  readonly customerName: string | null;
  readonly items: readonly {
    readonly productId: string;
    readonly productName?: string;
    readonly productSku?: string;
    readonly quantity: DecimalInput;
  }[];
}

/**
 * Makes a draft of products that somebody picked. A product named twice is one line with both quantities; an unknown
 * one stays open.
 *
 * @throws Problem `customer_not_found`, `customer_mismatch`.
 */
export function quickOffer(app: App, actor: Actor, input: QuickOfferInput): Promise<StoredOffer> {
  const { ids } = app.ports;
  return change(app, actor, async (c) => {
    const customer = await resolveCustomer(app, c, { ...input, create: true });
    const context = await offerContext(app, c, customer);
    const currency = offerCurrency(context);
    const language = customer?.language ?? context.company.language;
    const wanted = mergedItems(input.items);
    const products = await loadProducts(
      c,
      wanted.map((item) => item.productId),
    );
    const known = new Map(products.map((product) => [product.id, product]));
    const lines: OfferLine[] = [];
    const unmatched: StoredUnmatched[] = [];
    for (const item of wanted) {
      const product = known.get(item.productId);
      if (product) {
        const seed = { ...manualMatch, id: ids.next(), position: lines.length, quantity: String(item.quantity) };
        lines.push(lineFromProduct(product, seed, lineContext(context, currency, language)));
      } else {
        const words = `${item.quantity} × ${item.productName ?? item.productSku ?? item.productId}`;
        const reason = 'The product is not in the catalogue.';
        unmatched.push({ id: ids.next(), item: words, reason, position: unmatched.length, spans: [], candidates: [] });
      }
    }
    const offer = newOffer(app, actor, {
      context,
      currency,
      name: 'Draft',
      language,
      notes: [],
      request: null,
      lines,
      unmatched,
    });
    return storeOffer(c, offer, false);
  });
}

function mergedItems(items: QuickOfferInput['items']): QuickOfferInput['items'] {
  const merged = new Map<string, QuickOfferInput['items'][number]>();
  for (const item of items) {
    const before = merged.get(item.productId);
    merged.set(
      item.productId,
      before ? { ...before, quantity: Number(before.quantity) + Number(item.quantity) } : item,
    );
  }
  return [...merged.values()];
}
