import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Role } from '#app/actor';
import { createKey } from '#app/key/create-key';
import { roleRank } from '#doors/http/role-rank';
import { routeTable } from '#doors/http/route-table';
import type { RouteEntry } from '#doors/http/server-registry';
import { type Client, type Reply, startTestServer, type TestServer } from '../test-server.ts';
import { nobodysBelongings, ownOneOfEach, pathWith, rowCounts } from './belongings.ts';

const roles: readonly Role[] = ['viewer', 'member', 'admin', 'owner'];
let server: TestServer;
let owner: Client;
beforeAll(async () => {
  server = await startTestServer();
  owner = await server.signUp();
  await ownOneOfEach(owner);
});
afterAll(() => server.close());

async function tenantId(): Promise<string> {
  return (await owner.get('/api/admin/company')).json.id;
}

async function keyFor(door: RouteEntry['door'], role: Role): Promise<Client> {
  const actor = { tenantId: await tenantId(), role: 'owner', userId: null, keyId: null, requestId: null } as const;
  const { secret } = await createKey(server.composition.app, actor, { name: 'walk', door, role, mode: 'live' });
  return server.client({ authorization: `Bearer ${secret}` });
}

function knock(client: Client, { route }: RouteEntry): Promise<Reply> {
  const path = pathWith(route, nobodysBelongings());
  return route.method === 'GET'
    ? client.get(path)
    : client.send(route.method, path, route.schema.body ? {} : undefined);
}

const sessionRoutes = () => routeTable(server.server).filter(({ route }) => route.auth === 'session');

it('lets a role in where its rank is enough, and nowhere else', async () => {
  const before = await rowCounts(server);
  for (const door of new Set(sessionRoutes().map((entry) => entry.door))) {
    for (const role of roles) {
      const client = await keyFor(door, role);
      for (const entry of sessionRoutes().filter((other) => other.door === door)) {
        if (entry.route.auth !== 'session') continue;
        const { status } = await knock(client, entry);
        const where = `${role} ${entry.route.method} ${entry.route.path}`;
        if (roleRank(role) < roleRank(entry.route.role)) expect(`${where} ${status}`).toBe(`${where} 403`);
        else expect([401, 403, 429], `${where} ${status}`).not.toContain(status);
      }
    }
  }
  // The keys that were made, a contact of whom nothing is known, a profile of whom there was none, and what history says of them.
  const made = ['api_key', 'contact', 'person_profile', 'audit', 'event'];
  const others = (counts: object) =>
    Object.fromEntries(Object.entries(counts).filter(([name]) => !made.includes(name)));
  expect(others(await rowCounts(server))).toEqual(others(before));
});

it('knows nobody without credentials, with foreign ones, or with those of another door', async () => {
  const other = { drafts: 'admin', admin: 'drafts' } as const;
  for (const entry of sessionRoutes()) {
    const wrongDoor = await keyFor(other[entry.door as keyof typeof other] ?? 'drafts', 'owner');
    const strangers = [
      server.client({}),
      server.client({ authorization: 'Bearer pk_drafts_live_0000' }),
      server.client({ cookie: 'better-auth.session_token=forged.c2lnbmF0dXJl' }),
      wrongDoor,
    ];
    for (const client of strangers) {
      const { status } = await knock(client, entry);
      expect(`${entry.route.method} ${entry.route.path} ${status}`).toBe(
        `${entry.route.method} ${entry.route.path} 401`,
      );
    }
  }
});

it('refuses writes that a foreign page makes with a cookie', async () => {
  const writes = sessionRoutes().filter(({ route }) => route.method !== 'GET');
  const fromElsewhere = owner.with({ origin: 'https://evil.example' });
  for (const entry of writes) expect((await knock(fromElsewhere, entry)).status).toBe(403);
  const own = owner.with({ origin: server.url });
  for (const entry of writes) expect((await knock(own, entry)).status).not.toBe(403);
});

it('stops a revoked key at once', async () => {
  const made = await owner.send('POST', '/api/admin/keys', { name: 'short', door: 'drafts', role: 'viewer' });
  const client = server.client({ authorization: `Bearer ${made.json.secret}` });
  expect((await client.get('/api/products')).status).toBe(200);
  expect((await owner.send('DELETE', `/api/admin/keys/${made.json.key.id}`)).status).toBe(204);
  expect((await client.get('/api/products')).status).toBe(401);
  expect(JSON.stringify((await owner.get('/api/admin/keys')).json)).not.toContain(made.json.secret);
});
