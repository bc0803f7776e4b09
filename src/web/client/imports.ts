import { queryOptions } from '@tanstack/react-query';
import type { ImportBody, ImportEdit, ImportSummaryBody } from '#doors/admin/contract';
import { api } from './api.ts';

export const importsPath = '/api/admin/imports';

/** A file on its way into the catalogue, or among the customers. */
export type ImportJob = ImportBody;
export type ImportOptions = ImportBody['options'];
export type ImportMapping = ImportBody['mapping'];
export type ImportState = ImportBody['state'];
export type ImportKind = ImportBody['kind'];

interface Answer {
  readonly import: ImportJob;
}

const isUnderWay = (state: ImportState | undefined): boolean => state === 'queued' || state === 'running';

/** One import; asked again every 700 ms while it runs. */
export const importQuery = (id: string) =>
  queryOptions({
    queryKey: [importsPath, id],
    queryFn: async ({ signal }) => (await api.get<Answer>(`${importsPath}/${id}`, { signal })).import,
    refetchInterval: (query) => (isUnderWay(query.state.data?.state) ? 700 : false),
  });

export const recentImportsQuery = queryOptions({
  queryKey: [importsPath, 'recent'],
  queryFn: async ({ signal }) =>
    (await api.get<{ items: readonly ImportSummaryBody[] }>(importsPath, { query: { limit: 5 }, signal })).items,
});

export const importWrites = {
  upload: async (kind: ImportKind, file: File) => {
    const query = { kind, fileName: file.name };
    return (await api.post<Answer>(importsPath, { query, body: file })).import;
  },
  change: async (id: string, body: ImportEdit) => (await api.patch<Answer>(`${importsPath}/${id}`, { body })).import,
  start: async (id: string) => (await api.post<Answer>(`${importsPath}/${id}/start`)).import,
};
