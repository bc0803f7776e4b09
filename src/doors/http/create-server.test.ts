import { connect } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { afterEach, describe, expect, it } from 'vitest';
import { createServer } from './create-server.ts';
import { registerEnvelope } from './register-envelope.ts';

let server: FastifyInstance;
afterEach(() => server.close());

describe('the server', () => {
  it('sends the request id back and the security headers with everything', async () => {
    server = createServer({ logLevel: 'silent' });
    for (const url of ['/healthz', '/nothing', '/%zz']) {
      const { headers } = await server.inject({ url, headers: { 'x-request-id': 'caller-0001' } });
      expect(headers).toMatchObject({
        'x-request-id': 'caller-0001',
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'same-origin',
        'cache-control': 'no-store',
      });
      expect(headers['content-security-policy']).toContain("default-src 'none'");
    }
  });

  it('is ready only while its check passes, and says no more', async () => {
    let problem: Error | null = null;
    server = createServer({
      logLevel: 'silent',
      ready: async () => {
        if (problem) throw problem;
      },
    });
    expect((await server.inject({ url: '/readyz' })).statusCode).toBe(200);
    problem = new Error('password of the database');
    const answer = await server.inject({ url: '/readyz' });
    expect([answer.statusCode, answer.body]).toEqual([503, '{"status":"not ready"}']);
    expect((await server.inject({ url: '/healthz' })).statusCode).toBe(200);
  });

  it('measures requests by route pattern, not by what was asked', async () => {
    server = createServer({ logLevel: 'silent' });
    await server.inject({ url: '/healthz?secret=1' });
    await server.inject({ url: '/no/such/path' });
    const { body } = await server.inject({ url: '/metrics' });
    expect(body).toMatch(/proffer_http_request_seconds_count\{method="GET",route="\/healthz",status="200"\} 1/);
    expect(body).toContain('route="unknown",status="404"');
    expect(body).toContain('nodejs_eventloop_lag');
    expect(body).not.toMatch(/secret|such/);
  });

  it('asks envelopes in order for paths without a route', async () => {
    server = createServer({ logLevel: 'silent' });
    registerEnvelope(
      server,
      (path) => path.startsWith('/a/'),
      ({ code }) => ({ status: 418, body: { a: code } }),
    );
    registerEnvelope(
      server,
      (path) => path.startsWith('/'),
      ({ status }) => ({ body: { all: status } }),
    );
    const first = await server.inject({ url: '/a/b' });
    expect([first.statusCode, first.json()]).toEqual([418, { a: 'not_found' }]);
    expect((await server.inject({ url: '/b' })).json()).toEqual({ all: 404 });
  });

  it('believes only as many proxies as it was told', async () => {
    const ipSeen = async (trustedProxies: number) => {
      server = createServer({ logLevel: 'silent', trustedProxies });
      server.get('/ip', async (request) => request.ip);
      return (await server.inject({ url: '/ip', headers: { 'x-forwarded-for': '6.6.6.6, 7.7.7.7' } })).body;
    };
    expect(await ipSeen(0)).toBe('127.0.0.1');
    expect(await ipSeen(1)).toBe('7.7.7.7');
    expect(await ipSeen(2)).toBe('6.6.6.6');
  });

  it('answers a slow handler with 503 and aborts its signal', async () => {
    server = createServer({ logLevel: 'silent', handlerTimeoutMs: 20 });
    const aborted = Promise.withResolvers<boolean>();
    server.get('/slow', (request) => {
      request.signal.addEventListener('abort', () => aborted.resolve(true));
      return new Promise(() => {});
    });
    const answer = await server.inject({ url: '/slow' });
    expect([answer.statusCode, answer.json().error.code]).toEqual([503, 'timeout']);
    expect(await aborted.promise).toBe(true);
  });

  it('finishes what is under way when it closes', async () => {
    server = createServer({ logLevel: 'silent' });
    const begun = Promise.withResolvers<void>();
    const gate = Promise.withResolvers<void>();
    server.get('/slow', async () => {
      begun.resolve();
      await gate.promise;
      return 'whole';
    });
    const address = await server.listen({ port: 0, host: '127.0.0.1' });
    const answer = fetch(`${address}/slow`).then((response) => response.text());
    await begun.promise;
    const closed = server.close();
    gate.resolve();
    expect(await answer).toBe('whole');
    await closed;
  });

  it('answers what is no HTTP with 400', async () => {
    server = createServer({ logLevel: 'silent' });
    await server.listen({ port: 0, host: '127.0.0.1' });
    const { port } = server.server.address() as { port: number };
    const answer = await new Promise<string>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => socket.write('nonsense\r\n\r\n'));
      let text = '';
      socket.on('data', (data) => {
        text += data;
      });
      socket.on('close', () => resolve(text));
    });
    expect(answer).toMatch(/^HTTP\/1.1 400/);
  });
});
