import type { FastifyReply, FastifyRequest } from 'fastify';
import { HttpRefusal } from './http-refusal.ts';
import { envelopeFor } from './register-envelope.ts';
import { toRefusal } from './to-refusal.ts';

/** Answers a failed request in the shape of the door it was meant for, and logs what was not foreseen. */
export function sendRefusal(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const refusal = toRefusal(error, request);
  if (refusal.code === 'internal_error') request.log.error({ err: error }, 'request failed');
  const present = request.routeOptions.config?.present ?? envelopeFor(request.server, refusal.path);
  const envelope = present(refusal);
  return reply
    .code(envelope.status ?? refusal.status)
    .headers({
      'content-type': 'application/json; charset=utf-8',
      ...(error instanceof HttpRefusal ? error.headers : {}),
      ...envelope.headers,
    })
    .serializer((body: unknown) => (typeof body === 'string' ? body : JSON.stringify(body)))
    .send(envelope.body);
}
