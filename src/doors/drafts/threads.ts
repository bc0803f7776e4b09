import {
  listMessages as messagesOf,
  type StoredThread,
  startThread as start,
  listThreads as threadsOf,
} from '#app/chat/threads';
import {
  type ChatMessageBody,
  type ChatThreadBody,
  codedError,
  messagesAnswer,
  offerParams,
  textError,
  threadAnswer,
  threadParams,
  threadsAnswer,
} from '#doors/drafts/contract';
import { offerCodes, pathId, route } from '#doors/drafts/route';

export const listThreads = route({
  method: 'GET',
  path: '/api/offers/:offerId/chat/threads',
  summary: 'List the chats about an offer',
  auth: 'session',
  role: 'viewer',
  errorCodes: offerCodes,
  schema: { params: offerParams, response: { 200: threadsAnswer, 401: textError, 404: codedError } },
  async handler({ actor, params }, app) {
    return { body: { threads: (await threadsOf(app, actor, pathId(params.offerId))).map(presentThread) } };
  },
});

export const startThread = route({
  method: 'POST',
  path: '/api/offers/:offerId/chat/threads',
  summary: 'Begin a chat about an offer',
  auth: 'session',
  role: 'viewer',
  idempotent: true,
  errorCodes: offerCodes,
  schema: { params: offerParams, response: { 201: threadAnswer, 401: textError, 404: codedError } },
  async handler({ actor, params }, app) {
    return { status: 201, body: { thread: presentThread(await start(app, actor, pathId(params.offerId))) } };
  },
});

export const listMessages = route({
  method: 'GET',
  path: '/api/offers/:offerId/chat/threads/:threadId/messages',
  summary: 'Read a chat',
  auth: 'session',
  role: 'viewer',
  errorCodes: offerCodes,
  schema: { params: threadParams, response: { 200: messagesAnswer, 401: textError, 404: codedError } },
  async handler({ actor, params }, app) {
    const place = { offerId: pathId(params.offerId), threadId: pathId(params.threadId) };
    const messages = (await messagesOf(app, actor, place)).map(
      ({ id, role, parts }): ChatMessageBody => ({ id, role, parts: parts.map((part) => ({ ...part })) }),
    );
    return { body: { messages } };
  },
});

function presentThread({ id, offerId, title, createdAt, updatedAt }: StoredThread): ChatThreadBody {
  return { id, offerId, title, createdAt: createdAt.toISOString(), updatedAt: updatedAt.toISOString() };
}
