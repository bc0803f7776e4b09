import { randomBytes } from 'node:crypto';
import { type FastifyInstance, fastify } from 'fastify';
import type { Door } from './door.ts';
import { openApiDocument } from './open-api-document.ts';

/**
 * Serves `/docs` (a list), `/docs/<door>` (a readable reference that asks no other server) and
 * `/docs/<door>/openapi.json`. The reference is 4 MB of script, so it is loaded when first asked for.
 */
export function apiReference(server: FastifyInstance, doors: readonly Door<never>[]): void {
  const nonce = randomBytes(16).toString('base64');
  const policy = [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "base-uri 'none'",
    "frame-ancestors 'self'",
  ].join('; ');
  let loading: Promise<FastifyInstance> | null = null;
  const references = () => {
    loading ??= referenceServer(doors, nonce);
    return loading;
  };

  server.get('/docs', async (_request, reply) => reply.type('text/html; charset=utf-8').send(listPage(doors)));
  for (const path of doors.map(({ name }) => `/docs/${name}`)) {
    server.get(path, async (_request, reply) => reply.redirect(`${path}/`, 301));
    server.get(`${path}/*`, async (request, reply) => {
      const inner = await (await references()).inject({ method: 'GET', url: request.url });
      return reply
        .code(inner.statusCode)
        .headers({
          'content-type': inner.headers['content-type'] ?? 'text/plain',
          'content-security-policy': policy,
          'cache-control': inner.statusCode === 200 ? 'public, max-age=300' : 'no-store',
        })
        .send(inner.rawPayload);
    });
  }
  server.addHook('onClose', async () => {
    if (loading) await (await loading).close();
  });
}

async function referenceServer(doors: readonly Door<never>[], nonce: string): Promise<FastifyInstance> {
  const { default: scalar } = await import('@scalar/fastify-api-reference');
  const server = fastify();
  for (const door of doors) {
    const content = await openApiDocument(door);
    await server.register(scalar, {
      routePrefix: `/docs/${door.name}`,
      configuration: {
        content,
        pageTitle: door.title,
        favicon: '/app/icon.svg',
        nonce,
        withDefaultFonts: false,
        telemetry: false,
        agent: { disabled: true },
        mcp: { disabled: true },
        showDeveloperTools: 'never',
        hideClientButton: true,
      },
    });
  }
  await server.ready();
  return server;
}

function listPage(doors: readonly Door<never>[]): string {
  const items = doors.map(({ name, title }) => `<li><a href="/docs/${name}/">${title}</a></li>`);
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>API reference</title><h1>API reference</h1><ul>${items.join('')}</ul></html>`;
}
