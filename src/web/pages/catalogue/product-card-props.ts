import type { Draft } from '../../ui/use-draft.ts';
import type { ProductForm } from './product-form.ts';

/** What every card of the product page works on. */
export interface ProductCardProps {
  draft: Draft<ProductForm>;
  /** A viewer or member looks only. */
  readOnly: boolean;
  /** Refusals by path, `prices.0.amount`. */
  issues: Readonly<Record<string, string>>;
}
