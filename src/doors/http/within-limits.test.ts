import { once } from 'node:events';
import { type FastifyInstance, fastify } from 'fastify';
import { afterEach, expect, it } from 'vitest';
import { HttpRefusal } from './http-refusal.ts';
import { withinLimits } from './within-limits.ts';

let server: FastifyInstance;
afterEach(() => server.close());

/** Serves POST / and answers its address. */
function serve(limitMs: number, work: (signal: AbortSignal) => Promise<unknown>): Promise<string> {
  server = fastify();
  server.post('/', async (_, reply) =>
    withinLimits(reply, limitMs, work).catch((error: unknown) =>
      reply.code(503).send(error instanceof HttpRefusal ? error.code : 'other'),
    ),
  );
  return server.listen({ port: 0, host: '127.0.0.1' });
}

function post(address: string, signal?: AbortSignal): Promise<Response> {
  const headers = { 'content-type': 'application/json' };
  return fetch(address, { method: 'POST', body: '{"a":1}', headers, ...(signal ? { signal } : {}) });
}

it('lets work in time be, though its body is read to the end', async () => {
  let aborted: boolean | null = null;
  const address = await serve(10_000, async (signal) => {
    await new Promise((go) => setImmediate(go));
    aborted = signal.aborted;
    return 'whole';
  });
  expect(await (await post(address)).text()).toBe('whole');
  expect(aborted).toBe(false);
});

it('ends work that takes too long, and tells it', async () => {
  const told = Promise.withResolvers<unknown>();
  const address = await serve(20, async (signal) => {
    await once(signal, 'abort');
    told.resolve(signal.reason);
    return new Promise(() => {});
  });
  const answer = await post(address);
  expect([answer.status, await answer.text()]).toEqual([503, 'timeout']);
  expect(await told.promise).toBeInstanceOf(HttpRefusal);
});

it('tells the work when the caller hangs up', async () => {
  const begun = Promise.withResolvers<void>();
  const told = Promise.withResolvers<void>();
  const address = await serve(10_000, async (signal) => {
    begun.resolve();
    await once(signal, 'abort');
    told.resolve();
  });
  const stop = new AbortController();
  const answer = post(address, stop.signal);
  await begun.promise;
  stop.abort();
  await expect(answer).rejects.toThrow();
  await told.promise;
});
