import { type FastifyInstance, fastify, LogController } from 'fastify';
import { logRequests } from './log-requests.ts';
import { loggerOptions } from './logger-options.ts';
import { metrics } from './metrics.ts';
import { probes } from './probes.ts';
import { refuseUnknownPath } from './refuse-unknown-path.ts';
import { requestId } from './request-id.ts';
import { schemaCompiler } from './schema-compiler.ts';
import { securityHeaders } from './security-headers.ts';
import { sendRefusal } from './send-refusal.ts';
import type { ServerOptions } from './server-options.ts';
import type { ServerRegistry } from './server-registry.ts';

/** A server with probes, metrics, log lines and refusals in place, and no door yet: `mountDoor` adds those. */
export function createServer(options: ServerOptions): FastifyInstance {
  const server: FastifyInstance = fastify({
    logger: loggerOptions(options),
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    genReqId: requestId,
    bodyLimit: options.bodyLimit ?? 1_048_576,
    requestTimeout: options.requestTimeoutMs ?? 30_000,
    handlerTimeout: options.handlerTimeoutMs ?? 60_000,
    trustProxy: trustedHops(options.trustedProxies ?? 0),
    routerOptions: { maxParamLength: 500 },
    frameworkErrors: (error, request, reply) => {
      sendRefusal(error, request, reply.headers({ ...securityHeaders, 'x-request-id': request.id }));
    },
  });
  const registry: ServerRegistry = { routes: [], envelopes: [] };
  server.decorate('registry', registry);
  server.decorateRequest('actor', null);
  server.decorateRequest('keepAnswer', null);
  server.decorateRequest('doneBefore', null);
  server.decorateRequest('uploads');
  server.setValidatorCompiler(schemaCompiler());
  server.addHook('onRequest', async (request, reply) => {
    reply.headers({ ...securityHeaders, 'x-request-id': request.id });
    // Before the body is read: what has no route needs no body.
    if (request.is404) refuseUnknownPath(request, registry.routes);
  });
  server.setErrorHandler(sendRefusal);
  logRequests(server);
  metrics(server);
  probes(server, options.ready ?? (async () => {}));
  return server;
}

/** Believes only the nearest `proxies` addresses of `X-Forwarded-For`: the rest is what the caller claims. */
function trustedHops(proxies: number): false | ((address: string, hop: number) => boolean) {
  return proxies > 0 && ((_address, hop) => hop < proxies);
}
