import { queryOptions } from '@tanstack/react-query';
import type { StandardBody } from '#doors/admin/contract';
import { api } from './api.ts';

/** What is taken when a request does not say. */
export type Standard = StandardBody;

/** Where the standards of a customer are, or (null) those of the company. */
export const standardsPath = (customerId: string | null): string =>
  customerId === null ? '/api/admin/standards' : `/api/admin/customers/${customerId}/standards`;

export const standardsQuery = (customerId: string | null) =>
  queryOptions({
    queryKey: [standardsPath(customerId)],
    queryFn: async ({ signal }) =>
      (await api.get<{ items: readonly Standard[] }>(standardsPath(customerId), { signal })).items,
  });

export const standardWrites = (customerId: string | null) => ({
  create: (body: Pick<Standard, 'attribute' | 'value'>) => api.post<Standard>(standardsPath(customerId), { body }),
  change: ({ id, version }: Pick<Standard, 'id' | 'version'>, value: string) =>
    api.patch<Standard>(`${standardsPath(customerId)}/${id}`, { body: { value }, ifMatch: version }),
  remove: (id: string) => api.delete(`${standardsPath(customerId)}/${id}`),
});
