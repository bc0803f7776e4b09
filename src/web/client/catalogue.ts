import { queryOptions } from '@tanstack/react-query';
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

export interface Price {
  readonly currency: string;
  readonly amount: string;
  /** ISO dates, both inclusive. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly customerGroup: string | null;
  readonly fromQuantity: string;
}

export interface Packaging {
  readonly unit: string;
  readonly quantity: string;
}

/** What can be written of a product. */
export interface ProductFields {
  readonly sku: string;
  readonly eans: readonly string[];
  readonly name: string;
  readonly names: Readonly<Record<string, string>>;
  readonly description: string;
  readonly descriptions: Readonly<Record<string, string>>;
  readonly brand: string | null;
  readonly category: string | null;
  readonly unit: string;
  readonly packaging: readonly Packaging[];
  readonly prices: readonly Price[];
  readonly vatRate: string | null;
  /** Absent for viewers. */
  readonly cost?: string | null;
  readonly stock: string | null;
  readonly leadDays: number | null;
  readonly attributes: Readonly<Record<string, string>>;
  readonly media: readonly { readonly url: string; readonly title: string }[];
  readonly active: boolean;
  /** Ids of products. */
  readonly substitutes: readonly string[];
  readonly accessories: readonly string[];
}

export interface ProductDetail extends ProductFields {
  readonly id: string;
  readonly version: number;
  /** What the engine read out of the texts. */
  readonly parsedAttributes: readonly { readonly name: string; readonly value: string }[];
  readonly updatedAt: string;
}

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
