import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { api } from '../client/api.ts';

/** Something that the palette leads to. */
export interface SearchHit {
  readonly kind: HitKind;
  readonly id: string;
  readonly title: string;
  readonly subtitle: string | null;
}

/** Kinds of hits, in the order they are shown. */
export const hitKinds = ['offer', 'document', 'invoice', 'project', 'product', 'customer'] as const;
export type HitKind = (typeof hitKinds)[number];

const areas: Readonly<Record<HitKind, string>> = {
  offer: '/offers',
  document: '/documents',
  invoice: '/invoices',
  project: '/projects',
  product: '/catalogue',
  customer: '/customers',
};

export const hitPath = (hit: SearchHit): string => `${areas[hit.kind]}/${hit.id}`;

const mostOfAKind = 5;

/** Offers, documents, invoices, projects, products and customers for what is typed; from two characters on. */
export function usePaletteHits(typed: string): { hits: readonly SearchHit[]; searching: boolean } {
  const query = useDeferredValue(typed.trim());
  const search = useQuery({
    queryKey: ['search', query],
    enabled: query.length >= 2,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      const [named, written] = await Promise.all([findNamed(query, signal), findWritten(query, signal)]);
      // An offer that has a number is a document; it is shown once.
      const documents = new Set(written.map(({ id }) => id));
      return [...named.filter(({ id }) => !documents.has(id)), ...written];
    },
  });
  return { hits: query.length >= 2 ? (search.data ?? []) : [], searching: search.isFetching };
}

async function findNamed(query: string, signal: AbortSignal): Promise<readonly SearchHit[]> {
  const body = await api.get<{ items: SearchHit[] } | SearchHit[]>('/api/admin/search', { query: { query }, signal });
  return Array.isArray(body) ? body : body.items;
}

interface Row {
  readonly id: string;
  readonly number?: string;
  readonly name: string | null;
  readonly company?: { readonly name: string } | null;
}

/** What the documents door keeps: by name, number, or whom it is for. */
async function findWritten(query: string, signal: AbortSignal): Promise<readonly SearchHit[]> {
  const found = async (kind: HitKind, path: string): Promise<readonly SearchHit[]> => {
    const wanted = { 'filter[search]': query, include: 'company', per_page: mostOfAKind };
    const { data } = await api.get<{ data: readonly Row[] }>(path, { query: wanted, signal });
    return data
      .filter((row) => kind !== 'document' || row.number)
      .map(({ id, number = '', name, company }) => ({
        kind,
        id,
        title: name ?? number,
        subtitle: [name === null ? '' : number, company?.name ?? ''].filter(Boolean).join(' · ') || null,
      }));
  };
  const lists = [
    found('document', '/api/offer'),
    found('invoice', '/api/invoice'),
    found('project', '/api/project'),
  ].map((list) => list.catch((): readonly SearchHit[] => []));
  return (await Promise.all(lists)).flat();
}
