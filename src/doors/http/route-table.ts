import type { FastifyInstance } from 'fastify';
import type { RouteEntry } from './server-registry.ts';

/** Every route of every door on this server, in the order of mounting. Generated tests walk it. */
export function routeTable(server: FastifyInstance): readonly RouteEntry[] {
  return server.registry.routes;
}
