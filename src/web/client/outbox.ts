import { queryOptions } from '@tanstack/react-query';
import { api } from './api.ts';

export const outboxPath = '/api/admin/outbox';

/** One mail. The list leaves text and attachments out. */
export interface OutboxMail {
  readonly id: string;
  readonly to: readonly string[];
  readonly from: string;
  readonly subject: string;
  readonly status: string;
  readonly error: string | null;
  readonly createdAt: string;
  readonly text?: string;
  readonly attachments?: readonly { readonly name: string; readonly size?: number; readonly url?: string }[];
}

export const mailQuery = (id: string) =>
  queryOptions({
    queryKey: [outboxPath, id],
    queryFn: ({ signal }) => api.get<OutboxMail>(`${outboxPath}/${id}`, { signal }),
  });
