import { queryOptions } from '@tanstack/react-query';
import { api } from './api.ts';

export const customersPath = '/api/admin/customers';

export interface Address {
  readonly line1: string;
  readonly line2: string;
  readonly zip: string;
  readonly city: string;
  readonly country: string;
}

/** An address as the wire has it: any part may be missing. */
export type WireAddress = { readonly [K in keyof Address]?: string | null };

export interface CustomerFields {
  readonly kind: 'company' | 'person';
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly address: WireAddress;
  readonly taxId: string | null;
  readonly language: string | null;
  readonly currency: string | null;
  readonly customerGroup: string | null;
  readonly notes: string | null;
}

export interface Customer extends CustomerFields {
  readonly id: string;
  readonly version: number;
  readonly updatedAt: string;
}

/** An offer of one customer, as listed on their page. */
export interface CustomerOffer {
  readonly id: string;
  readonly name: string;
  readonly status: string;
  readonly currency: string;
  readonly totalNet: string | number;
  readonly totalGross: string | number;
  readonly updatedAt: string;
}

export const customerQuery = (id: string) =>
  queryOptions({
    queryKey: [customersPath, id],
    queryFn: ({ signal }) => api.get<Customer>(`${customersPath}/${id}`, { signal }),
  });

export const customerWrites = {
  create: (body: Partial<CustomerFields>) => api.post<Customer>(customersPath, { body }),
  change: (id: string, version: number, body: Partial<CustomerFields>) =>
    api.patch<Customer>(`${customersPath}/${id}`, { body, ifMatch: version }),
  remove: (id: string) => api.delete(`${customersPath}/${id}`),
};
