import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Client, type Json, type Reply, startTestServer, type TestServer } from './test-server.ts';

let server: TestServer;
let ann: Client;
beforeAll(async () => {
  server = await startTestServer();
  ann = await server.signUp();
  const rows = Array.from({ length: 60 }, (_, n) => `CB-${n}-X,Circuit breaker B${n} 1P,9.75,23,PLN`);
  const content = ['sku,name,price_net,vat_rate,currency', ...rows].join('\n');
  expect((await ann.send('POST', '/api/products/import', { content })).status).toBe(200);
});
afterAll(() => server.close());

const request = Array.from({ length: 60 }, (_, n) => `${n + 1} pcs CB-${n}-X`).join('\n');
const body = { clientRequest: `${request}\n3 flying carpets`, customerName: 'Elektro Nowak' };

/** `[name, data]` of each event. */
function events({ bytes }: Reply): [string, Json][] {
  const found = [...new TextDecoder().decode(bytes).matchAll(/event: (.*)\ndata: (.*)\n\n/g)];
  return found.map(([, name = '', data = 'null']) => [name, JSON.parse(data)]);
}

async function offers(): Promise<number> {
  return (await ann.get('/api/offers?list=1')).json.totalCount;
}

it('tells how far a draft is and ends with the offer of the plain answer', async () => {
  const caller = ann.with({ 'idempotency-key': 'stream-1' });
  const streamed = await caller.with({ accept: 'text/event-stream' }).send('POST', '/api/offers', body);
  expect([streamed.status, streamed.headers.get('content-type')]).toEqual([200, 'text/event-stream; charset=utf-8']);
  const told = events(streamed);
  const progress = told.slice(0, -1).map(([, data]) => data);
  expect(new Set(progress.map(({ step }) => step))).toEqual(new Set(['read', 'match', 'price', 'store']));
  const matching = progress.filter(({ step }) => step === 'match');
  expect(matching.every(({ done, total, text }) => done <= total && total === 61 && text.length > 0)).toBe(true);
  const [name, { offer }] = told.at(-1) ?? ['', {}];
  expect([name, offer.items.length, offer.unmatched]).toEqual(['offer', 60, ['3 flying carpets']]);

  const plain = await caller.send('POST', '/api/offers', body);
  expect([plain.status, plain.json]).toEqual([201, { offer }]);
  const again = await caller.with({ accept: 'text/event-stream' }).send('POST', '/api/offers', body);
  expect(events(again)).toEqual([['offer', { offer }]]);
  expect(await offers()).toBe(1);
});

it('ends with the refusal of the door, and stores nothing', async () => {
  const before = await offers();
  const caller = ann.with({ accept: 'text/event-stream' });
  const long = { clientRequest: 'a\n'.repeat(2001) };
  expect(events(await caller.send('POST', '/api/offers', long)).at(-1)).toMatchObject([
    'error',
    { status: 400, error: { code: 'too_many_lines' } },
  ]);
  const unknown = { ...body, customerId: crypto.randomUUID() };
  expect(events(await caller.send('POST', '/api/offers', unknown)).at(-1)).toMatchObject([
    'error',
    { status: 400, error: { code: 'customer_not_found' } },
  ]);
  expect(await caller.send('POST', '/api/offers', {})).toMatchObject({
    status: 400,
    json: { error: { code: 'VALIDATION_ERROR' } },
  });
  expect(await offers()).toBe(before);
});

it('stores a draft whole or not at all when the caller hangs up', async () => {
  const before = await offers();
  for (const pieces of [1, 2, 3, 5]) {
    const stop = new AbortController();
    const answer = await fetch(`${server.url}/api/offers`, {
      method: 'POST',
      headers: { ...ann.headers, 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify(body),
      signal: stop.signal,
    });
    const reader = answer.body?.getReader();
    for (let piece = 0; piece < pieces; piece += 1) await reader?.read();
    stop.abort();
  }
  // Answered after the others: what they were at is done or given up.
  await ann.send('POST', '/api/offers', body);
  const { json } = await ann.get('/api/offers?list=1');
  expect(json.totalCount - before).toBeLessThanOrEqual(5);
  for (const { itemCount, unmatchedCount } of json.offers) expect([itemCount, unmatchedCount]).toEqual([60, 1]);
});
