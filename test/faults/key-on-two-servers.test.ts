import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { databaseUrl, dropDatabase, newDatabaseName, noServer, withServer } from '../postgres-server.ts';
import { type ServerProcess, startServerProcess } from './server-process.ts';

const skipped = await noServer();
const name = newDatabaseName();
let dataDir: string;
let servers: ServerProcess[] = [];
beforeAll(async () => {
  if (skipped) return;
  dataDir = await mkdtemp(join(tmpdir(), 'proffer-faults-'));
  await withServer((one) => one.query(`create database ${name}`));
  const env = { PROFFER_DATA_DIR: dataDir, DATABASE_URL: databaseUrl(name) };
  servers = [await startServerProcess(env)];
  servers.push(await startServerProcess(env));
});
afterAll(async () => {
  if (skipped) return;
  for (const server of servers) await server.kill();
  await rm(dataDir, { recursive: true, force: true });
  await dropDatabase(name);
});

async function call(server: number, what: `${string} ${string}`, { headers = {}, body = {} }: Partial<Sent> = {}) {
  const [method = '', path = ''] = what.split(' ');
  const answer = await fetch(`${servers[server]?.address}${path}`, {
    method,
    headers: { accept: 'application/json', 'content-type': 'application/json', ...headers },
    ...(method === 'POST' ? { body: JSON.stringify(body) } : {}),
    signal: AbortSignal.timeout(60_000),
  });
  const text = await answer.text();
  // biome-ignore lint/suspicious/noExplicitAny: tests read answers whose shape is what they check.
  const json = text === '' ? null : (JSON.parse(text) as any);
  return { status: answer.status, cookies: answer.headers.getSetCookie(), json };
}

interface Sent {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Less than a server believes a key without another look: what ends it is the news, not the end of that time. */
const soon = { timeout: 8_000, interval: 50 };

it.skipIf(skipped)(
  'a key that was revoked on one server opens nothing on the other',
  { timeout: 120_000 },
  async () => {
    const body = { email: 'ann@seller.example', password: 'secret-pass-1', name: 'Ann' };
    const { cookies } = await call(0, 'POST /api/auth/sign-up/email', { body });
    const ann = { cookie: cookies.map((one) => one.split(';')[0]).join('; ') };
    const wanted = { name: 'shop', door: 'documents', role: 'member', mode: 'live' };
    const made = await call(0, 'POST /api/admin/keys', { headers: ann, body: wanted });
    expect(made.status).toBe(201);
    const headers = { authorization: `Bearer ${made.json.secret}` };
    const asked = async (server: number) => (await call(server, 'GET /api/unit', { headers })).status;
    // Both know it now, and would not ask again for a while.
    expect([await asked(0), await asked(1)]).toEqual([200, 200]);
    const { status } = await call(0, `DELETE /api/admin/keys/${made.json.key.id}`, { headers: ann });
    expect(status).toBe(204);
    expect(await asked(0)).toBe(401);
    await expect.poll(() => asked(1), soon).toBe(401);
    expect((await call(1, 'GET /api/unit', { headers })).json).toEqual({ message: 'Unauthenticated.' });
  },
);
