import { queryOptions } from '@tanstack/react-query';
import type { Packaging, Price } from '#core/catalogue/product';
import type { ProductFields as Fields, ProductLinks } from '#core/catalogue/product-input';
import { api } from './api.ts';

export const productsPath = '/api/admin/products';

/** A line of the catalogue list. Decimals are exact text. */
export interface ProductRow {
  readonly id: string;
  readonly sku: string;
  readonly name: string;
  readonly brand: string | null;
  readonly category: string | null;
  readonly unit: string;
  /** Net price of one unit in the company's currency; null without one. */
  readonly price: string | null;
  readonly currency: string;
  readonly stock: string | null;
  readonly active: boolean;
  readonly updatedAt: string;
}

export type { Packaging, Price };

/** What can be written of a product. Viewers do not get the cost. */
export type ProductFields = Omit<Fields, 'cost'> & ProductLinks & { readonly cost?: string | null };

export type ProductDetail = ProductFields & {
  readonly id: string;
  readonly version: number;
  /** What the engine read out of the texts. */
  readonly parsedAttributes: readonly { readonly name: string; readonly value: string }[];
  readonly updatedAt: string;
};

export const productQuery = (id: string) =>
  queryOptions({
    queryKey: [productsPath, id],
    queryFn: ({ signal }) => api.get<ProductDetail>(`${productsPath}/${id}`, { signal }),
  });

export const facetsQuery = queryOptions({
  queryKey: [productsPath, 'facets'],
  queryFn: ({ signal }) =>
    api.get<{ categories: readonly string[]; brands: readonly string[] }>(`${productsPath}/facets`, { signal }),
  staleTime: 60_000,
});

export const productWrites = {
  create: (body: Partial<ProductFields>) => api.post<ProductDetail>(productsPath, { body }),
  change: (id: string, version: number, body: Partial<ProductFields>) =>
    api.patch<ProductDetail>(`${productsPath}/${id}`, { body, ifMatch: version }),
  remove: (id: string) => api.delete(`${productsPath}/${id}`),
};
