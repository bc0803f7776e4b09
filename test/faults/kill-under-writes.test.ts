import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { databaseUrl, dropDatabase, newDatabaseName, withServer } from '../postgres-server.ts';
import { type ServerProcess, startServerProcess } from './server-process.ts';
import { waitForCount } from './wait-for-count.ts';

const onServer = process.env['PROFFER_TEST_DATABASE_URL'] !== undefined;
const kills = onServer ? 5 : 10;
const name = newDatabaseName();
let dataDir: string;
let env: Record<string, string>;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'proffer-faults-'));
  env = { PROFFER_DATA_DIR: dataDir };
  if (!onServer) return;
  await withServer((server) => server.query(`create database ${name}`));
  env['DATABASE_URL'] = databaseUrl(name);
});
afterAll(async () => {
  await rm(dataDir, { recursive: true, force: true });
  if (onServer) await dropDatabase(name);
});

/** What the server said yes to. */
interface Acknowledged {
  readonly id: string;
  /** Highest revision that an answer promised, and the quantity of that answer. */
  revision: number;
  quantity: number;
}

interface Caller {
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
}

async function call({ address, headers }: Caller, what: `${string} ${string}`, body?: unknown) {
  const [method = '', path = ''] = what.split(' ');
  const answer = await fetch(`${address}${path}`, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(30_000),
  });
  const text = await answer.text();
  // biome-ignore lint/suspicious/noExplicitAny: tests read answers whose shape is what they check.
  return { status: answer.status, json: (text === '' ? null : JSON.parse(text)) as any };
}

async function prepare(address: string): Promise<{ headers: Record<string, string>; products: string[] }> {
  const signUp = await fetch(`${address}/api/auth/sign-up/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'ann@example.test', password: 'secret-pass-1', name: 'Ann' }),
  });
  const cookie = signUp.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  const person = { address, headers: { cookie } };
  const content = ['sku,name,price_net,vat_rate,currency', ...[1, 2, 3].map((n) => `F-${n},Fault ${n},${n}0,23,PLN`)];
  expect((await call(person, 'POST /api/products/import', { content: content.join('\n') })).status).toBe(200);
  const { json } = await call(person, 'GET /api/products');
  const made = await call(person, 'POST /api/admin/keys', { name: 'faults', door: 'drafts' });
  return {
    headers: { authorization: `Bearer ${made.json.secret}` },
    products: json.products.map((product: { id: string }) => product.id),
  };
}

/** Writes until the server is gone; only what was answered is noted. */
async function writeUntilGone(caller: Caller, products: readonly string[], done: Acknowledged[]): Promise<void> {
  const items = products.map((productId) => ({ productId, quantity: 1 }));
  try {
    for (;;) {
      const made = await call(caller, 'POST /api/offers/quick', { customerName: `Customer ${done.length}`, items });
      if (made.status !== 201) throw new Error(`Answered ${made.status}`);
      const { offer } = made.json;
      const entry: Acknowledged = { id: offer.id, revision: 0, quantity: 1 };
      done.push(entry);
      for (let quantity = 2; quantity < 6; quantity += 1) {
        const line = `/api/offers/${offer.id}/products/${offer.items[0].id}`;
        const changed = await call(caller, `PATCH ${line}`, { quantity });
        if (changed.status !== 200) throw new Error(`Answered ${changed.status}`);
        entry.revision += 1;
        entry.quantity = quantity;
      }
    }
  } catch (error) {
    // The connection broke because the server was killed: that is the end of this writer.
    if (error instanceof Error && error.message.startsWith('Answered')) throw error;
  }
}

/** Every acknowledged offer is whole; a change that was cut off may be there too, but only whole. */
async function check(caller: Caller, done: readonly Acknowledged[]): Promise<void> {
  for (const { id, revision, quantity } of done) {
    const { status, json } = await call(caller, `GET /api/offers/${id}`);
    expect(status, id).toBe(200);
    const { items, totals } = json.offer;
    expect(items).toHaveLength(3);
    expect([quantity, quantity + 1]).toContain(items[0].quantity);
    const net = items.reduce((sum: number, item: { totalNet: number }) => sum + item.totalNet, 0);
    expect(totals.net).toBe(net);
    const { revisions } = (await call(caller, `GET /api/offers/${id}/revisions`)).json;
    const numbers = revisions.map((one: { revisionNumber: number }) => one.revisionNumber);
    expect(numbers).toEqual(Array.from({ length: numbers.length }, (_, at) => numbers.length - at));
    expect([revision, revision + 1]).toContain(numbers.length);
  }
}

it(`keeps every acknowledged offer through ${kills} hard kills under writes`, { timeout: 600_000 }, async () => {
  let server: ServerProcess = await startServerProcess(env);
  const { headers, products } = await prepare(server.address);
  let offers = 0;
  for (let round = 0; round < kills; round += 1) {
    const caller = { address: server.address, headers };
    const done: Acknowledged[] = [];
    const writers = [1, 2, 3].map(() => writeUntilGone(caller, products, done));
    const wanted = 2 + Math.floor(Math.random() * 8);
    // Killed after a random number of offers, at whatever the writers are doing then.
    await waitForCount(done, wanted, writers);
    await server.kill();
    await Promise.all(writers);
    server = await startServerProcess(env);
    await check({ address: server.address, headers }, done);
    offers += done.length;
  }
  expect(offers).toBeGreaterThanOrEqual(kills * 2);
  expect(await server.stop()).toBe(0);
});
