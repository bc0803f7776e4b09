import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api, type Page } from './api.ts';
import type { Query } from './api-request.ts';

export interface PagedListOptions<Row> {
  readonly path: string;
  readonly query?: Query | undefined;
  /** Rows a page; default 100. */
  readonly limit?: number | undefined;
  /** Reads a page out of the answer, for doors whose lists look different. */
  readonly read?: ((body: unknown) => Page<Row>) | undefined;
  /** How the door asks for a page: by cursor, or by its number (`per_page` of at most 50). */
  readonly paging?: 'cursor' | 'number' | undefined;
}

export interface PagedList<Row> {
  readonly rows: readonly Row[];
  /** null where the door does not count. */
  readonly totalCount: number | null;
  readonly totalIsEstimate: boolean;
  readonly isPending: boolean;
  /** New filters are on their way; the old rows are still shown. */
  readonly isStale: boolean;
  readonly error: unknown;
  readonly hasMore: boolean;
  readonly isLoadingMore: boolean;
  readonly loadMore: () => void;
  readonly reload: () => void;
}

/** A list of a door, page after page by cursor. Cached under the path, so `invalidateQueries({queryKey: [path]})` refreshes it. */
export function usePagedList<Row>({
  path,
  query = {},
  limit = 100,
  read,
  paging = 'cursor',
}: PagedListOptions<Row>): PagedList<Row> {
  const list = useInfiniteQuery({
    queryKey: [path, 'list', query],
    queryFn: async ({ pageParam, signal }) => {
      const part =
        paging === 'cursor' ? { limit, cursor: pageParam } : { per_page: Math.min(limit, 50), page: pageParam ?? '1' };
      const body = await api.get<unknown>(path, { query: { ...query, ...part }, signal });
      return read ? read(body) : (body as Page<Row>);
    },
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
  });
  const { data } = list;
  const rows = useMemo(() => data?.pages.flatMap((page) => page.items) ?? [], [data]);
  const first = data?.pages[0];
  const ignore = () => undefined;
  return {
    rows,
    totalCount: first?.totalCount ?? null,
    totalIsEstimate: first?.totalIsEstimate ?? false,
    isPending: list.isPending,
    isStale: list.isPlaceholderData,
    error: list.error,
    hasMore: list.hasNextPage,
    isLoadingMore: list.isFetchingNextPage,
    loadMore: () => {
      if (list.hasNextPage && !list.isFetching) list.fetchNextPage().catch(ignore);
    },
    reload: () => {
      list.refetch().catch(ignore);
    },
  };
}
