import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databaseUrl, dropDatabase, newDatabaseName, withServer } from '../postgres-server.ts';
import { type CommandEnd, runCommand } from './run-command.ts';
import { type ServerProcess, startServerProcess } from './server-process.ts';

const onServer = process.env['PROFFER_TEST_DATABASE_URL'] !== undefined;
const names = [newDatabaseName(), newDatabaseName()];
let folder: string;
let server: ServerProcess;

/** Two installations: one in use by a server all the time, one empty. */
let used: Record<string, string>;
let empty: Record<string, string>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'proffer-cli-'));
  [used, empty] = (await Promise.all(names.map(installation))) as [Record<string, string>, Record<string, string>];
  server = await startServerProcess(used);
});
afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
  if (onServer) await Promise.all(names.map(dropDatabase));
});

async function installation(name: string): Promise<Record<string, string>> {
  const env = { PROFFER_DATA_DIR: join(folder, name) };
  if (!onServer) return env;
  await withServer((postgres) => postgres.query(`create database ${name}`));
  return { ...env, DATABASE_URL: databaseUrl(name) };
}

// biome-ignore lint/suspicious/noExplicitAny: tests read answers whose shape is what they check.
type Json = any;

/** Runs a command with --json that must succeed. Exactly one line of standard output is its answer. */
async function done(env: Record<string, string>, words: readonly string[], input?: string): Promise<Json> {
  const { code, out, err } = await runCommand(env, [...words, '--json'], input);
  expect([code, err]).toEqual([0, expect.any(String)]);
  expect(out.trimEnd().split('\n')).toHaveLength(1);
  return JSON.parse(out);
}

const csv = [
  'sku,name,description,price_net,vat_rate,currency',
  'LP-6060-40W-4K,LED panel 600x600 40W 4000K,Recessed ceiling panel,18.4,23,PLN',
  'CB-B16-1P,Circuit breaker B16 1P,,9.75,23,PLN',
].join('\n');
const request = '12x LED panel 60x60 40W, 8 pcs CB-B16-1P and 2 industrial CO2 sensors';

let key: string;
let tenant: string;
let offer: Json;

async function asked(path: string, address = server.address): Promise<Json> {
  const answer = await fetch(`${address}${path}`, { headers: { authorization: `Bearer ${key}` } });
  expect(answer.status).toBe(200);
  return answer.json();
}

describe('beside a running server, the command line', () => {
  it('makes a company and a person who can sign in', async () => {
    const person = await done(used, ['user', 'create', '--email', 'Ann@example.test', '--company', 'Nowak']);
    expect(person).toMatchObject({ email: 'ann@example.test', role: 'owner' });
    tenant = person.tenant;
    const signIn = await fetch(`${server.address}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: person.email, password: person.password }),
    });
    expect(signIn.status).toBe(200);
  });

  it('makes a key that works at once, and says exactly door, key and tenant', async () => {
    const made = await done(used, ['key', 'create', '--door', 'drafts']);
    expect(made).toEqual({ door: 'drafts', key: expect.stringMatching(/^\S{20,}$/), tenant });
    key = made.key;
    expect(await asked('/api/products')).toEqual({ products: [] });
  });

  it('imports products that the server offers at once', async () => {
    const file = join(folder, 'products.csv');
    await writeFile(file, csv);
    expect(await done(used, ['import', 'products', file])).toMatchObject({ read: 2, created: 2, bad: 0, problems: [] });
    expect(await done(used, ['import', 'products', file])).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
    expect((await asked('/api/products')).products).toHaveLength(2);
    await writeFile(file, `${csv}\nBAD-1,Bad,,not a price,23,PLN\n`);
    const bad = await runCommand(used, ['import', 'products', file, '--json']);
    expect([bad.code, JSON.parse(bad.out)]).toMatchObject([1, { bad: 1, problems: [{ line: 4 }] }]);
  });

  it('drafts an offer that is the one at the door', async () => {
    ({ offer } = await done(used, ['draft', request, '--customer', 'Elektro Nowak']));
    expect(offer).toMatchObject({
      status: 'draft',
      clientRequest: request,
      customerName: 'Elektro Nowak',
      items: [
        { quantity: 12, totalNet: 220.8 },
        { quantity: 8, totalNet: 78, matchSource: 'exact' },
      ],
      unmatched: ['2 industrial CO2 sensors'],
    });
    expect((await asked(`/api/offers/${offer.id}`)).offer).toEqual(offer);
    const piped = await done(used, ['draft', '-'], request);
    expect(piped.offer.items).toHaveLength(2);
  });

  it('finds the installation sound, and says what is not', async () => {
    const { out } = await runCommand(used, ['doctor', '--json']);
    const { findings } = JSON.parse(out);
    const bad = findings.filter(({ what, state }: Json) => state === 'bad' && what !== 'Web app');
    expect(bad).toEqual([]);
    const state = (what: string) => findings.find((finding: Json) => finding.what === what);
    expect(state('Audit')).toMatchObject({ state: 'good', text: expect.stringMatching(/^[1-9]\d* rows/) });
    expect(state('Migrations').state).toBe('good');
    expect(state('Database').text).toContain(onServer ? 'PostgreSQL' : 'served by a running server');
  });

  it('says in one sentence what is wrong', async () => {
    const answers = await Promise.all([
      runCommand(used, ['key', 'create', '--door', 'window', '--json']),
      runCommand(used, ['draft', request, '--tenant', 'Nobody', '--json']),
      runCommand(used, ['import', 'products', join(folder, 'none.csv'), '--json']),
    ]);
    expect(answers.map(({ code }) => code)).toEqual([2, 1, 1]);
    for (const { out } of answers) expect(JSON.parse(out).error.message).toMatch(/^[^\n]+\.( There is: Nowak\.)?$/);
  });
});

describe('a backup', () => {
  const file = () => join(folder, 'backup.gz');

  it('is made beside a running server, for its owner only, and never over another', async () => {
    expect(await done(used, ['backup', file()])).toMatchObject({ file: file(), lines: expect.any(Number) });
    expect((await stat(file())).mode & 0o077).toBe(0);
    const again = await runCommand(used, ['backup', file(), '--json']);
    expect([again.code, JSON.parse(again.out).error.message]).toEqual([1, expect.stringContaining('--force')]);
  });

  it('is not restored over what is there, nor from half a file', async () => {
    const over = await runCommand(used, ['restore', file(), '--json']);
    expect(over.code).toBe(1);
    expect(JSON.parse(over.out).error.message).toMatch(onServer ? /already/ : /running/);
    const half = join(folder, 'half.gz');
    const bytes = await readFile(file());
    await writeFile(half, bytes.subarray(0, bytes.length / 2));
    const cut = await runCommand(empty, ['restore', half, '--json']);
    expect([cut.code, JSON.parse(cut.out).error.message]).toEqual([1, expect.stringContaining('cut off')]);
  });

  it('gives the same offers, keys and people in an empty installation', async () => {
    expect(await done(empty, ['restore', file()])).toMatchObject({ rows: expect.any(Number), jobs: 0 });
    const other = await startServerProcess(empty);
    try {
      expect((await asked(`/api/offers/${offer.id}`, other.address)).offer).toEqual(offer);
      const lists = [server.address, other.address].map((address) => asked('/api/offers?list=1', address));
      const [before, after] = await Promise.all(lists);
      expect(after).toEqual(before);
      expect(before.offers).toHaveLength(2);
      const drafted = await done(empty, ['draft', request]);
      expect(drafted.offer.items).toEqual(offer.items.map((item: Json) => ({ ...item, id: expect.any(String) })));
      const { out } = await runCommand(empty, ['doctor', '--json']);
      const audit = JSON.parse(out).findings.find(({ what }: Json) => what === 'Audit');
      expect(audit).toMatchObject({ state: 'good' });
    } finally {
      expect(await other.stop()).toBe(0);
    }
  });
});

it('a second server on the same data is refused with a sentence (embedded), as is one on a taken port', async () => {
  const port = new URL(server.address).port;
  const taken: CommandEnd = await runCommand({ ...empty, PORT: port, HOST: '127.0.0.1', LOG_LEVEL: 'silent' }, [
    'serve',
  ]);
  expect([taken.code, taken.err]).toEqual([1, expect.stringMatching(/^proffer: Port \d+ is in use\. .+\n$/)]);
  if (onServer) return;
  const free = await freePort();
  const second = await runCommand({ ...used, PORT: free, HOST: '127.0.0.1', LOG_LEVEL: 'silent' }, ['serve']);
  expect([second.code, second.err]).toEqual([1, expect.stringMatching(/^proffer: Another server already uses .+\n$/)]);
});

async function freePort(): Promise<string> {
  const probe = createServer().listen(0, '127.0.0.1');
  await new Promise((listening) => probe.once('listening', listening));
  const address = probe.address();
  await new Promise((closed) => probe.close(closed));
  return String(typeof address === 'object' && address ? address.port : 0);
}
