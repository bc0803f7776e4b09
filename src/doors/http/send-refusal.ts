import type { FastifyReply, FastifyRequest } from 'fastify';
import { HttpRefusal } from './http-refusal.ts';
import type { Envelope } from './refusal.ts';
import { envelopeFor } from './register-envelope.ts';
import { toRefusal } from './to-refusal.ts';

/** Answers a failed request in the shape of the door it was meant for, and logs what was not foreseen. */
export function sendRefusal(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { status, headers, body } = presentFailure(error, request);
  return reply
    .code(status)
    .headers({
      'content-type': 'application/json; charset=utf-8',
      ...(error instanceof HttpRefusal ? error.headers : {}),
      ...headers,
    })
    .serializer((content: unknown) => (typeof content === 'string' ? content : JSON.stringify(content)))
    .send(body);
}

/** A failure in the shape of the door; what was not foreseen is logged and says nothing about itself. */
export function presentFailure(error: unknown, request: FastifyRequest): Envelope & { readonly status: number } {
  const refusal = toRefusal(error, request);
  if (refusal.code === 'internal_error') request.log.error({ err: error }, 'request failed');
  const present = request.routeOptions.config?.present ?? envelopeFor(request.server, refusal.path);
  const envelope = present(refusal);
  return { ...envelope, status: envelope.status ?? refusal.status };
}
