import { queryOptions } from '@tanstack/react-query';
import type { ProductBody, ProductEdit, ProductRowBody } from '#doors/admin/contract';
import { api } from './api.ts';

export const productsPath = '/api/admin/products';

/** A line of the catalogue list. Decimals are exact text. */
export type ProductRow = ProductRowBody;

/** A whole product. Viewers do not get the cost. */
export type ProductDetail = ProductBody;

/** What can be written of it. */
export type ProductFields = Required<ProductEdit>;
export type Price = ProductFields['prices'][number];
export type Packaging = ProductFields['packaging'][number];

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
  create: (body: ProductEdit) => api.post<ProductDetail>(productsPath, { body }),
  change: (id: string, version: number, body: ProductEdit) =>
    api.patch<ProductDetail>(`${productsPath}/${id}`, { body, ifMatch: version }),
  remove: (id: string) => api.delete(`${productsPath}/${id}`),
};
