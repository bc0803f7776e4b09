import { localText } from '#core/catalogue/local-text';
import type { Product } from '#core/catalogue/product';
import type { OfferLine } from '#core/offer/offer-content';
import { choosePrice } from '#core/pricing/choose-price';

/** For whom, when and in which words a product becomes a line. */
export interface LineContext {
  readonly currency: string;
  /** ISO date in the tenant's zone. */
  readonly date: string;
  readonly customerGroup: string | null;
  /** Percent; the tenant's default. */
  readonly defaultVatRate: string;
  readonly language: string;
  /** Currency in which the catalogue keeps costs: the tenant's. */
  readonly costCurrency: string;
}

/** The part of a line that its maker knows. */
export interface LineSeed
  extends Pick<
    OfferLine,
    | 'requestItem'
    | 'requestSpans'
    | 'rationale'
    | 'matchSource'
    | 'matchScore'
    | 'matchReason'
    | 'alternatives'
    | 'id'
    | 'position'
  > {
  readonly quantity: string;
}

/** A manual line's seed: nothing matched it. */
export const manualMatch = {
  requestItem: '',
  requestSpans: [],
  rationale: '',
  matchSource: 'manual',
  matchScore: null,
  matchReason: null,
  alternatives: [],
} as const satisfies Partial<LineSeed>;

/** Copies name, texts and the price that applies into a line. Later catalogue changes do not touch it. */
export function lineFromProduct(product: Product, seed: LineSeed, context: LineContext): OfferLine {
  const chosen = choosePrice(product.prices, {
    currency: context.currency,
    date: context.date,
    customerGroup: context.customerGroup,
    quantity: seed.quantity,
  });
  const texts = localText(product, context.language);
  return {
    ...seed,
    kind: 'product',
    productId: product.id,
    sku: product.sku,
    name: texts.name,
    description: texts.description,
    unit: product.unit,
    unitPrice: chosen === null ? '0' : chosen.amount,
    priceMissing: chosen === null,
    priceRule: chosen === null ? null : chosen.rule,
    vatRate: product.vatRate ?? context.defaultVatRate,
    discount: null,
    optional: false,
    cost: context.currency === context.costCurrency ? product.cost : null,
  };
}
