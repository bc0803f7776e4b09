import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { randomUuid } from '../../../../client/random-uuid.ts';
import { offerQuery, offersPath } from '../../data/offer-queries.ts';
import { askChat, beginChat, newestChatQuery } from './chat-queries.ts';
import { changesOffer, growMessage, type ShownMessage } from './grow-message.ts';

/** A talk about one offer. */
export interface Chat {
  readonly messages: readonly ShownMessage[];
  readonly loading: boolean;
  readonly answering: boolean;
  readonly error: unknown;
  readonly ask: (text: string) => Promise<void>;
  readonly stop: () => void;
  /** Leaves what was said; the next question begins another chat. */
  readonly startNew: () => void;
}

/** What was said in this drawer, after what the server kept of the thread. */
interface Said {
  readonly threadId: string | null;
  /** The person wants a chat of its own, whatever the server kept. */
  readonly fresh: boolean;
  readonly messages: readonly ShownMessage[];
}

/** Goes on with the newest chat of an offer. Leaving stops the answer; the offer is read again when a tool changed it. */
export function useChat(offerId: string): Chat {
  const queries = useQueryClient();
  const kept = useQuery(newestChatQuery(offerId));
  const [said, setSaid] = useState<Said>({ threadId: null, fresh: false, messages: [] });
  const [answering, setAnswering] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const before = said.fresh ? [] : (kept.data?.messages ?? []);
  const known = new Set(said.messages.map(({ id }) => id));

  const put = (message: ShownMessage) =>
    setSaid((now) => {
      const at = now.messages.findIndex(({ id }) => id === message.id);
      const messages = at < 0 ? [...now.messages, message] : now.messages.with(at, message);
      return { ...now, messages };
    });
  const refresh = () => queries.invalidateQueries({ queryKey: offerQuery(offerId).queryKey });

  const ask = async (text: string) => {
    const question: ShownMessage = { id: randomUuid(), role: 'user', parts: [{ type: 'text', text }] };
    const abort = new AbortController();
    running.current = abort;
    setAnswering(true);
    setError(null);
    put(question);
    try {
      // Whoever asks before the kept chat is here goes on with it all the same.
      const newest = said.fresh ? null : await queries.ensureQueryData(newestChatQuery(offerId));
      const threadId = said.threadId ?? newest?.threadId ?? (await beginChat(offerId));
      setSaid((now) => ({ ...now, threadId }));
      let answer: ShownMessage = { id: randomUuid(), role: 'assistant', parts: [] };
      for await (const chunk of askChat({ offerId, threadId, question, signal: abort.signal })) {
        answer = growMessage(answer, chunk);
        put(answer);
        if (changesOffer(chunk)) refresh().catch(() => undefined);
      }
    } catch (caught) {
      if (!abort.signal.aborted) setError(caught);
    } finally {
      setAnswering(false);
      queries.invalidateQueries({ queryKey: [offersPath, 'revisions', offerId] }).catch(() => undefined);
    }
  };

  return {
    messages: [...before.filter(({ id }) => !known.has(id)), ...said.messages],
    loading: kept.isPending,
    answering,
    error: error ?? kept.error,
    ask,
    stop: () => running.current?.abort(),
    startNew: () => setSaid({ threadId: null, fresh: true, messages: [] }),
  };
}
