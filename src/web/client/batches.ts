import { queryOptions } from '@tanstack/react-query';
import type { BatchAnswer, BatchBody } from '#doors/admin/contract';
import { api } from './api.ts';

export const batchesPath = '/api/admin/batches';

export type Batch = BatchBody;
export type BatchState = BatchAnswer;
export type { BatchFileBody } from '#doors/admin/contract';

/** One batch with its files; asked anew while it is at work. */
export const batchQuery = (id: string) =>
  queryOptions({
    queryKey: [batchesPath, id],
    queryFn: ({ signal }) => api.get<BatchState>(`${batchesPath}/${id}`, { signal }),
    refetchInterval: ({ state }) => (state.data?.batch.state === 'running' ? 1000 : false),
  });

export const batchWrites = {
  create: async (name: string) => (await api.post<BatchState>(batchesPath, { body: { name } })).batch,
  put: (id: string, name: string, file: File) =>
    api.put<undefined>(`${batchesPath}/${id}/files/${encodeURIComponent(name)}`, {
      body: new Blob([file], { type: 'application/octet-stream' }),
    }),
  start: (id: string) => api.post<BatchState>(`${batchesPath}/${id}/start`),
  retry: (id: string) => api.post<BatchState>(`${batchesPath}/${id}/retry`),
  review: (id: string, fileId: string, reviewed: boolean) =>
    api.put<BatchState>(`${batchesPath}/${id}/files/${fileId}/review`, { body: { reviewed } }),
};
