import { afterAll, beforeAll, expect, it } from 'vitest';
import { routeTable } from '#doors/http/route-table';
import type { RouteEntry } from '#doors/http/server-registry';
import { type Client, type Reply, startTestServer, type TestServer } from '../test-server.ts';
import { type Belongings, bodyIds, nobodysBelongings, ownOneOfEach, pathWith, rowCounts } from './belongings.ts';
import { exampleOf, type Schema } from './example-of.ts';

let server: TestServer;
let owner: Client;
let stranger: Client;
let theirs: Belongings;
beforeAll(async () => {
  server = await startTestServer();
  owner = await server.signUp('Owner');
  stranger = await server.signUp('Stranger');
  theirs = await ownOneOfEach(owner);
  await ownOneOfEach(stranger);
});
afterAll(() => server.close());

/** Ids differ from answer to answer, and so do times; everything else must not. */
function withoutNames(reply: Reply): string {
  const text = new TextDecoder().decode(reply.bytes);
  const plain = text
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi, 'ID')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'TIME');
  return `${reply.status} ${reply.headers.get('content-type')} ${plain}`;
}

async function call(client: Client, { route }: RouteEntry, ids: Belongings): Promise<Reply> {
  const path = pathWith(route, ids);
  if (route.method === 'GET') return client.get(path);
  const body = route.schema.body ? exampleOf(route.schema.body as Schema, bodyIds(ids)) : undefined;
  return client.send(route.method, path, body);
}

it('answers for another company’s things as for missing ones, on every route', async () => {
  const named = routeTable(server.server).filter(({ route }) => {
    const body = JSON.stringify(route.schema.body ?? {});
    return (
      route.auth === 'session' &&
      (route.path.includes(':') || /productId|customerId|threadId|substitutes|_id\b/.test(body))
    );
  });
  expect(named.length).toBeGreaterThan(15);
  for (const entry of named) {
    const foreign = await call(stranger, entry, theirs);
    const missing = await call(stranger, entry, nobodysBelongings());
    const where = `${entry.route.method} ${entry.route.path}`;
    expect(`${where} ${withoutNames(foreign)}`).toBe(`${where} ${withoutNames(missing)}`);
  }
});

it('left everything of the other company as it was', async () => {
  const offer = await owner.get(`/api/offers/${theirs.offer}`);
  expect(offer.json.offer).toMatchObject({ customerName: 'Walked customer', items: [{ quantity: 2 }] });
  const keys = await owner.get('/api/admin/keys');
  expect(keys.json.items.map(({ id }: { id: string }) => id)).toEqual([theirs.key]);
});

it('lists only what is one’s own', async () => {
  const lists = routeTable(server.server).filter(
    ({ route }) => route.auth === 'session' && route.method === 'GET' && !route.path.includes(':'),
  );
  const secrets = Object.values(theirs).filter((id) => id.length > 10);
  for (const entry of lists) {
    for (const query of ['', '?list=1', '?query=Walked']) {
      const reply = await stranger.get(`${entry.route.path}${query}`);
      const text = new TextDecoder().decode(reply.bytes);
      for (const secret of secrets) expect(`${entry.route.path} ${text}`).not.toContain(secret);
    }
  }
  expect((await rowCounts(server)).offer).toBeGreaterThan(1);
});
