import { once } from 'node:events';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { Problem } from '#core/problem';
import { idempotencyStore } from '#store/idempotency/idempotency-store';
import { type TestDatabase, testDatabase } from '#test/database';
import { type ToyServer, toyServer } from '#test/doors/toy-door';
import type { IdempotencyStore } from './idempotency-store.ts';

let testing: TestDatabase;
let store: IdempotencyStore;
let toy: ToyServer;
beforeAll(async () => {
  testing = await testDatabase();
  store = idempotencyStore(testing.database);
});
afterAll(() => testing.close());
afterEach(() => toy.server.close());

const events = { accept: 'text/event-stream' };
const nut = { name: 'nut', amount: 1 };

function post(headers: Readonly<Record<string, string>> = events, payload: object = nut) {
  return toy.server.inject({
    method: 'POST',
    url: '/toy/things',
    headers: { authorization: 'Bearer member', ...headers },
    payload,
  });
}

/** `[name, data]` of each event. */
function read(text: string): [string, unknown][] {
  const found = [...text.matchAll(/event: (.*)\ndata: (.*)\n\n/g)];
  return found.map(([, name = '', data = 'null']) => [name, JSON.parse(data)]);
}

it('tells the progress, then the body of the plain answer', async () => {
  toy = await toyServer();
  const answer = await post();
  expect(answer.statusCode).toBe(200);
  expect(answer.headers).toMatchObject({
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store, no-transform',
    'x-accel-buffering': 'no',
  });
  expect(read(answer.body)).toEqual([
    ['progress', { step: 'begun' }],
    ['progress', { step: 'done' }],
    ['thing', { count: 1, name: 'nut' }],
  ]);
  expect((await post({ accept: 'application/json' })).json()).toEqual({ count: 2, name: 'nut' });
});

it('refuses what it cannot begin in plain JSON, and later as an event with its status', async () => {
  toy = await toyServer();
  const invalid = await post(events, { name: '' });
  expect([invalid.statusCode, invalid.json().toy.code]).toEqual([400, 'validation_failed']);
  toy.app.work = () => Promise.reject(new Problem('too_many_lines', 'Too many.'));
  const refused = await post();
  expect(read(refused.body).at(-1)).toMatchObject(['error', { status: 400, toy: { code: 'too_many_lines' } }]);
  toy.app.work = () => Promise.reject(new Error('secret text'));
  const failed = await post();
  expect(read(failed.body).at(-1)).toMatchObject(['error', { status: 500, toy: { code: 'internal_error' } }]);
  expect(failed.body).not.toContain('secret');
  expect(toy.logLines.some((line) => line.includes('request failed'))).toBe(true);
});

it('gives a repetition the same answer, in the form it asks for', async () => {
  toy = await toyServer({}, { idempotency: store });
  const key = { 'idempotency-key': 'stream' };
  const first = await post({ ...events, ...key });
  const again = await post({ ...events, ...key });
  const plain = await post(key);
  expect(read(again.body)).toEqual([read(first.body).at(-1)]);
  expect(again.headers['content-type']).toBe('text/event-stream; charset=utf-8');
  expect([plain.statusCode, plain.json(), plain.headers['content-type']]).toEqual([
    201,
    { count: 1, name: 'nut' },
    'application/json; charset=utf-8',
  ]);
  expect(toy.app.seen).toHaveLength(1);
});

it('repeats a refusal, and frees the key after a failure of our own', async () => {
  toy = await toyServer({}, { idempotency: store });
  const headers = (key: string) => ({ ...events, 'idempotency-key': key });
  toy.app.work = () => Promise.reject(new Problem('too_many_lines', 'Too many.'));
  const refused = await post(headers('refused'));
  toy.app.work = () => Promise.reject(new Error('broken'));
  await post(headers('failed'));
  toy.app.work = async () => {};
  expect(read((await post(headers('refused'))).body)).toEqual([read(refused.body).at(-1)]);
  expect(read((await post(headers('failed'))).body).at(-1)?.[0]).toBe('thing');
});

/** A caller over a real connection, who can hang up. */
async function open(key: string) {
  if (!toy.server.server.listening) await toy.server.listen({ port: 0, host: '127.0.0.1' });
  const address = toy.server.server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const stop = new AbortController();
  const answer = fetch(`http://127.0.0.1:${port}/toy/things`, {
    method: 'POST',
    headers: {
      authorization: 'Bearer member',
      'content-type': 'application/json',
      'idempotency-key': key,
      ...events,
    },
    body: JSON.stringify(nut),
    signal: stop.signal,
  });
  return { answer, stop };
}

it('tells the work that the caller is gone; the key is free when the work gave up', async () => {
  toy = await toyServer({}, { idempotency: store });
  const gaveUp = Promise.withResolvers<void>();
  toy.app.work = async (signal) => {
    await once(signal, 'abort');
    gaveUp.resolve();
    signal.throwIfAborted();
  };
  const { answer, stop } = await open('gave-up');
  await answer;
  stop.abort();
  await gaveUp.promise;
  toy.app.work = async () => {};
  const again = await open('gave-up');
  expect(read(await (await again.answer).text()).at(-1)?.[0]).toBe('thing');
  expect(toy.app.seen).toHaveLength(2);
  expect(toy.logLines.some((line) => line.includes('request failed'))).toBe(false);
});

it('keeps the answer of work that was finished although the caller was gone', async () => {
  toy = await toyServer({}, { idempotency: store });
  toy.app.work = async (signal) => void (await once(signal, 'abort'));
  const { answer, stop } = await open('went-on');
  await answer;
  stop.abort();
  toy.app.work = () => Promise.reject(new Error('must not be done again'));
  let again = await open('went-on');
  while ((await again.answer).status === 409) again = await open('went-on');
  expect(read(await (await again.answer).text())).toEqual([['thing', { count: 1, name: 'nut' }]]);
  expect(toy.app.seen).toHaveLength(1);
});
