import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import { apiReference } from '#doors/http/api-reference';
import { createServer } from '#doors/http/create-server';
import { mountDoor } from '#doors/http/mount-door';
import { serveWeb } from '#doors/http/serve-web';
import type { Composition } from '#main/compose';
import { doors } from '#main/doors';
import { mountAuth } from '#main/mount-auth';
import { idempotencyStore } from '#store/idempotency/idempotency-store';

/** Folder of the built web app. */
const webBuild = fileURLToPath(new URL('../../dist/web', import.meta.url));

/** The whole HTTP server of a composition, ready for requests but not listening: doors, sign-in, pages, reference. */
export async function buildServer(
  composition: Composition,
  logStream?: { write(line: string): void },
): Promise<FastifyInstance> {
  const { app, access, auth, config, origins } = composition;
  const server = createServer({
    logLevel: config.logLevel,
    ...(logStream ? { logStream } : {}),
    trustedProxies: config.trustedProxies,
    ready: async () => void (await app.database.pg.executeSql('select 1')),
  });
  const idempotency = idempotencyStore(app.database);
  const wiring = { app, access, idempotency, trustedOrigins: origins, keyRequestsPerMinute: config.keyRate };
  for (const door of doors) await mountDoor(server, door, wiring);
  await mountAuth(server, auth, origins);
  apiReference(server, doors);
  await serveWeb(server, webBuild);
  await server.ready();
  return server;
}
