import { queryOptions } from '@tanstack/react-query';
import type { WebhookAnswer } from '#doors/documents/contract/webhook';
import { api } from '../../../client/api.ts';

const path = '/api/webhook';

export type Webhook = WebhookAnswer;
export type WebhookCall = NonNullable<Webhook['call_logs']>[number];

export interface WebhookInput {
  readonly event: string;
  readonly url: string;
}

/** Fetched anew now and then, so that failures show up. */
export const webhooksQuery = queryOptions({
  queryKey: [path],
  queryFn: async ({ signal }) =>
    (await api.get<{ data: readonly Webhook[] }>(path, { query: { per_page: 50 }, signal })).data,
  refetchInterval: 10_000,
});

/** The latest calls of one, with what was sent; fetched anew while somebody looks, so that a test message shows up. */
export const webhookLogQuery = (id: string) =>
  queryOptions({
    queryKey: [path, 'calls', id],
    queryFn: async ({ signal }) =>
      (await api.get<Webhook>(`${path}/${id}`, { query: { include: 'callLogs' }, signal })).call_logs ?? [],
    refetchInterval: 2_000,
  });

export const webhookCalls = {
  create: (body: WebhookInput) => api.post<Webhook>(path, { body }),
  test: (id: string) => api.post<{ id: string }>(`${path}/${id}/test`),
  edit: (id: string, body: Partial<WebhookInput> & { readonly is_active?: boolean }) =>
    api.patch<Webhook>(`${path}/${id}`, { body }),
  remove: (id: string) => api.delete(`${path}/${id}`),
};
