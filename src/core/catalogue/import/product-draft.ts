import type { Packaging, Price } from '#core/catalogue/product';

/**
 * What a row of a file says of a product. Only fields that the row fills are present; the import leaves the others of an
 * existing product as they are. Decimals are text.
 */
export interface ProductDraft {
  sku: string;
  eans?: readonly string[];
  name?: string;
  names?: Readonly<Record<string, string>>;
  description?: string;
  descriptions?: Readonly<Record<string, string>>;
  brand?: string;
  category?: string;
  unit?: string;
  packaging?: readonly Packaging[];
  vatRate?: string;
  cost?: string;
  stock?: string;
  leadDays?: number;
  attributes?: Readonly<Record<string, string>>;
  media?: readonly { readonly url: string; readonly title: string }[];
  customFields?: Readonly<Record<string, string>>;
  active?: boolean;
  prices?: readonly Price[];
  /** True: `prices` are all prices of the product, not one of them. */
  allPrices?: boolean;
  substitutes?: readonly string[];
  accessories?: readonly string[];
}
