import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import { type ChangedOffer, changeOffer, refuseLocked } from '#app/offer/change-offer';
import { lineFromProduct, manualMatch } from '#app/offer/line-from-product';
import { contextOf, lineContext } from '#app/offer/offer-context';
import type { DecimalInput } from '#core/money/decimal';
import { Problem } from '#core/problem';
import { loadProducts } from '#store/product/load-products';

export interface AddProductInput {
  readonly offerId: string;
  readonly productId: string;
  readonly quantity: DecimalInput;
  /** The customer's words, when the line answers an open part of the request. */
  readonly requestItem?: string;
  readonly ifVersion?: number | null;
}

/**
 * Adds a product as the last line, at its price of today.
 *
 * @throws Problem `not_found`, `offer_locked`, `product_not_found`, `duplicate_product`.
 */
export function addProduct(app: App, actor: Actor, input: AddProductInput): Promise<ChangedOffer> {
  const { offerId, productId, ifVersion = null } = input;
  return changeOffer(app, actor, {
    offerId,
    ifVersion,
    action: 'updated',
    learns: true,
    async decide(current, c) {
      refuseLocked(current);
      const [product] = await loadProducts(c, [productId]);
      if (!product) throw new Problem('product_not_found', 'The product does not exist.');
      if (current.lines.some((line) => line.kind === 'product' && line.productId === productId)) {
        throw new Problem('duplicate_product', 'The product is already on the offer.');
      }
      const context = await contextOf(app, c, current);
      const seed = {
        ...manualMatch,
        id: app.ports.ids.next(),
        position: 1 + Math.max(-1, ...current.lines.map((line) => line.position)),
        quantity: String(input.quantity),
        requestItem: input.requestItem ?? '',
      };
      const terms = lineContext(context, current.header.currency, current.language ?? context.company.language);
      return { lines: [...current.lines, lineFromProduct(product, seed, terms)] };
    },
  });
}
