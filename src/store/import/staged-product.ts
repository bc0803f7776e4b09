import type { ProductDraft } from '#core/catalogue/import/product-draft';
import type { Price } from '#core/catalogue/product';

/** A product row on its way in: the draft, with ids for what may be new. */
export interface StagedProduct extends Omit<ProductDraft, 'prices'> {
  /** Id of the product, should it be new. */
  readonly id: string;
  readonly prices?: readonly (Price & { readonly id: string })[];
}
