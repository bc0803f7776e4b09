import type { FastifyInstance } from 'fastify';
import type { Envelope, EnvelopePresenter, Refusal } from './refusal.ts';

/** Lets paths outside the doors (sign-in, pages) shape their own refusals. Doors register theirs when mounted. */
export function registerEnvelope(
  server: FastifyInstance,
  owns: (path: string) => boolean,
  present: EnvelopePresenter,
): void {
  server.registry.envelopes.push({ owns, present });
}

/** The presenter for a path: the first that owns it, else the house envelope. */
export function envelopeFor(server: FastifyInstance, path: string): EnvelopePresenter {
  return server.registry.envelopes.find((entry) => entry.owns(path))?.present ?? houseEnvelope;
}

/** `{ error: { code, message, requestId, issues? } }`, for paths that belong to no door. */
export function houseEnvelope(refusal: Refusal): Envelope {
  const { code, message, requestId, issues } = refusal;
  return { body: { error: { code, message, requestId, ...(issues.length > 0 ? { issues } : {}) } } };
}
