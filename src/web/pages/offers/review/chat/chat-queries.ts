import { queryOptions } from '@tanstack/react-query';
import type { ChatMessageBody, ChatThreadBody } from '#doors/drafts/contract';
import { api } from '../../../../client/api.ts';
import { ApiError, parseProblem } from '../../../../client/api-error.ts';
import { openRequest } from '../../../../client/api-request.ts';
import { readEvents } from '../../../../client/read-events.ts';
import { offersPath } from '../../data/offer-queries.ts';
import { type MessageChunk, type ShownMessage, shownMessage } from './grow-message.ts';

const threadsPath = (offerId: string) => `${offersPath}/${offerId}/chat/threads`;

/** The newest chat of an offer with what was said, or null when there is none. */
export const newestChatQuery = (offerId: string) =>
  queryOptions({
    queryKey: [offersPath, 'chat', offerId],
    queryFn: async ({ signal }): Promise<{ threadId: string; messages: readonly ShownMessage[] } | null> => {
      const { threads } = await api.get<{ threads: readonly ChatThreadBody[] }>(threadsPath(offerId), { signal });
      const [newest] = threads;
      if (!newest) return null;
      const path = `${threadsPath(offerId)}/${newest.id}/messages`;
      const { messages } = await api.get<{ messages: readonly ChatMessageBody[] }>(path, { signal });
      return { threadId: newest.id, messages: messages.map(shownMessage) };
    },
    staleTime: 0,
  });

/** Begins a chat and answers its id. */
export async function beginChat(offerId: string): Promise<string> {
  return (await api.post<{ thread: ChatThreadBody }>(threadsPath(offerId))).thread.id;
}

/** A question to an offer's chat. */
export interface Asking {
  readonly offerId: string;
  readonly threadId: string;
  readonly question: ShownMessage;
  readonly signal: AbortSignal;
}

/** Asks, and answers the chunks of the message as they come. Throws ApiError for a refusal. */
export async function* askChat({ offerId, threadId, question, signal }: Asking): AsyncGenerator<MessageChunk, void> {
  const { id, role, parts } = question;
  const body = { offerId, threadId, messages: [{ id, role, parts }] };
  const response = await openRequest('POST', '/api/chat', { body, signal, accept: 'text/event-stream' });
  if (!response.ok || !response.body) {
    const problem: unknown = await response.json().catch(() => null);
    throw new ApiError(parseProblem(response.status, problem, response.headers.get('x-request-id')));
  }
  for await (const { data } of readEvents(response.body)) if (data !== '[DONE]') yield JSON.parse(data) as MessageChunk;
}
