import type { InjectOptions } from 'fastify';
import { afterEach, describe, expect, it } from 'vitest';
import { type ToyServer, toyServer, toyTenant } from '#test/doors/toy-door';

let toy: ToyServer;
afterEach(() => toy.server.close());

const asMember = { authorization: 'Bearer member' };
const good = { name: 'nut', amount: 2 };

function post(payload: unknown, headers: Record<string, string> = asMember) {
  return toy.server.inject({
    method: 'POST',
    url: '/toy/things',
    headers: { 'content-type': 'application/json', ...headers },
    payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
  });
}

describe('a mounted door', () => {
  it('parses, serves and serialises by schema', async () => {
    toy = await toyServer();
    const answer = await post(good);
    expect(answer.statusCode).toBe(201);
    expect(answer.json()).toEqual({ count: 1, name: 'nut' });
    expect(answer.headers['etag']).toBe('"1"');
    expect(toy.app.seen).toEqual([good]);
  });

  it('reads query text as numbers and fills in defaults', async () => {
    toy = await toyServer();
    const get = (url: string) => toy.server.inject({ url, headers: asMember });
    expect((await get('/toy/things?limit=5')).json()).toEqual({ limit: 5, tenant: toyTenant });
    expect((await get('/toy/things')).json()).toMatchObject({ limit: 20 });
    expect((await get('/toy/things?limit=abc')).json().toy).toMatchObject({
      code: 'validation_failed',
      issues: [{ path: 'limit', rule: 'type', message: 'must be a whole number' }],
    });
  });

  it('does not convert or drop anything in a body, and reports every fault at once', async () => {
    toy = await toyServer();
    const answer = await post({ name: '', amount: '2', day: 'soon', extra: 1 });
    expect(answer.statusCode).toBe(400);
    expect(answer.json().toy.issues).toEqual(
      expect.arrayContaining([
        { path: 'name', rule: 'minLength', message: 'must not be empty' },
        { path: 'amount', rule: 'type', message: 'must be a number' },
        { path: 'day', rule: 'format', message: 'must be a valid date' },
        { path: 'extra', rule: 'additionalProperties', message: 'is not a known field' },
      ]),
    );
    expect((await post({ amount: 1 })).json().toy.issues).toEqual([
      { path: 'name', rule: 'required', message: 'is required' },
    ]);
    expect(toy.app.seen).toEqual([]);
  });

  it.each([
    ['a NUL', '{"name":"a\\u0000b","amount":1}', 'name'],
    ['half a surrogate pair', '{"name":"\\ud800","amount":1}', 'name'],
    ['a NUL in a field name', '{"name":"a","amount":1,"\\u0000":1}', ''],
  ])('refuses %s, which the database cannot hold', async (_what, payload, path) => {
    toy = await toyServer();
    const answer = await post(payload);
    expect(answer.statusCode).toBe(400);
    expect(answer.json().toy.issues[0]).toMatchObject({ path, rule: 'text' });
  });

  it('treats text that the database cannot hold in a path as a missing row', async () => {
    toy = await toyServer();
    const headers = { authorization: 'Bearer admin' };
    expect((await toy.server.inject({ method: 'DELETE', url: '/toy/things/%00', headers })).statusCode).toBe(404);
    expect((await toy.server.inject({ url: '/toy/things/not-a-uuid', headers })).statusCode).toBe(404);
  });

  it('refuses deep nesting and broken JSON without failing', async () => {
    toy = await toyServer();
    const deep = await post(`{"name":${'['.repeat(200_000)}${']'.repeat(200_000)}}`);
    expect(deep.json().toy.issues[0]).toMatchObject({ rule: 'maxDepth' });
    for (const body of ['{', 'null x', '{"__proto__":{}}']) {
      expect((await post(body)).json().toy.code).toBe('unreadable_body');
    }
  });

  it('reads broken and missing bodies as {} where the door says so', async () => {
    toy = await toyServer({ unreadableJson: 'empty' });
    for (const body of ['{', '']) {
      expect((await post(body)).json().toy).toMatchObject({
        code: 'validation_failed',
        issues: [{ path: 'name' }, {}],
      });
    }
  });

  it('takes a DELETE with a JSON content type and no body', async () => {
    toy = await toyServer();
    const id = '0190f000-0000-7000-8000-000000000002';
    const answer = await toy.server.inject({
      method: 'DELETE',
      url: `/toy/things/${id}`,
      headers: { authorization: 'Bearer admin', 'content-type': 'application/json' },
    });
    expect(answer.statusCode).toBe(204);
    expect(answer.body).toBe('');
  });

  it('refuses foreign content types unless the door reads everything as JSON', async () => {
    toy = await toyServer();
    expect((await post(good, { ...asMember, 'content-type': 'text/csv' })).statusCode).toBe(415);
    await toy.server.close();
    toy = await toyServer({ anyContentType: true });
    expect((await post(good, { ...asMember, 'content-type': 'text/csv' })).statusCode).toBe(201);
  });

  it('answers 413 beyond the body limit', async () => {
    toy = await toyServer();
    expect((await post({ ...good, note: 'x'.repeat(2_000_000) })).json().toy.code).toBe('payload_too_large');
  });
});

describe('refusals', () => {
  it('tells unknown paths from wrong methods, in the envelope of the door that owns the path', async () => {
    toy = await toyServer();
    const ask = async (options: InjectOptions) => toy.server.inject(options);
    expect((await ask({ url: '/toy/nothing' })).json().toy).toMatchObject({ code: 'not_found', path: null });
    expect((await ask({ url: '/elsewhere' })).json()).toMatchObject({ error: { code: 'not_found' } });
    const wrong = await ask({ method: 'PUT', url: '/toy/things', payload: '{', headers: asMember });
    expect(wrong.statusCode).toBe(405);
    expect(wrong.headers['allow']).toBe('GET, HEAD, POST');
    expect((await ask({ url: '/toy/%zz' })).json().toy).toMatchObject({ code: 'unreadable_url', status: 400 });
  });

  it('says nothing about an unforeseen error, and logs it without values', async () => {
    toy = await toyServer();
    const answer = await toy.server.inject({ url: '/toy/broken?email=ann@example.test' });
    expect(answer.statusCode).toBe(500);
    expect(answer.body).not.toMatch(/stack|select|secret/);
    const log = toy.logLines.join('');
    expect(log).toContain('Failed query');
    expect(log).not.toMatch(/ann@example|secret text/);
  });

  it('writes one line a request with the tenant and without what was typed', async () => {
    toy = await toyServer();
    await toy.server.inject({ url: '/toy/things?q=ann', headers: { ...asMember, 'x-request-id': 'caller-0001' } });
    expect(toy.logLines.map((line) => JSON.parse(line))).toEqual([
      expect.objectContaining({
        msg: 'request',
        method: 'GET',
        route: '/toy/things',
        status: 200,
        tenant: toyTenant,
        requestId: 'caller-0001',
      }),
    ]);
    expect(toy.logLines.join('')).not.toContain('ann');
  });
});

describe('who may', () => {
  it('takes a key before a cookie, and refuses a wrong key beside a good cookie', async () => {
    toy = await toyServer();
    const ask = async (headers: Record<string, string>) =>
      (await toy.server.inject({ url: '/toy/things', headers })).statusCode;
    expect(await ask({})).toBe(401);
    expect(await ask({ cookie: 'who=viewer' })).toBe(200);
    expect(await ask({ 'x-api-key': 'viewer' })).toBe(200);
    expect(await ask({ authorization: 'Bearer nobody', cookie: 'who=viewer' })).toBe(401);
    expect(await ask({ authorization: 'Basic YTpi', cookie: 'who=viewer' })).toBe(200);
  });

  it('asks for the least role of the route, before looking at the body', async () => {
    toy = await toyServer();
    expect((await post('{', { authorization: 'Bearer viewer' })).statusCode).toBe(403);
    expect((await post(good, { authorization: 'Bearer owner' })).statusCode).toBe(201);
  });

  it('lets cookies write only from our own pages', async () => {
    toy = await toyServer({ anyContentType: true });
    const cookie = 'who=member';
    const status = async (headers: Record<string, string>) => (await post(good, { cookie, ...headers })).statusCode;
    expect(await status({ origin: 'http://localhost:3000' })).toBe(201);
    expect(await status({})).toBe(201);
    expect(await status({ origin: 'http://evil.test' })).toBe(403);
    expect(await status({ origin: 'null' })).toBe(403);
    expect(await status({ 'content-type': 'text/plain' })).toBe(403);
    expect(await status({ 'sec-fetch-site': 'cross-site' })).toBe(403);
    expect((await post(good, { ...asMember, origin: 'http://evil.test' })).statusCode).toBe(201);
  });

  it('slows down a caller, and whoever guesses keys', async () => {
    toy = await toyServer({ rateLimit: { perMinute: 1, burst: 2 } });
    const ask = (key: string) => toy.server.inject({ url: '/toy/things', headers: { 'x-api-key': key } });
    expect((await ask('viewer')).statusCode).toBe(200);
    expect((await ask('viewer')).statusCode).toBe(200);
    const third = await ask('viewer');
    expect(third.statusCode).toBe(429);
    expect(Number(third.headers['retry-after'])).toBeGreaterThan(0);
    expect((await ask('member')).statusCode).toBe(200);
    expect((await ask('guess1')).statusCode).toBe(401);
    expect((await ask('guess2')).statusCode).toBe(401);
    expect((await ask('guess3')).statusCode).toBe(429);
  });
});
