import type { FastifyBodyParser, FastifyInstance, FastifyRequest } from 'fastify';
import { HttpRefusal } from './http-refusal.ts';
import type { UnreadableJson } from './route.ts';

/** How one request's JSON is read; asked per request because a route may differ from its door. */
export type UnreadableRule = (request: FastifyRequest) => UnreadableJson;

/**
 * Reads JSON bodies. Nothing at all counts as no body: many clients send the content type with a bodiless DELETE.
 * `__proto__` and `constructor.prototype` count as unreadable.
 */
export function jsonParser(server: FastifyInstance, rule: UnreadableRule): FastifyBodyParser<string> {
  const parse = server.getDefaultJsonParser('error', 'error');
  return (request, text, done) => {
    const isEmptyAllowed = rule(request) === 'empty';
    if (text.trim() === '') return done(null, isEmptyAllowed && request.method !== 'DELETE' ? {} : undefined);
    return parse(request, text, (error: Error | null, value?: unknown) => {
      if (!error) return done(null, value);
      if (isEmptyAllowed) return done(null, {});
      return done(new HttpRefusal('unreadable_body', 'The body is not readable JSON.'));
    });
  };
}
