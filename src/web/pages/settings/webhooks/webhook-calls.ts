import { queryOptions } from '@tanstack/react-query';
import type { WebhookAnswer } from '#doors/documents/contract/webhook';
import { api } from '../../../client/api.ts';

const path = '/api/webhook';

export type Webhook = WebhookAnswer;

/** Fetched anew now and then, so that a test message shows up in the log. */
export const webhooksQuery = queryOptions({
  queryKey: [path],
  queryFn: async ({ signal }) =>
    (await api.get<{ data: readonly Webhook[] }>(path, { query: { include: 'callLogs', per_page: 50 }, signal })).data,
  refetchInterval: 5_000,
});

export const webhookCalls = {
  create: (body: { readonly event: string; readonly url: string }) => api.post<Webhook>(path, { body }),
  test: (id: string) => api.post<{ id: string }>(`${path}/${id}/test`),
  retry: (id: string, url: string) => api.patch<Webhook>(`${path}/${id}`, { body: { url } }),
  remove: (id: string) => api.delete(`${path}/${id}`),
};
