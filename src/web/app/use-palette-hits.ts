import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { api } from '../client/api.ts';

/** GET /api/admin/search. */
export interface SearchHit {
  readonly kind: 'offer' | 'product' | 'customer';
  readonly id: string;
  readonly title: string;
  readonly subtitle: string | null;
}

const areas = { offer: '/offers', product: '/catalogue', customer: '/customers' } as const;

export const hitPath = (hit: SearchHit): string => `${areas[hit.kind]}/${hit.id}`;

/** Offers, products and customers for what is typed; from two characters on. */
export function usePaletteHits(typed: string): { hits: readonly SearchHit[]; searching: boolean } {
  const query = useDeferredValue(typed.trim());
  const search = useQuery({
    queryKey: ['search', query],
    enabled: query.length >= 2,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      const body = await api.get<{ items: SearchHit[] } | SearchHit[]>('/api/admin/search', {
        query: { query },
        signal,
      });
      return Array.isArray(body) ? body : body.items;
    },
  });
  return { hits: query.length >= 2 ? (search.data ?? []) : [], searching: search.isFetching };
}
