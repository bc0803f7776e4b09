import type { FastifyInstance } from 'fastify';

const quiet = new Set(['/healthz', '/readyz', '/metrics']);

/** One line a request: method, route pattern, status, duration in ms, request id, tenant. Nothing a person typed. */
export function logRequests(server: FastifyInstance): void {
  server.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown';
    const level = quiet.has(route) ? 'debug' : reply.statusCode >= 500 ? 'warn' : 'info';
    request.log[level](
      {
        method: request.method,
        route,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime * 10) / 10,
        ...(request.actor ? { tenant: request.actor.tenantId } : {}),
      },
      'request',
    );
  });
}
