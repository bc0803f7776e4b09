import { queryOptions } from '@tanstack/react-query';
import type { Static } from 'typebox';
import type { CustomerBody, CustomerEdit, customerOffersAnswer, OrderedProductBody } from '#doors/admin/contract';
import { api } from './api.ts';

export const customersPath = '/api/admin/customers';

/** A company or person offers are made to. */
export type Customer = CustomerBody;

/** An offer of one customer, as listed on their page. */
export type CustomerOffer = Static<typeof customerOffersAnswer>['items'][number];

export const customerQuery = (id: string) =>
  queryOptions({
    queryKey: [customersPath, id],
    queryFn: ({ signal }) => api.get<Customer>(`${customersPath}/${id}`, { signal }),
  });

/** What the customer orders, the most often ordered first. */
export const orderedProductsQuery = (id: string) =>
  queryOptions({
    queryKey: [customersPath, id, 'ordered'],
    queryFn: async ({ signal }) => {
      const path = `${customersPath}/${id}/ordered-products`;
      return (await api.get<{ items: readonly OrderedProductBody[] }>(path, { signal })).items;
    },
  });

export const customerWrites = {
  create: (body: CustomerEdit) => api.post<Customer>(customersPath, { body }),
  change: (id: string, version: number, body: CustomerEdit) =>
    api.patch<Customer>(`${customersPath}/${id}`, { body, ifMatch: version }),
  remove: (id: string) => api.delete(`${customersPath}/${id}`),
};
