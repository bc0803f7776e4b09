import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { HttpRefusal } from '#doors/http/http-refusal';
import { isTrustedCookieWrite } from '#doors/http/is-trusted-cookie-write';
import { unsafeJson } from '#doors/http/unsafe-json';
import { type Auth, clientAddressHeader } from '#main/auth';
import { databaseError } from '#store/database-error';

const methods = 'GET, HEAD, POST';

/** Serves Better Auth's endpoints under /api/auth, in a scope of their own: they read their bodies themselves. */
export async function mountAuth(server: FastifyInstance, auth: Auth, origins: () => readonly string[]): Promise<void> {
  await server.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
    scope.route({
      method: ['PUT', 'PATCH', 'DELETE'],
      url: '/api/auth/*',
      handler: async () => {
        throw new HttpRefusal('method_not_allowed', `Only ${methods} can be used here.`, {
          headers: { allow: methods },
        });
      },
    });
    scope.route({
      method: ['GET', 'POST'],
      url: '/api/auth/*',
      bodyLimit: 65_536,
      handler: async (request, reply) => {
        const refusal = refusalOf(request, origins());
        if (refusal) return reply.code(refusal.status).send({ message: refusal.message, code: refusal.code });
        return pass(reply, await answered(auth, webRequest(request, origins())));
      },
    });
  });
}

interface PlainRefusal {
  readonly status: number;
  readonly message: string;
  readonly code: string;
}

/** What the library would let through, or choke on, in the library's words. */
function refusalOf(request: FastifyRequest, origins: readonly string[]): PlainRefusal | null {
  if (request.method === 'POST' && !isTrustedCookieWrite(request.headers, origins)) {
    return { status: 403, message: 'This request comes from a page that is not ours.', code: 'INVALID_ORIGIN' };
  }
  const [issue] = [...unsafeJson(request.params), ...unsafeJson(request.query), ...unsafeJson(readJson(request.body))];
  return issue ? { status: 400, message: `${issue.path} ${issue.message}`.trim(), code: 'VALIDATION_ERROR' } : null;
}

/** A body that is no JSON is left to the library. */
function readJson(body: unknown): unknown {
  try {
    return Buffer.isBuffer(body) ? JSON.parse(body.toString('utf8')) : null;
  } catch {
    return null;
  }
}

/** Values that the database refuses (wrong for their column, against a constraint, beyond a limit) are the caller's fault. */
async function answered(auth: Auth, request: Request): Promise<Response> {
  try {
    return await auth.handler(request);
  } catch (error) {
    if (!/^(22|23|54)/.test(databaseError(error)?.code ?? '')) throw error;
    return Response.json({ message: 'The request is not valid.', code: 'VALIDATION_ERROR' }, { status: 400 });
  }
}

async function pass(reply: FastifyReply, answer: Response): Promise<FastifyReply> {
  reply.status(answer.status);
  for (const [name, value] of answer.headers) if (name !== 'set-cookie') reply.header(name, value);
  const cookies = answer.headers.getSetCookie();
  if (cookies.length > 0) reply.header('set-cookie', cookies);
  const wait = answer.headers.get('x-retry-after');
  if (wait !== null) reply.header('retry-after', wait);
  const body = Buffer.from(await answer.arrayBuffer());
  return reply.send(body.length === 0 && answer.status === 404 ? { message: 'Not found.', code: 'NOT_FOUND' } : body);
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
  headers.set('x-request-id', request.id);
  const body = Buffer.isBuffer(request.body) && request.body.length > 0 ? new Uint8Array(request.body) : null;
  // Never the caller's Host, nor one in the request line: the library trusts the origin of this address.
  const { pathname, search } = new URL(request.raw.url ?? '/', own);
  const url = `${own}${pathname}${search}`;
  const method = request.method === 'HEAD' ? 'GET' : request.method;
  return new Request(url, { method, headers, ...(body === null ? {} : { body }) });
}
