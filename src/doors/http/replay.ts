import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyReply, FastifyRequest, RouteOptions } from 'fastify';
import type { Actor } from '#app/actor';
import { asksForEvents } from './asks-for-events.ts';
import { HttpRefusal } from './http-refusal.ts';
import type {
  DoneWork,
  IdempotencyClaim,
  IdempotencyState,
  IdempotencyStore,
  StoredAnswer,
  ToldAnswer,
} from './idempotency-store.ts';
import { problemStatus } from './problem-status.ts';
import { eventHeaders, keptEvents } from './send-events.ts';
import type { AnyRoute } from './server-registry.ts';

const waitMs = 200;
const waits = 25;
const renewMs = 5_000;

type Hooks = Required<Pick<RouteOptions, 'preHandler' | 'onSend'>>;

/**
 * Hooks that make one POST route honour `Idempotency-Key`: the same key and request get the stored answer, another request
 * 409. While the first still runs, the second waits five seconds and then gets 409. The answer is stored before it is sent.
 */
export function replay(door: string, route: AnyRoute, store: IdempotencyStore): Hooks {
  return {
    preHandler: async (request, reply) => {
      const key = keyOf(request);
      if (key === null || request.actor === null) return undefined;
      const claim = claimOf(request, request.actor, { door, route, key });
      const found = await settled(store, claim);
      if (found.state === 'done') return sendStored(reply, found.answer);
      if (found.state === 'lost') request.doneBefore = recoverable(route, found.done);
      if (request.doneBefore === null) refuseUnlessFresh(found);
      const renewal = setInterval(() => {
        store.renew(claim).catch((error: unknown) => request.log.warn({ err: error }, 'renewal failed'));
      }, renewMs);
      renewal.unref();
      request.keepAnswer = (answer) => {
        request.keepAnswer = null;
        clearInterval(renewal);
        return settle(store, claim, answer);
      };
      return undefined;
    },
    onSend: async (request, reply, payload) => {
      // Of a stream of events only the last one is the answer; whoever writes it keeps it.
      if (request.keepAnswer && !asksForEvents(request)) await request.keepAnswer(answerOf(reply, payload));
      return payload;
    },
  };
}

function keyOf(request: FastifyRequest): string | null {
  const key = request.headers['idempotency-key'];
  if (key === undefined) return null;
  if (typeof key === 'string' && /^[\x21-\x7e]{1,255}$/.test(key)) return key;
  throw new HttpRefusal('validation_failed', 'The request is not valid.', {
    issues: [{ path: 'Idempotency-Key', rule: 'pattern', message: 'must be 1 to 255 visible ASCII characters' }],
  });
}

function claimOf(
  request: FastifyRequest,
  actor: Actor,
  use: { readonly door: string; readonly route: AnyRoute; readonly key: string },
): IdempotencyClaim {
  const content = JSON.stringify([actor.keyId ?? actor.userId, request.url, request.body ?? null]);
  return {
    tenantId: actor.tenantId,
    door: use.door,
    key: use.key,
    route: `${use.route.method} ${use.route.path}`,
    bodyHash: createHash('sha256').update(content).digest('base64url'),
    requestId: request.id,
  };
}

async function settled(store: IdempotencyStore, claim: IdempotencyClaim): Promise<IdempotencyState> {
  for (let turn = 0; turn < waits; turn += 1) {
    const found = await store.begin(claim);
    if (found.state !== 'running') return found;
    await pause(waitMs);
  }
  return { state: 'running' };
}

/** Id of what lost work created, where the route can answer from that. */
function recoverable(route: AnyRoute, done: readonly DoneWork[]): string | null {
  const entity = route.recover?.entity;
  const created = done.find((work) => work.entity === entity && work.action === 'created');
  return created?.entityId ?? null;
}

function refuseUnlessFresh(found: IdempotencyState): void {
  if (found.state === 'conflict') {
    throw new HttpRefusal('idempotency_conflict', 'This Idempotency-Key was used for another request.');
  }
  if (found.state === 'running') {
    throw new HttpRefusal('idempotency_conflict', 'The first request with this Idempotency-Key is still running.', {
      headers: { 'retry-after': '1' },
    });
  }
  if (found.state === 'lost') {
    throw new HttpRefusal(
      'idempotency_conflict',
      'This was done already, but its answer was lost. Look before repeating.',
    );
  }
}

function sendStored(reply: FastifyReply, answer: StoredAnswer): FastifyReply {
  reply.header('idempotent-replayed', 'true').serializer((body: unknown) => String(body));
  const events = reply.request.routeOptions.config.route?.events;
  if (events && asksForEvents(reply.request)) {
    return reply.code(200).headers(eventHeaders).send(keptEvents(events.answer, answer));
  }
  if (answer.contentType) reply.type(answer.contentType);
  return reply.code(answer.status).send(answer.body === '' ? undefined : answer.body);
}

function answerOf(reply: FastifyReply, payload: unknown): ToldAnswer {
  const contentType = reply.getHeader('content-type');
  return {
    status: reply.statusCode,
    body: typeof payload === 'string' ? payload : payload === undefined || payload === null ? '' : null,
    contentType: typeof contentType === 'string' ? contentType : null,
  };
}

/** Keeps the answer, or frees the key when nothing came of the work. A time-out keeps it: the work may yet finish. */
async function settle(store: IdempotencyStore, claim: IdempotencyClaim, told: ToldAnswer): Promise<void> {
  const { status, body } = told;
  if (status === problemStatus('timeout')) return;
  const nothingCameOfIt = status >= 500 || status === problemStatus('rate_limited') || status === problemStatus('gone');
  if (nothingCameOfIt || body === null) return store.release(claim);
  return store.finish(claim, { ...told, body });
}
