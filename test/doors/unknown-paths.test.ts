import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { routeTable } from '#doors/http/route-table';
import { type Client, startTestServer, type TestServer } from './test-server.ts';

let server: TestServer;
let ann: Client;
beforeAll(async () => {
  server = await startTestServer();
  ann = await server.signUp();
});
afterAll(() => server.close());

const uuid = '0190f000-0000-7000-8000-000000000001';
const filled = (path: string) => path.replaceAll(/:\w+/g, uuid);

describe('where nothing lives', () => {
  it.each(['/api', '/api/', '/api/nothing', '/api/v9/offers', '/api/offersx', '/api/company/1/2'])(
    'below /api the answer is plain: %s',
    async (path) => {
      for (const caller of [ann, server.client({})]) {
        for (const method of ['GET', 'POST', 'DELETE']) {
          const { status, json, headers } = await caller.send(method, path, method === 'POST' ? { a: 1 } : undefined);
          expect([method, status, json]).toEqual([method, 404, { message: 'Not found.' }]);
          expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
        }
      }
    },
  );

  it('below a door the answer has the shape of the door', async () => {
    const drafts = await ann.get('/api/offers/1/2/3');
    expect([drafts.status, drafts.json]).toEqual([404, { error: { code: 'not_found', message: 'Not found.' } }]);
    const admin = await ann.get('/api/admin/nothing');
    expect([admin.status, admin.json.error.code, admin.json.error.issues]).toEqual([404, 'not_found', []]);
    const auth = await ann.send('POST', '/api/auth/nothing', {});
    expect([auth.status, auth.json.message]).toEqual([404, 'Not found.']);
    for (const path of ['/nothing', '/x', '/app.txt', '/healthz/1']) {
      const { status, json } = await ann.get(path);
      expect([path, status, json.error.code]).toEqual([path, 404, 'not_found']);
    }
  });

  it('a body is not even read', async () => {
    const { status, json } = await ann.send('POST', '/api/nothing', 'x'.repeat(5_000_000));
    expect([status, json]).toEqual([404, { message: 'Not found.' }]);
  });
});

describe('another method', () => {
  it('at every address of every door gets 405 and the methods that work there', async () => {
    const routes = routeTable(server.server).map(({ route }) => route);
    for (const path of new Set(routes.map((route) => filled(route.path)))) {
      // A fixed word is also a parameter of another pattern.
      const here = routes.filter((route) => new RegExp(`^${route.path.replaceAll(/:\w+/g, '[^/]+')}$`).test(path));
      const own = here.map(({ method }) => method as string);
      const wrong = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].find((method) => !own.includes(method)) ?? 'PUT';
      const { status, headers, json } = await ann.send(wrong, path, wrong === 'GET' ? undefined : {});
      expect([wrong, path, status]).toEqual([wrong, path, 405]);
      const allowed = headers.get('allow')?.split(', ') ?? [];
      expect(allowed).toEqual(expect.arrayContaining(own));
      expect(allowed).not.toContain(wrong);
      expect(allowed.includes('HEAD')).toBe(own.includes('GET'));
      if (json.error) expect(json.error.code).toBe('method_not_allowed');
      else expect(json.message).toMatch(/^Only /);
    }
  });

  it('at sign-in gets 405 too', async () => {
    const { status, headers } = await ann.send('DELETE', '/api/auth/sign-out');
    expect([status, headers.get('allow')]).toEqual([405, 'GET, HEAD, POST']);
  });
});

describe('HEAD', () => {
  it('answers as GET does, without a body, wherever GET can be used', async () => {
    const routes = routeTable(server.server).filter(({ route }) => route.method === 'GET');
    const others = [
      '/',
      '/app/',
      '/app/offers',
      '/docs',
      '/docs/drafts/',
      '/healthz',
      '/readyz',
      '/api/auth/get-session',
    ];
    for (const path of [...routes.map(({ route }) => filled(route.path)), ...others]) {
      const get = await ann.get(path);
      const head = await ann.send('HEAD', path);
      expect([path, head.status, head.bytes.byteLength]).toEqual([path, get.status, 0]);
      expect([path, head.headers.get('content-type')]).toEqual([path, get.headers.get('content-type')]);
    }
  });
});

describe('an address that cannot be read', () => {
  it('gets 400 in the shape of its place', async () => {
    const plain = await ann.get('/api/%zz');
    expect([plain.status, plain.json]).toEqual([400, { message: 'The address cannot be read.' }]);
    const drafts = await ann.get('/api/offers/%zz');
    expect([drafts.status, typeof drafts.json.error]).toEqual([400, 'object']);
    const page = await ann.get('/app/%zz');
    expect([page.status, page.json.error.code]).toEqual([400, 'unreadable_url']);
    expect(plain.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it.each([
    '/api/offers/%00',
    `/api/offers/${uuid}%00`,
    '/api/offers/..%2f..%2fadmin%2fkeys',
    '/api/offers/%F0%9F%92%A9',
  ])('or that names nothing: %s', async (path) => expect((await ann.get(path)).status).toBe(404));

  it('in a request line with a host, or none, harms nothing', async () => {
    const lines = [
      'GET http://evil.example/api/auth/get-session HTTP/1.1',
      'GET http://evil.example/api/nothing HTTP/1.1',
      'GET //evil.example/api/auth/get-session HTTP/1.1',
      'GET * HTTP/1.1',
      'OPTIONS * HTTP/1.1',
      'GET /app/../../../etc/passwd HTTP/1.1',
      'GET /app/assets/..%2f..%2f..%2fpackage.json HTTP/1.1',
    ];
    const answers = await Promise.all(lines.map((line) => raw(line)));
    expect(answers[0]).toMatch(/^HTTP\/1\.1 200 [\s\S]*\r\n\r\nnull$/);
    expect(answers[1]).toMatch(/^HTTP\/1\.1 404 [\s\S]*\r\n\r\n\{"message":"Not found\."\}$/);
    for (const answer of answers) {
      expect(answer).not.toMatch(/^HTTP\/1\.1 5/);
      expect(answer).not.toMatch(/root:|"proffer"/);
    }
  });
});

/** Sends one request line as it is. */
function raw(line: string): Promise<string> {
  const { port } = new URL(server.url);
  return new Promise((resolve, reject) => {
    let text = '';
    const socket = connect(Number(port), '127.0.0.1', () =>
      socket.write(`${line}\r\nHost: evil.example\r\nConnection: close\r\n\r\n`),
    );
    socket.on('data', (data) => {
      text += data;
    });
    socket.on('error', reject);
    socket.on('close', () => resolve(text));
  });
}

describe('the headers that protect', () => {
  const everywhere = {
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'x-frame-options': 'SAMEORIGIN',
  };

  it.each([
    '/app/',
    '/app/offers',
    '/docs',
    '/docs/drafts/',
    '/api/offers?list=1',
    '/api/nothing',
    '/api/auth/get-session',
  ])('are on %s', async (path) => {
    const { headers } = await ann.get(path);
    for (const [name, value] of Object.entries(everywhere)) expect([name, headers.get(name)]).toEqual([name, value]);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/default-src '(none|self)'/);
    expect(policy).toMatch(/frame-ancestors 'self'/);
    expect(policy).not.toMatch(/script-src[^;]*('unsafe-inline'|'unsafe-eval'|\*|https?:)/);
    expect(headers.get('x-powered-by') ?? headers.get('server')).toBeNull();
  });

  it('let pages run their own scripts only, and keep data out of caches', async () => {
    const page = await ann.get('/app/');
    expect(page.headers.get('content-security-policy')).toMatch(/script-src 'self'(;|$)/);
    expect(page.headers.get('content-security-policy')).toMatch(
      /object-src 'none'.*base-uri 'self'.*form-action 'self'/,
    );
    for (const path of ['/api/offers?list=1', '/api/auth/get-session', '/api/admin/session']) {
      expect([path, (await ann.get(path)).headers.get('cache-control')]).toEqual([
        path,
        expect.stringContaining('no-store'),
      ]);
    }
  });
});
