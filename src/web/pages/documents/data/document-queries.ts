import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, type Page } from '../../../client/api.ts';
import type { Contact, Member, OfferDocument } from './document.ts';

export const documentsPath = '/api/offer';

const include = [
  'elements',
  'contact.company',
  'company',
  'project',
  'updatedBy',
  'activities',
  'comments.commentator',
  'media',
].join(',');

/** The document as the server has it now, past every cache. */
export const fetchDocument = (id: string, signal?: AbortSignal): Promise<OfferDocument> =>
  api.get<OfferDocument>(`${documentsPath}/${id}`, { query: { include }, signal });

/** Fetched anew now and then, so that a colleague's change is seen before it is met. */
export const documentQuery = (id: string) =>
  queryOptions({
    queryKey: [documentsPath, 'one', id],
    queryFn: ({ signal }) => fetchDocument(id, signal),
    refetchInterval: 15_000,
  });

interface DoorList<Row> {
  readonly data: readonly Row[];
  readonly meta: {
    readonly current_page: number;
    readonly last_page: number;
    readonly total: number;
    readonly total_is_estimate?: boolean;
  };
}

/** A page of this door in the form of a paged list; the cursor is the number of the next page. */
export function readDoorPage<Row>(body: unknown): Page<Row> {
  const { data, meta } = body as DoorList<Row>;
  const nextCursor = meta.current_page < meta.last_page ? String(meta.current_page + 1) : null;
  return { items: data, nextCursor, totalCount: meta.total, totalIsEstimate: meta.total_is_estimate ?? false };
}

const all = async <Row>(path: string, query: Record<string, string>, signal: AbortSignal): Promise<readonly Row[]> =>
  (await api.get<DoorList<Row>>(path, { query: { per_page: 50, ...query }, signal })).data;

/** Contacts whose name, address or company has the words. */
export const contactsQuery = (words: string, companyId = '') =>
  queryOptions({
    queryKey: ['/api/contact', 'pick', words, companyId],
    queryFn: ({ signal }) =>
      all<Contact>(
        '/api/contact',
        { 'filter[search]': words, 'filter[company]': companyId, include: 'company', sort: 'lastname' },
        signal,
      ),
    placeholderData: keepPreviousData,
  });

export interface ProjectRow {
  readonly id: string;
  readonly name: string;
  readonly status: string;
  readonly starts_at: string;
  readonly company?: { readonly id: string; readonly name: string } | null;
}

export const projectsQuery = (companyId = '') =>
  queryOptions({
    queryKey: ['/api/project', 'pick', companyId],
    queryFn: ({ signal }) =>
      all<ProjectRow>('/api/project', { 'filter[company]': companyId, include: 'company', sort: 'name' }, signal),
  });

export interface VatRate {
  readonly id: string;
  readonly name: string;
  readonly rate: number;
}

export const vatRatesQuery = queryOptions({
  queryKey: ['/api/vat_rate'],
  queryFn: ({ signal }) => all<VatRate>('/api/vat_rate', { sort: 'rate' }, signal),
  staleTime: 60_000,
});

export const unitsQuery = queryOptions({
  queryKey: ['/api/unit'],
  queryFn: ({ signal }) => all<{ id: string; name: string }>('/api/unit', {}, signal),
  staleTime: 60_000,
});

export const membersQuery = queryOptions({
  queryKey: ['/api/member'],
  queryFn: ({ signal }) => all<Member>('/api/member', { sort: 'name' }, signal),
  staleTime: 60_000,
});
