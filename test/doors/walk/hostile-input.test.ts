import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { routeTable } from '#doors/http/route-table';
import type { RouteEntry } from '#doors/http/server-registry';
import { type Client, startTestServer, type TestServer } from '../test-server.ts';
import { type Belongings, bodyIds, nobodysBelongings, ownOneOfEach, pathWith, rowCounts } from './belongings.ts';
import { exampleOf, fieldPaths, type Schema, withValue } from './example-of.ts';

let server: TestServer;
let ann: Client;
let mine: Belongings;
beforeAll(async () => {
  server = await startTestServer();
  ann = await server.signUp();
  mine = await ownOneOfEach(ann);
});
afterAll(() => server.close());

const mostMs = 2000;

interface Attempt {
  readonly entry: RouteEntry;
  readonly body: unknown;
  readonly ids: Belongings;
}

/** Sends one hostile body: never a 5xx, never a long wait (twice, because a crowded machine may keep one waiting). */
async function send({ entry: { route }, body, ids }: Attempt): Promise<{ status: number; what: string }> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const once = async () => {
    const start = performance.now();
    const { status, json } = await ann.send(route.method, pathWith(route, ids), text);
    const what = `${route.method} ${route.path} ${status} ${text.slice(0, 200)} → ${JSON.stringify(json)?.slice(0, 200)}`;
    expect(status, what).toBeLessThan(500);
    expect(status, what).not.toBe(429);
    return { status, what, ms: performance.now() - start };
  };
  const first = await once();
  if (first.ms >= mostMs) expect((await once()).ms, first.what).toBeLessThan(mostMs);
  return first;
}

/** Sends one hostile body; a refusal leaves nothing behind. */
async function survives(entry: RouteEntry, body: unknown, ids = nobodysBelongings()): Promise<number> {
  const before = await rowCounts(server);
  const { status, what } = await send({ entry, body, ids });
  if (status >= 400) expect(await rowCounts(server), what).toEqual(before);
  return status;
}

/** The same for many bodies: rows are counted around all that are refused, not around each. */
async function surviveAll(entry: RouteEntry, bodies: readonly unknown[], ids: Belongings): Promise<void> {
  const before = await rowCounts(server);
  const refused: unknown[] = [];
  for (const body of bodies) {
    if ((await send({ entry, body, ids })).status >= 400) refused.push(body);
  }
  // What was taken changed rows: what was refused goes once more, without it.
  if (refused.length < bodies.length) return refused.length === 0 ? undefined : surviveAll(entry, refused, ids);
  const what = `${entry.route.method} ${entry.route.path} ${JSON.stringify(bodies).slice(0, 1000)}`;
  expect(await rowCounts(server), what).toEqual(before);
}

/** Every route that takes a body; of a PUT and a PATCH that are the same only one. */
const withBody = () => {
  const routes = routeTable(server.server);
  const isTwin = ({ method, path }: RouteEntry['route']) =>
    method === 'PUT' && routes.some(({ route }) => route.method === 'PATCH' && route.path === path);
  return routes.filter(({ route }) => route.schema.body !== undefined && route.auth === 'session' && !isTwin(route));
};

const hostileValues: readonly unknown[] = [
  null,
  true,
  -1,
  1e308,
  1.5,
  '',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '%_\\',
  "'; drop table offer; --",
  '{{7*7}}<script>alert(1)</script>',
  'x'.repeat(100_000),
  [],
  [null],
  {},
  { $ne: null },
];

/** On the second database only what may reach it: values of a wrong type are refused before, there as here. */
const tried = process.env['PROFFER_TEST_DATABASE_URL']
  ? hostileValues.filter((value) => typeof value === 'string' || value === 1e308)
  : hostileValues;

describe('every field of every body', () => {
  it('takes the wrong type without harm', { timeout: 600_000 }, async () => {
    for (const entry of withBody()) {
      const schema = entry.route.schema.body as Schema;
      const good = exampleOf(schema, bodyIds(mine));
      for (const path of fieldPaths(schema)) {
        const bodies = tried.map((value) => withValue(good, path, value));
        await surviveAll(entry, bodies, mine);
      }
    }
  });

  it('refuses what it does not know', async () => {
    // The documents contract lets unknown fields through, and ignores them.
    for (const entry of withBody().filter(({ door }) => door !== 'documents')) {
      const good = exampleOf(entry.route.schema.body as Schema, bodyIds(mine));
      const body = { ...(good as object), surprise: 1 };
      expect(await survives(entry, body, mine), entry.route.path).toBeGreaterThanOrEqual(400);
    }
  });
});

describe('bodies that are none', () => {
  const deep = `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`;
  const wide = `{${Array.from({ length: 20_000 }, (_, at) => `"k${at}":${at}`).join(',')}}`;
  it.each([
    ['broken', '{"clientRequest":'],
    ['empty', ' '],
    ['a number', '1'],
    ['a list', '[]'],
    ['deep', deep],
    ['wide', wide],
    ['twice the same key', '{"name":"a","name":"b"}'],
    ['a prototype', '{"__proto__":{"role":"admin"},"constructor":{"prototype":{}}}'],
  ])('%s', { timeout: 300_000 }, async (_name, body) => {
    for (const entry of withBody()) await survives(entry, body);
  });

  it('larger than a route takes', async () => {
    const body = JSON.stringify({ clientRequest: 'x'.repeat(10_000_000) });
    for (const entry of withBody()) {
      const status = await survives(entry, body);
      if (!entry.route.path.endsWith('/import')) expect(status, entry.route.path).toBe(413);
    }
  });
});

describe('paths and queries', () => {
  it('answers odd ids and odd queries calmly', { timeout: 300_000 }, async () => {
    const odd = ['x', '..%2F..', '%00', '%zz', '%F0%9F%92%A9', "'", '0', 'a'.repeat(400), 'null'];
    for (const { route } of routeTable(server.server)) {
      for (const text of odd) {
        const { status } = await ann.send(route.method, route.path.replace(/:\w+/g, text), undefined);
        expect(status, `${route.method} ${route.path} ${text}`).toBeLessThan(500);
      }
      const query = '?limit=99999999999&cursor=%00&query=%25_%5C&sort=__proto__&offset=-1&list=1&status=nope,draft';
      const { status } = await ann.get(`${route.path.replace(/:\w+/g, crypto.randomUUID())}${query}`);
      expect(status, route.path).toBeLessThan(500);
    }
  });
});

describe('requests that are long', () => {
  it('refuses ten thousand lines with a word', async () => {
    const clientRequest = Array.from({ length: 10_000 }, (_, at) => `${at + 1} x thing ${at}`).join('\n');
    const { status, json } = await ann.send('POST', '/api/offers', { clientRequest });
    expect([status, json.error.code]).toEqual([400, 'too_many_lines']);
  });

  it('takes noise', { timeout: 300_000 }, async () => {
    const noise = [
      '🤖'.repeat(2000),
      '1 '.repeat(5000),
      'аbсdё\u202e'.repeat(500),
      'x'.repeat(200_000),
      '-\n'.repeat(1500),
    ];
    const took = async (clientRequest: string): Promise<number> => {
      const start = performance.now();
      const { status } = await ann.send('POST', '/api/offers', { clientRequest });
      expect(status).toBe(201);
      return performance.now() - start;
    };
    for (const clientRequest of noise) {
      // The first one also waits for code to be compiled, and a busy machine may be slow once.
      if ((await took(clientRequest)) >= mostMs) expect(await took(clientRequest)).toBeLessThan(mostMs);
    }
  });
});
