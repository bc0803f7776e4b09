import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { databaseUrl, dropDatabase, newDatabaseName, withServer } from '../postgres-server.ts';
import { type ServerProcess, startServerProcess } from './server-process.ts';
import { waitForCount } from './wait-for-count.ts';

const onServer = process.env['PROFFER_TEST_DATABASE_URL'] !== undefined;
const name = newDatabaseName();
const kills = 3;
let dataDir: string;
let env: Record<string, string>;
let server: ServerProcess;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'proffer-faults-'));
  env = { PROFFER_DATA_DIR: dataDir };
  if (onServer) {
    await withServer((postgres) => postgres.query(`create database ${name}`));
    env['DATABASE_URL'] = databaseUrl(name);
  }
  server = await startServerProcess(env);
}, 60_000);
afterAll(async () => {
  await server.stop();
  await rm(dataDir, { recursive: true, force: true });
  if (onServer) await dropDatabase(name);
});

let headers: Record<string, string> = {};

async function call(what: `${string} ${string}`, body?: unknown) {
  const [method = '', path = ''] = what.split(' ');
  const answer = await fetch(`${server.address}${path}`, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(30_000),
  });
  const text = await answer.text();
  const cookies = answer.headers.getSetCookie();
  // biome-ignore lint/suspicious/noExplicitAny: tests read answers whose shape is what they check.
  return { status: answer.status, cookies, json: (text ? JSON.parse(text) : null) as any };
}

/** Drafts words that the catalogue does not know and gives them a product, until the server is gone. Notes what was answered. */
async function correctUntilGone(productId: string, round: number, done: string[]): Promise<void> {
  try {
    for (let at = 0; ; at += 1) {
      const words = `3 x zorblax${'abcdefghij'[round]}${'abcdefghijklmnopqrstuvwxyz'[at % 26]} edition ${at}`;
      const made = await call('POST /api/offers', { clientRequest: words });
      if (made.status !== 201) throw new Error(`Answered ${made.status}`);
      const { id } = made.json.offer;
      const body = { productId, quantity: 3, requestItem: words };
      const added = await call(`POST /api/offers/${id}/products`, body);
      if (added.status !== 201) throw new Error(`Answered ${added.status}`);
      done.push(words);
    }
  } catch (error) {
    // The connection broke because the server was killed: that is the end of this writer.
    if (error instanceof Error && error.message.startsWith('Answered')) throw error;
  }
}

it('every acknowledged correction counts after a hard kill', { timeout: 300_000 }, async () => {
  const person = { email: 'ann@example.test', password: 'secret-pass-1', name: 'Ann' };
  const signedUp = await call('POST /api/auth/sign-up/email', person);
  headers = { cookie: signedUp.cookies.map((one) => one.split(';')[0]).join('; ') };
  const content = 'sku,name,price_net,vat_rate,currency\nF-1,Something else,10,23,PLN';
  expect((await call('POST /api/products/import', { content })).status).toBe(200);
  const productId = (await call('GET /api/products')).json.products[0].id;
  for (let round = 0; round < kills; round += 1) {
    const done: string[] = [];
    const writer = correctUntilGone(productId, round, done);
    await waitForCount(done, 3 + round, [writer]);
    await server.kill();
    await writer;
    server = await startServerProcess(env);
    expect(done.length).toBeGreaterThanOrEqual(3);
    for (const words of done) {
      const { json } = await call('POST /api/offers', { clientRequest: words });
      expect(json.offer.items, words).toMatchObject([{ productId, matchReason: 'alias', quantity: 3 }]);
    }
  }
});
