import type { FastifyInstance, FastifyRequest } from 'fastify';
import { isTrustedCookieWrite } from '#doors/http/is-trusted-cookie-write';
import { type Auth, clientAddressHeader } from '#main/auth';

/** Serves Better Auth's endpoints under /api/auth, in a scope of their own: they read their bodies themselves. */
export async function mountAuth(server: FastifyInstance, auth: Auth, origins: () => readonly string[]): Promise<void> {
  await server.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
    scope.route({
      method: ['GET', 'POST'],
      url: '/api/auth/*',
      bodyLimit: 65_536,
      handler: async (request, reply) => {
        if (request.method === 'POST' && !isTrustedCookieWrite(request.headers, origins())) {
          return reply
            .code(403)
            .send({ message: 'This request comes from a page that is not ours.', code: 'INVALID_ORIGIN' });
        }
        const answer = await auth.handler(webRequest(request, origins()));
        reply.status(answer.status);
        for (const [name, value] of answer.headers) if (name !== 'set-cookie') reply.header(name, value);
        const cookies = answer.headers.getSetCookie();
        if (cookies.length > 0) reply.header('set-cookie', cookies);
        return reply.send(Buffer.from(await answer.arrayBuffer()));
      },
    });
  });
}

/** The request as the library wants it. Who sends no `Origin` was let in above: the library takes it for ours. */
function webRequest(request: FastifyRequest, origins: readonly string[]): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  const own = origins[0] ?? 'http://localhost';
  if (!headers.has('origin')) headers.set('origin', own);
  headers.set(clientAddressHeader, request.ip);
  const body = Buffer.isBuffer(request.body) && request.body.length > 0 ? new Uint8Array(request.body) : null;
  // Never the caller's Host: the library trusts the origin of this address.
  const url = new URL(`${own}${request.raw.url ?? '/'}`);
  return new Request(url, { method: request.method, headers, ...(body === null ? {} : { body }) });
}
