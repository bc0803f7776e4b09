/** What the list shows, as it stands in the URL. */
export interface ListSearch {
  readonly status?: 'draft' | 'accepted' | 'rejected' | 'imported';
  readonly query?: string;
  readonly customerId?: string;
  readonly sort?: ListSort;
}

/** `-` is descending. The list opens newest first. */
export const listSorts = ['-createdAt', 'createdAt', '-updatedAt', '-totalNet', 'totalNet'] as const;
export type ListSort = (typeof listSorts)[number];
export const defaultSort: ListSort = '-createdAt';

export const listStatuses = ['draft', 'accepted', 'rejected', 'imported'] as const;

/** Reads the URL's search; whatever it does not know is left out, and so are defaults. */
export function readListSearch(raw: Readonly<Record<string, unknown>>): ListSearch {
  const status = listStatuses.find((known) => known === raw['status']);
  const sort = listSorts.find((known) => known === raw['sort'] && known !== defaultSort);
  const query = text(raw['query']);
  const customerId = text(raw['customerId']);
  return {
    ...(status ? { status } : {}),
    ...(query ? { query } : {}),
    ...(customerId ? { customerId } : {}),
    ...(sort ? { sort } : {}),
  };
}

function text(value: unknown): string | undefined {
  // The router reads ?query=123 as a number.
  const found = typeof value === 'number' ? String(value) : value;
  return typeof found === 'string' && found.trim() !== '' ? found.slice(0, 200) : undefined;
}

/** Is anything narrowed down? A status tab is a place, not a filter. */
export const isFiltered = (search: ListSearch): boolean =>
  search.query !== undefined || search.customerId !== undefined;
