import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDatabase } from '#store/database';
import { fillCatalogue } from '../../bench/holds/fill-catalogue.ts';
import { databaseUrl, dropDatabase, newDatabaseName, noServer, withServer } from '../postgres-server.ts';
import { type ServerProcess, startServerProcess } from './server-process.ts';

const skipped = await noServer();
const name = newDatabaseName();
const products = 3_000;
let dataDir: string;
let servers: ServerProcess[] = [];
let headers: Record<string, string> = {};
let productId = '';
beforeAll(async () => {
  if (skipped) return;
  dataDir = await mkdtemp(join(tmpdir(), 'proffer-faults-'));
  await withServer((one) => one.query(`create database ${name}`));
  servers = [await start()];
  servers.push(await start());
  const database = openDatabase({ embedded: false, connectionString: databaseUrl(name) });
  const person = { email: 'ann@example.test', password: 'secret-pass-1', name: 'Ann' };
  const { cookies } = await call(0, 'POST /api/auth/sign-up/email', person);
  headers = { cookie: cookies.map((one) => one.split(';')[0]).join('; ') };
  const { rows } = await database.pg.executeSql('select id from tenant');
  await fillCatalogue(database, (rows[0] as { id: string }).id, products);
  await database.close();
  const made = await call(0, 'POST /api/admin/products', { sku: 'A-1', name: 'Left-handed teapot' });
  productId = made.json.id;
});
afterAll(async () => {
  if (skipped) return;
  for (const server of servers) await server.kill();
  await rm(dataDir, { recursive: true, force: true });
  await dropDatabase(name);
});

const start = () => startServerProcess({ PROFFER_DATA_DIR: dataDir, DATABASE_URL: databaseUrl(name) });

type Body = Readonly<Record<string, unknown>> & { readonly ifMatch?: string };

async function call(server: number, what: `${string} ${string}`, { ifMatch = '', ...body }: Body = {}) {
  const [method = '', path = ''] = what.split(' ');
  const answer = await fetch(`${servers[server]?.address}${path}`, {
    method,
    headers: { 'content-type': 'application/json', ...headers, ...(ifMatch ? { 'if-match': ifMatch } : {}) },
    ...(method === 'GET' ? {} : { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(60_000),
  });
  const text = await answer.text();
  // biome-ignore lint/suspicious/noExplicitAny: tests read answers whose shape is what they check.
  const json = JSON.parse(text) as any;
  return {
    status: answer.status,
    etag: answer.headers.get('etag') ?? '',
    cookies: answer.headers.getSetCookie(),
    json,
  };
}

/** The product that a server drafts for these words, or null. */
async function drafted(server: number, words: string): Promise<string | null> {
  const { status, json } = await call(server, 'POST /api/offers', { clientRequest: `3 pcs ${words}` });
  expect(status).toBe(201);
  return json.offer.items[0]?.productId ?? null;
}

it.skipIf(skipped)('every server drafts by a product edit that another took', { timeout: 240_000 }, async () => {
  expect(await Promise.all([drafted(0, 'left-handed teapot'), drafted(1, 'left-handed teapot')])).toEqual([
    productId,
    productId,
  ]);
  for (const [at, words] of ['purple xylophone', 'inflatable gazebo', 'marble sundial'].entries()) {
    const path = `/api/admin/products/${productId}` as const;
    const { etag } = await call(0, `GET ${path}`);
    const changed = await call(at % 2, `PATCH ${path}`, { name: words, ifMatch: etag });
    expect(changed.status).toBe(200);
    // Asked at once: a server may not answer by what it held before.
    expect(await Promise.all([drafted(0, words), drafted(1, words)])).toEqual([productId, productId]);
  }
  const removed = await fetch(`${servers[0]?.address}/api/admin/products/${productId}`, { method: 'DELETE', headers });
  expect(removed.status).toBe(204);
  expect(await Promise.all([drafted(0, 'marble sundial'), drafted(1, 'marble sundial')])).not.toContain(productId);
});

it.skipIf(skipped)('a server that was killed builds its index again', { timeout: 240_000 }, async () => {
  await servers[1]?.kill();
  const made = await call(0, 'POST /api/admin/products', { sku: 'B-1', name: 'Glass trombone' });
  servers[1] = await start();
  expect(await drafted(1, 'glass trombone')).toBe(made.json.id);
});
