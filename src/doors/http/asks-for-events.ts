import type { FastifyRequest } from 'fastify';

const events = 'text/event-stream';

/** Does the caller want this route's answer as server-sent events? Only where the route offers it. */
export function asksForEvents({ headers, routeOptions }: Pick<FastifyRequest, 'headers' | 'routeOptions'>): boolean {
  return routeOptions.config.route?.events !== undefined && prefersEvents(headers.accept ?? '');
}

/** Whether an `Accept` header names events before, or rather than, JSON. */
export function prefersEvents(accept: string): boolean {
  const wanted = accept.split(',').map(readType);
  const best = wanted.filter(({ type }) => [events, 'application/json'].includes(type)).sort((a, b) => b.q - a.q)[0];
  return best !== undefined && best.type === events && best.q > 0;
}

function readType(text: string): { readonly type: string; readonly q: number } {
  const [type = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase());
  const q = Number(parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? 1);
  return { type, q: Number.isNaN(q) ? 1 : q };
}
