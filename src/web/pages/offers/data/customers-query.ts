import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { CustomerBody } from '#doors/drafts/contract';
import { api } from '../../../client/api.ts';

/** Customers whose name contains what is typed. */
export const customersQuery = (query: string) =>
  queryOptions({
    queryKey: ['/api/customers', 'pick', query],
    queryFn: async ({ signal }) => {
      const options = { query: { query: query.slice(0, 200), limit: 8 }, signal };
      return (await api.get<{ customers: readonly CustomerBody[] }>('/api/customers', options)).customers;
    },
    placeholderData: keepPreviousData,
  });
