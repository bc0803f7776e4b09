import { queryOptions } from '@tanstack/react-query';
import type { ColumnMapping, ImportOptions } from '#core/catalogue/import/import-options';
import { api } from './api.ts';

export const importsPath = '/api/admin/imports';

export type { ImportOptions };

export type ImportState = 'mapping' | 'queued' | 'running' | 'done' | 'failed';

export interface ImportProgress {
  readonly total: number;
  readonly read: number;
  readonly good: number;
  readonly bad: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  /** The first 50. */
  readonly problems: readonly { readonly line: number; readonly reason: string }[];
}

/** A file on its way into the catalogue. */
export interface ImportJob extends ImportProgress {
  readonly id: string;
  readonly state: ImportState;
  readonly fileName: string;
  readonly columns: readonly { readonly name: string; readonly samples: readonly string[] }[];
  /** Column of the file → field; null or absent for "left out". */
  readonly mapping: ColumnMapping;
  readonly options: ImportOptions;
  readonly preview: readonly ImportPreviewRow[];
  readonly fields: readonly { readonly key: string; readonly label: string }[];
  readonly error?: string | null;
}

export interface ImportPreviewRow {
  readonly line: number;
  /** Column of the file → cell. */
  readonly values: Readonly<Record<string, string>>;
  readonly problems: readonly string[];
}

export interface ImportSummary {
  readonly id: string;
  readonly state: ImportState;
  readonly fileName: string;
  readonly total: number;
  readonly good: number;
  readonly bad: number;
  readonly createdAt: string;
}

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
    (await api.get<{ items: readonly ImportSummary[] }>(importsPath, { query: { limit: 5 }, signal })).items,
});

export const importWrites = {
  upload: async (file: File) => {
    const query = { kind: 'products', fileName: file.name };
    return (await api.post<Answer>(importsPath, { query, body: file })).import;
  },
  change: async (id: string, body: { mapping: ColumnMapping; options: ImportOptions }) =>
    (await api.patch<Answer>(`${importsPath}/${id}`, { body })).import,
  start: async (id: string) => (await api.post<Answer>(`${importsPath}/${id}/start`)).import,
};
