import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
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

function post(key: string, payload: object = { name: 'nut', amount: 1 }, caller = 'member') {
  return toy.server.inject({
    method: 'POST',
    url: '/toy/things',
    headers: { authorization: `Bearer ${caller}`, 'idempotency-key': key },
    payload,
  });
}

it('answers a repetition with the stored status and body, and does the work once', async () => {
  toy = await toyServer({}, { idempotency: store });
  const first = await post('repeat');
  const second = await post('repeat');
  expect([first.statusCode, second.statusCode]).toEqual([201, 201]);
  expect(second.body).toBe(first.body);
  expect(second.headers['content-type']).toBe(first.headers['content-type']);
  expect(second.headers['idempotent-replayed']).toBe('true');
  expect(toy.app.seen).toHaveLength(1);
  expect((await post('another')).json()).toMatchObject({ count: 2 });
});

it('refuses another body or another person under the same key', async () => {
  toy = await toyServer({}, { idempotency: store });
  await post('other');
  expect((await post('other', { name: 'bolt', amount: 1 })).json().toy.code).toBe('idempotency_conflict');
  expect((await post('other', undefined, 'admin')).statusCode).toBe(409);
  expect(toy.app.seen).toHaveLength(1);
});

it('lets a second request wait for the first', async () => {
  toy = await toyServer({}, { idempotency: store });
  const gate = Promise.withResolvers<void>();
  const begun = Promise.withResolvers<void>();
  toy.app.work = () => {
    begun.resolve();
    return gate.promise;
  };
  const first = post('together');
  await begun.promise;
  const second = post('together');
  gate.resolve();
  const answers = await Promise.all([first, second]);
  expect(answers.map(({ body }) => body)).toEqual(['{"count":1,"name":"nut"}', '{"count":1,"name":"nut"}']);
  expect(toy.app.seen).toHaveLength(1);
});

it('sends no answer before it is stored', async () => {
  const [begun, gate] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const finish: IdempotencyStore['finish'] = async (claim, answer) => {
    begun.resolve();
    await gate.promise;
    await store.finish(claim, answer);
  };
  toy = await toyServer({}, { idempotency: { ...store, finish } });
  let isAnswered = false;
  const answer = post('durable').then((response) => {
    isAnswered = true;
    return response;
  });
  await begun.promise;
  await new Promise(setImmediate);
  expect(isAnswered).toBe(false);
  gate.resolve();
  expect((await answer).statusCode).toBe(201);
});

it('says 409 when the first takes too long', async () => {
  toy = await toyServer({}, { idempotency: { ...store, begin: async () => ({ state: 'running' }) } });
  const answer = await post('slow');
  expect(answer.statusCode).toBe(409);
  expect(answer.headers['retry-after']).toBe('1');
  expect(toy.app.seen).toHaveLength(0);
});

it('frees the key after a failure of ours, and keeps a refusal', async () => {
  toy = await toyServer({}, { idempotency: store });
  toy.app.work = async () => {
    throw new Error('the disk is full');
  };
  expect((await post('fails')).statusCode).toBe(500);
  toy.app.work = async () => {};
  expect((await post('fails')).statusCode).toBe(201);
  expect((await post('bad', { name: '' })).statusCode).toBe(400);
  expect((await post('bad')).statusCode).toBe(201);
});

it.each(['', 'x'.repeat(256), 'ä'])('refuses the key %j', async (key) => {
  toy = await toyServer({}, { idempotency: store });
  expect((await post(key)).json().toy.issues).toEqual([expect.objectContaining({ path: 'Idempotency-Key' })]);
});
