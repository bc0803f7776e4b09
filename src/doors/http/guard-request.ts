import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '#app/actor';
import type { AccessContext } from './access.ts';
import { credential } from './credential.ts';
import type { Door, DoorWiring } from './door.ts';
import { HttpRefusal } from './http-refusal.ts';
import { isTrustedCookieWrite } from './is-trusted-cookie-write.ts';
import { type RateLimiter, rateLimiter } from './rate-limit.ts';
import { roleRank } from './role-rank.ts';
import type { Route } from './route.ts';

/** Lets a request through to its body, with `request.actor` set, or throws a refusal. */
export type Guard = (request: FastifyRequest, reply: FastifyReply) => Promise<void>;

/** Makes the guards of one door. All its routes share one count of requests per caller. */
export function guardRequest<App>(door: Door<App>, wiring: DoorWiring<App>): (route: Route<App>) => Guard {
  const limiter = rateLimiter(door.rateLimit);
  const keys = keyLimit(door, wiring);
  const signed = signedLimits();
  return (route) => async (request, reply) => {
    const address = `ip ${request.ip}`;
    if (route.auth === 'public') {
      return route.signed ? countTold(signed(request.method), address, reply) : refuseWhenBusy(limiter, address);
    }
    const busyFor = limiter.peek(address);
    if (busyFor > 0) throw tooMany(busyFor);
    const actor = await authenticate(request, door, wiring);
    if (!actor) {
      // Counted by address, so that guessing keys runs dry.
      refuseWhenBusy(limiter, address);
      throw new HttpRefusal('unauthenticated', 'Sign in, or send a key of this door.');
    }
    if (actor.keyId === null) refuseWhenBusy(limiter, `${actor.tenantId} ${actor.userId}`);
    else if (keys) countTold(keys, actor.keyId, reply);
    else if (!door.keyRateLimit) refuseWhenBusy(limiter, actor.keyId);
    if (roleRank(actor.role) < roleRank(route.role)) {
      throw new HttpRefusal('forbidden', `This needs the role ${route.role}.`);
    }
    request.actor = actor;
  };
}

/** A limit that callers are told. */
interface ToldLimit {
  readonly perMinute: number;
  readonly limiter: RateLimiter;
}

/** Signed addresses need no sign-in, so each caller has few requests: reads are counted apart from answers. */
function signedLimits(): (method: string) => ToldLimit {
  const perMinute = 60;
  const reads = { perMinute, limiter: rateLimiter({ perMinute, burst: 60 }) };
  const answers = { perMinute, limiter: rateLimiter({ perMinute, burst: 240 }) };
  return (method) => (method === 'POST' ? answers : reads);
}

function keyLimit<App>(door: Door<App>, { keyRequestsPerMinute }: DoorWiring<App>): ToldLimit | null {
  if (!door.keyRateLimit || keyRequestsPerMinute === null) return null;
  const perMinute = keyRequestsPerMinute ?? door.keyRateLimit.perMinute;
  return { perMinute, limiter: rateLimiter({ perMinute, burst: perMinute }) };
}

/** Tells how much is left of a minute, also to those for whom nothing is. */
function countTold({ perMinute, limiter }: ToldLimit, caller: string, reply: FastifyReply): void {
  const seconds = limiter.take(caller);
  reply.header('x-ratelimit-limit', String(perMinute));
  reply.header('x-ratelimit-remaining', String(Math.min(perMinute, limiter.left(caller))));
  if (seconds > 0) throw tooMany(seconds);
}

/** Who is calling, by what the request brings along; null for somebody unknown. */
export async function authenticate<App>(
  request: FastifyRequest,
  door: Door<App>,
  { access, trustedOrigins }: DoorWiring<App>,
): Promise<Actor | null> {
  if (door.authenticate) return door.authenticate(request, access);
  const context: AccessContext = { door: door.name, requestId: request.id, ip: request.ip };
  const shown = credential(request.headers);
  if (shown === null) return null;
  if (shown.kind === 'key') return access.byKey(shown.key, context);
  const isWrite = request.method !== 'GET' && request.method !== 'HEAD';
  if (isWrite && !isTrustedCookieWrite(request.headers, trustedOrigins())) {
    throw new HttpRefusal('forbidden', 'This request comes from a page that is not ours.');
  }
  return access.bySession(request.headers, context);
}

function refuseWhenBusy(limiter: RateLimiter, caller: string): void {
  const seconds = limiter.take(caller);
  if (seconds > 0) throw tooMany(seconds);
}

function tooMany(seconds: number): HttpRefusal {
  return new HttpRefusal('rate_limited', `Too many requests. Try again in ${seconds} s.`, {
    headers: { 'retry-after': String(seconds) },
  });
}
