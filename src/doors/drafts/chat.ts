import { answerChat } from '#app/chat/answer-chat';
import type { ThreadPlace } from '#app/chat/threads';
import { Problem } from '#core/problem';
import { isUuid } from '#core/uuid';
import { type ChatBody, chatBody, codedError, textError } from '#doors/drafts/contract';
import { route } from '#doors/drafts/route';
import { uiMessageStream, uiMessageStreamHeaders } from '#doors/drafts/ui-message-stream';
import { rateLimiter } from '#doors/http/rate-limit';

/** Characters of one question. */
const longestQuestion = 4000;
/** Messages that are read of a talk that no thread keeps, and characters of each. */
const mostBefore = 20;

/** Questions to a model cost: 20 a minute for each caller of this process. */
const limiter = rateLimiter({ perMinute: 20, burst: 20 });

export const chat = route({
  method: 'POST',
  path: '/api/chat',
  summary: 'Ask about an offer',
  description:
    'Answers the last message of the user as `text/event-stream` in the UI message stream protocol of the AI SDK. With offer ' +
    'and thread both are kept. A model, where one is set, may change the offer with the rights of the caller.',
  auth: 'session',
  role: 'viewer',
  bodyLimit: 524_288,
  schema: { body: chatBody, response: { 400: codedError, 401: textError, 404: codedError } },
  async handler({ actor, body, request }, app) {
    const place = placeOf(body);
    const question = questionOf(body);
    if (app.ports.model.isSet) refuseWhenBusy(actor.keyId ?? `${actor.tenantId} ${actor.userId}`);
    const leave = new AbortController();
    const { before, ...message } = question;
    const answer = await answerChat(app, actor, { place, message, before, signal: leave.signal });
    const stream = uiMessageStream({
      ...answer,
      onError: (err) => request.log.error({ err }, 'the chat could not be answered'),
      onClose: () => leave.abort(),
    });
    return { body: stream, headers: uiMessageStreamHeaders };
  },
});

/** Both ids or none; an id that is no UUID names nothing. */
function placeOf({ offerId = null, threadId = null }: ChatBody): ThreadPlace | null {
  if (offerId === null && threadId === null) return null;
  if (offerId === null || threadId === null) {
    throw new Problem('invalid_chat_thread', 'Send offerId and threadId, or neither.');
  }
  if (!isUuid(offerId) || !isUuid(threadId)) {
    throw new Problem('chat_thread_not_found', 'The chat does not exist.');
  }
  return { offerId: offerId.toLowerCase(), threadId: threadId.toLowerCase() };
}

function questionOf({ messages }: ChatBody) {
  const at = messages.findLastIndex(({ role }) => role === 'user');
  const asked = messages[at];
  const text = asked ? textOf(asked.parts) : '';
  if (text === '') throw invalid('messages', 'must hold a message of the user with text');
  if (text.length > longestQuestion) throw invalid(`messages.${at}`, `must have at most ${longestQuestion} characters`);
  const before = messages.slice(0, at).flatMap(({ role, parts }) => {
    const said = textOf(parts).slice(0, longestQuestion);
    return role === 'system' || said === '' ? [] : [{ role, text: said }];
  });
  return { id: asked?.id || null, text, before: before.slice(-mostBefore) };
}

function textOf(parts: ChatBody['messages'][number]['parts']): string {
  const texts = parts.flatMap((part) => (part.type === 'text' && part.text !== undefined ? [part.text] : []));
  return texts.join('\n').trim();
}

function invalid(path: string, message: string): Problem {
  return new Problem('validation_failed', 'The request is not valid.', [{ path, rule: 'message', message }]);
}

function refuseWhenBusy(caller: string): void {
  const seconds = limiter.take(caller);
  if (seconds > 0) throw new Problem('rate_limited', `Too many questions. Try again in ${seconds} s.`);
}
