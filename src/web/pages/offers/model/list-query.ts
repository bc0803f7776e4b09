import type { Query } from '../../../client/api-request.ts';

/** The filters of the list as they stand in the URL; '' is not set. The list opens newest first. */
export const listDefaults = { query: '', status: '', customerId: '', sort: '' };
export type ListFilters = typeof listDefaults;

export const listStatuses = ['draft', 'accepted', 'rejected', 'imported'] as const;

/** `-` is descending. */
export const listSorts = ['-createdAt', 'createdAt', '-updatedAt', '-totalGross', 'totalGross'] as const;

/** The order in force; '' is newest first. */
export const sortOf = ({ sort }: ListFilters): string => listSorts.find((known) => known === sort) ?? listSorts[0];

/** What to ask the server for; values that somebody wrote into the URL and we do not know are left out. */
export function listQuery(filters: ListFilters): Query {
  const known = (values: readonly string[], value: string) => (values.includes(value) ? value : undefined);
  return {
    list: 1,
    query: filters.query.slice(0, 200),
    status: known(listStatuses, filters.status),
    customerId: filters.customerId,
    sort: known(listSorts, filters.sort),
  };
}
