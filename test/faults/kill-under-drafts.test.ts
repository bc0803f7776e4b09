import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { databaseUrl, dropDatabase, newDatabaseName, withServer } from '../postgres-server.ts';
import { type ServerProcess, startServerProcess } from './server-process.ts';
import { waitForCount } from './wait-for-count.ts';

const onServer = process.env['PROFFER_TEST_DATABASE_URL'] !== undefined;
const kills = 3;
const name = newDatabaseName();
let dataDir: string;
let env: Record<string, string>;
let server: ServerProcess;
let headers: Record<string, string>;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'proffer-faults-'));
  env = { PROFFER_DATA_DIR: dataDir };
  if (onServer) {
    await withServer((one) => one.query(`create database ${name}`));
    env['DATABASE_URL'] = databaseUrl(name);
  }
  server = await startServerProcess(env);
  await prepare();
});
afterAll(async () => {
  await server.kill();
  await rm(dataDir, { recursive: true, force: true });
  if (onServer) await dropDatabase(name);
});

const lines = 30;
const clientRequest = Array.from({ length: lines }, (_, n) => `${n + 1} pcs FB-${n}-X`).join('\n');

async function call(what: `${string} ${string}`, body?: unknown, more: Record<string, string> = {}) {
  const [method = '', path = ''] = what.split(' ');
  const answer = await fetch(`${server.address}${path}`, {
    method,
    headers: { 'content-type': 'application/json', ...headers, ...more },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(60_000),
  });
  const text = await answer.text();
  // biome-ignore lint/suspicious/noExplicitAny: tests read answers whose shape is what they check.
  return { status: answer.status, cookies: answer.headers.getSetCookie(), json: JSON.parse(text) as any };
}

async function prepare(): Promise<void> {
  headers = {};
  const person = { email: 'ann@example.test', password: 'secret-pass-1', name: 'Ann' };
  const { cookies } = await call('POST /api/auth/sign-up/email', person);
  headers = { cookie: cookies.map((one) => one.split(';')[0]).join('; ') };
  const rows = Array.from({ length: lines }, (_, n) => `FB-${n}-X,Fault breaker ${n},${n + 1}.50,23,EUR`);
  const content = ['sku,name,price_net,vat_rate,currency', ...rows].join('\n');
  expect((await call('POST /api/products/import', { content })).status).toBe(200);
  const made = await call('POST /api/admin/keys', { name: 'faults', door: 'drafts' });
  headers = { authorization: `Bearer ${made.json.secret}` };
}

/** One request under one key, and what the server said to it. */
interface Attempt {
  readonly key: string;
  readonly customerName: string;
  /** The offer of an answer, or null when none came. */
  id: string | null;
  /** Quantity of the first line that an answer promised. */
  quantity: number;
}

const ask = ({ key, customerName }: Attempt) =>
  call('POST /api/offers', { clientRequest, customerName }, { 'idempotency-key': key });

/** Drafts and corrects until the server is gone. */
async function workUntilGone(attempts: Attempt[]): Promise<void> {
  try {
    for (;;) {
      const key = `key-${crypto.randomUUID()}`;
      const attempt: Attempt = { key, customerName: `Customer ${key}`, id: null, quantity: 1 };
      attempts.push(attempt);
      const { status, json } = await ask(attempt);
      if (status !== 201) throw new Error(`Answered ${status} ${JSON.stringify(json)}`);
      const { id, items } = json.offer;
      attempt.id = id;
      let { version } = json.offer;
      for (let quantity = 2; quantity < 5; quantity += 1) {
        const path = `PATCH /api/offers/${id}/products/${items[0].id}` as const;
        const changed = await call(path, { quantity }, { 'if-match': `"${version}"` });
        if (changed.status !== 200) throw new Error(`Answered ${changed.status}`);
        attempt.quantity = quantity;
        version = changed.json.offer?.version ?? version + 1;
      }
    }
  } catch (error) {
    // The connection broke because the server was killed: that is the end of this worker.
    if (error instanceof Error && error.message.startsWith('Answered')) throw error;
  }
}

/** The request again under its key: while the ended process still counts as alive, it is asked once more. */
async function repeat(attempt: Attempt) {
  const until = Date.now() + 60_000;
  for (;;) {
    const answer = await ask(attempt);
    if (answer.status !== 409 || Date.now() > until) return answer;
    await pause(500);
  }
}

function expectWhole({
  items,
  unmatched,
  totals,
}: {
  items: { totalNet: number }[];
  unmatched: unknown[];
  totals: { net: number };
}) {
  expect([items.length, unmatched]).toEqual([lines, []]);
  expect(totals.net).toBeCloseTo(
    items.reduce((sum, item) => sum + item.totalNet, 0),
    6,
  );
}

it(`keeps drafts and corrections through ${kills} hard kills, each whole, each once`, {
  timeout: 600_000,
}, async () => {
  const attempts: Attempt[] = [];
  for (let round = 0; round < kills; round += 1) {
    const before = attempts.length;
    const workers = [1, 2, 3].map(() => workUntilGone(attempts));
    const wanted = before + 3 + Math.floor(Math.random() * 6);
    await waitForCount(attempts, wanted, workers);
    await server.kill();
    await Promise.all(workers);
    server = await startServerProcess(env);
    for (const { id, quantity } of attempts.slice(before).filter((one) => one.id !== null)) {
      const { status, json } = await call(`GET /api/offers/${id}`);
      expect(status).toBe(200);
      expectWhole(json.offer);
      expect([quantity, quantity + 1]).toContain(json.offer.items[0].quantity);
    }
  }
  const answers = await Promise.all(attempts.map(repeat));
  for (const [at, { status, json }] of answers.entries()) {
    const known = attempts[at]?.id ?? null;
    expect(status).toBe(201);
    if (known !== null) expect(json.offer.id).toBe(known);
    expectWhole(json.offer);
  }
  // One offer a key, whether its answer arrived or not.
  expect(new Set(answers.map(({ json }) => json.offer.id)).size).toBe(attempts.length);
  expect((await call('GET /api/offers?list=1&limit=1')).json.totalCount).toBe(attempts.length);
  expect(attempts.some(({ id }) => id === null)).toBe(true);
});
