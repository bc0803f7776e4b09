import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { routeTable } from '#doors/http/route-table';
import { type Client, type Json, type Reply, startTestServer, type TestServer } from './test-server.ts';

let server: TestServer;
let ann: Client;
let productId: string;
beforeAll(async () => {
  server = await startTestServer();
  ann = await server.signUp();
  productId = await stock(ann);
});
afterAll(() => server.close());

/** Imports one product and answers its id. */
async function stock(client: Client): Promise<string> {
  const content = 'sku,name,price_net,vat_rate,currency\nCB-B16-1P,Circuit breaker B16 1P,9.75,23,PLN';
  await client.send('POST', '/api/products/import', { content });
  return (await client.get('/api/products')).json.products[0].id;
}

let turn = 0;
function withKey(client = ann): Client {
  turn += 1;
  return client.with({ 'idempotency-key': `key-${turn}` });
}

const quick = (quantity: number, id = productId) => ({
  customerName: 'Elektro Nowak',
  items: [{ productId: id, quantity }],
});

async function offers(client = ann): Promise<number> {
  return (await client.get('/api/offers?list=1')).json.totalCount;
}

/** As a server leaves it that is killed after the work and before the answer was kept. */
async function forgetAnswer({ headers }: Client): Promise<void> {
  await server.composition.app.database.pg.executeSql(
    `update idempotency i set status = null, created_at = now() - interval '1 minute',
            response = json_build_object('tx', '0', 'requestId', (
              select request_id from audit a where a.tenant_id = i.tenant_id and a.entity = 'offer' order by seq desc limit 1))
      where key = $1`,
    [headers['idempotency-key']],
  );
}

const shown = ({ status, bytes }: Reply) => [status, new TextDecoder().decode(bytes)];

describe('the same key and body', () => {
  it.each([
    ['/api/offers', () => ({ clientRequest: '8 pcs CB-B16-1P', customerName: 'Elektro Nowak' })],
    ['/api/offers/quick', () => quick(2)],
  ] as const)('at %s make one offer and get one answer', async (path, body) => {
    const before = await offers();
    const caller = withKey();
    const first = await caller.send('POST', path, body());
    const second = await caller.send('POST', path, body());
    expect(first.status).toBe(201);
    expect(shown(second)).toEqual(shown(first));
    expect([first, second].map(({ headers }) => headers.get('idempotent-replayed'))).toEqual([null, 'true']);
    expect(second.headers.get('content-type')).toBe(first.headers.get('content-type'));
    expect(await offers()).toBe(before + 1);
    const { json } = await ann.get(`/api/offers/${first.json.offer.id}`);
    expect(json.offer.version).toBe(first.json.offer.version);
  });

  it('at the same moment make one offer', async () => {
    const before = await offers();
    const caller = withKey();
    const replies = await Promise.all(
      Array.from({ length: 5 }, () => caller.send('POST', '/api/offers', { clientRequest: '3 CB-B16-1P' })),
    );
    expect(new Set(replies.map((reply) => JSON.stringify(shown(reply)))).size).toBe(1);
    expect(replies[0]?.status).toBe(201);
    expect(await offers()).toBe(before + 1);
  });

  it.each([
    ['/api/offers', () => ({ clientRequest: '8 pcs CB-B16-1P', customerName: 'Elektro Nowak' })],
    ['/api/offers/quick', () => quick(2)],
  ] as const)('at %s get the same offer although the server ended before it could answer', async (path, body) => {
    const caller = withKey();
    const first = await caller.send('POST', path, body());
    const before = await offers();
    await forgetAnswer(caller);
    const second = await caller.send('POST', path, body());
    expect(shown(second)).toEqual(shown(first));
    expect(second.headers.get('etag')).toBe(first.headers.get('etag'));
    const third = await caller.send('POST', path, body());
    expect([shown(third), third.headers.get('idempotent-replayed')]).toEqual([shown(first), 'true']);
    expect(await offers()).toBe(before);
  });

  it('change a line once, not twice', async () => {
    const { json } = await ann.send('POST', '/api/offers/quick', quick(1));
    const caller = withKey();
    const path = `/api/offers/${json.offer.id}/revisions`;
    const numbers = [await caller.send('POST', path), await caller.send('POST', path)];
    expect(numbers.map((reply) => reply.json.revision.revisionNumber)).toEqual([1, 1]);
    expect((await ann.get(path)).json.revisions).toHaveLength(1);
  });

  it('mean the same refusal again where there was one', async () => {
    const caller = withKey();
    const body = { ...quick(1), customerId: crypto.randomUUID() };
    const first = await caller.send('POST', '/api/offers/quick', body);
    expect([first.status, first.json.error.code]).toEqual([400, 'customer_not_found']);
    expect(shown(await caller.send('POST', '/api/offers/quick', body))).toEqual(shown(first));
  });
});

describe('a key that was used', () => {
  it('is refused for another body, path or person, and nothing happens', async () => {
    const caller = withKey();
    expect((await caller.send('POST', '/api/offers/quick', quick(1))).status).toBe(201);
    const before = await offers();
    const { json } = await ann.send('POST', '/api/admin/keys', { name: 'machine', door: 'drafts' });
    const machine = server.client({ ...caller.headers, cookie: '', authorization: `Bearer ${json.secret}` });
    const replies = [
      await caller.send('POST', '/api/offers/quick', quick(2)),
      await caller.send('POST', '/api/offers', { clientRequest: '1 CB-B16-1P' }),
      await caller.send('POST', '/api/offers/quick?x=1', quick(1)),
      await machine.send('POST', '/api/offers/quick', quick(1)),
    ];
    expect(replies.map(({ status, json: { error } }) => [status, error.code])).toEqual(
      replies.map(() => [409, 'idempotency_conflict']),
    );
    expect(await offers()).toBe(before);
  });

  it('is free again when the request was refused before anything was done', async () => {
    const caller = withKey();
    expect((await caller.send('POST', '/api/offers/quick', { items: [] })).status).toBe(400);
    expect((await caller.with({ cookie: '' }).send('POST', '/api/offers/quick', quick(1))).status).toBe(401);
    expect((await caller.send('POST', '/api/offers/quick', quick(1))).status).toBe(201);
  });

  it('of another company is another key', async () => {
    const bob = await server.signUp('Bob');
    const bobs = await stock(bob);
    const [mine, theirs] = [withKey(), withKey()].map(({ headers }) => headers['idempotency-key']);
    expect(mine).not.toBe(theirs);
    const same = { 'idempotency-key': mine ?? '' };
    const first = await ann.with(same).send('POST', '/api/offers/quick', quick(1));
    const second = await bob.with(same).send('POST', '/api/offers/quick', quick(7, bobs));
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.json.offer.items[0].quantity).toBe(7);
    expect(second.json.offer.id).not.toBe(first.json.offer.id);
    expect(await offers(bob)).toBe(1);
  });
});

describe('a key', () => {
  it('means nothing to a read, a change or a delete', async () => {
    const caller = withKey();
    const { json } = await caller.send('POST', '/api/offers/quick', quick(1));
    const path = `/api/offers/${json.offer.id}`;
    const names: Json[] = [];
    for (const name of ['One', 'Two']) {
      names.push(
        (await caller.send('PATCH', path, { name })).json.offer.name,
        (await caller.get(path)).json.offer.name,
      );
    }
    expect(names).toEqual(['One', 'One', 'Two', 'Two']);
    expect([(await caller.send('DELETE', path)).status, (await caller.send('DELETE', path)).status]).toEqual([
      204, 404,
    ]);
  });

  it.each(['', 'two words', 'x'.repeat(256), 'żółć'])('%j is no key', async (key) => {
    const before = await offers();
    const bytes = Buffer.from(key, 'utf8').toString('latin1');
    const { status, json } = await ann.with({ 'idempotency-key': bytes }).send('POST', '/api/offers/quick', quick(1));
    expect([status, json.error.code]).toEqual([400, 'VALIDATION_ERROR']);
    expect(await offers()).toBe(before);
  });
});

it('is honoured by every POST that creates or decides', () => {
  /** Reads, files whose repetition changes nothing, and keys, whose secret is kept nowhere. */
  const exempt = [
    /\/(search|text-search|validate|pdf)$/,
    /\/import$/,
    /^\/api\/admin\/(keys|imports|logo)$/,
    // Reads a file and keeps nothing of it.
    /^\/api\/admin\/request-files$/,
    // A trial that stores nothing; and a look that is due now, however often one asks.
    /^\/api\/admin\/mailbox\/(test|look)$/,
    /^\/api\/chat/,
    // The answer holds a secret that is kept nowhere else; and a trial that stores nothing of its own.
    /^\/api\/webhook(\/:id\/test)?$/,
    // A file, of which no two can be told to be the same request.
    /^\/api\/offer\/:id\/media$/,
    // Behind a signed link nobody is signed in who could own a key; the same answer again changes nothing.
    /^\/api\/offer\/:id\/(approve|reject|feedback)$/,
  ];
  const without = routeTable(server.server).filter(({ route }) => route.method === 'POST' && !route.idempotent);
  const left = without.map(({ route }) => route.path).filter((path) => !exempt.some((one) => one.test(path)));
  expect(left).toEqual([]);
});
