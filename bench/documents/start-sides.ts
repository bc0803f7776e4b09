import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { createKey } from '#app/key/create-key';
import { appOn } from '#test/app';
import { startServerProcess } from '#test/faults/server-process';
import { fillOffers } from '../lists/fill-offers.ts';
import { type ScratchDatabase, scratchDatabase } from '../scratch-database.ts';
import { cpuTime } from './cpu-time.ts';
import { send } from './http-load.ts';
import type { Sent } from './sent.ts';

/** One company of the server under measurement. */
export interface Company {
  /** How many offers it began with. */
  readonly offers: number;
  get(path: string): Sent;
  post(path: string, body: unknown): Sent;
}

/** Our server on a database of its own, with a small and a large company, and the bare one on the same database. */
export interface Sides {
  readonly address: string;
  readonly few: Company;
  readonly many: Company;
  /** Address of the bare server; null on the embedded database, which lets nobody in but us. */
  readonly bare: string | null;
  /** Processor time of a server and of its connections' backends so far, in milliseconds; null where that cannot be read. */
  worked(program: 'proffer' | 'bare'): Promise<Worked | null>;
  /** Longest statement since the last call, on the embedded database. */
  slowest(): Promise<{ readonly ms: number; readonly text: string }>;
  close(): Promise<void>;
}

export interface Worked {
  readonly server: number;
  readonly database: number;
}

export interface SidesWanted {
  readonly embedded: boolean;
  readonly few: number;
  readonly many: number;
  /** Folder for CPU profiles of our server; none without. */
  readonly profile: string | undefined;
}

const tenants = { few: '0190f000-0000-7000-8000-000000000001', many: '0190f000-0000-7000-8000-000000000002' };

export async function startSides(wanted: SidesWanted): Promise<Sides> {
  const scratch = await scratchDatabase(wanted.embedded);
  const secrets = await fill(scratch, wanted);
  const env = await scratch.serve();
  const folder = await mkdtemp(join(tmpdir(), 'proffer-bench-'));
  const statements = join(folder, 'statements');
  await writeFile(statements, '');
  const server = await startServerProcess({
    PROFFER_DATA_DIR: folder,
    PROFFER_KEY_RATE: '0',
    ...env,
    ...nodeOptions(wanted),
    BENCH_STATEMENTS: statements,
  });
  const bare = env['DATABASE_URL'] === undefined ? null : await startBare(env['DATABASE_URL']);
  const { address } = server;
  const watcher = env['DATABASE_URL'] === undefined ? null : await backendsOf(env['DATABASE_URL']);
  return {
    address,
    few: companyOf(address, secrets.few, wanted.few),
    many: companyOf(address, secrets.many, wanted.many),
    bare: bare?.address ?? null,
    async worked(program) {
      const pid = program === 'bare' ? bare?.pid : server.pid;
      const own = pid === undefined ? null : await cpuTime([pid]);
      const backends = watcher ? await cpuTime(await watcher.pids(program)) : 0;
      return own === null || backends === null ? null : { server: own, database: backends };
    },
    async slowest() {
      const lines = (await readFile(statements, 'utf8')).split('\n').filter((line) => line !== '');
      await writeFile(statements, '');
      const found: { ms: number; text: string }[] = lines.map((line) => JSON.parse(line));
      return found.reduce((most, one) => (one.ms > most.ms ? one : most), { ms: 0, text: '' });
    },
    async close() {
      await watcher?.close();
      await bare?.stop();
      await server.stop();
      await scratch.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Both companies with their offers, and a key each. */
async function fill({ database }: ScratchDatabase, wanted: SidesWanted): Promise<{ few: string; many: string }> {
  const { app } = appOn(database);
  const secret = async (tenantId: string) => {
    const actor = { tenantId, role: 'owner', userId: null, keyId: null, requestId: null } as const;
    const key = { name: 'bench', door: 'documents', role: 'owner', mode: 'live' } as const;
    return (await createKey(app, actor, key)).secret;
  };
  await fillOffers(database, tenants.few, wanted.few);
  await fillOffers(database, tenants.many, wanted.many);
  return { few: await secret(tenants.few), many: await secret(tenants.many) };
}

function nodeOptions({ embedded, profile }: SidesWanted): Record<string, string> {
  const options = [
    ...(embedded ? [`--import ${new URL('./time-statements.ts', import.meta.url).href}`] : []),
    ...(profile === undefined ? [] : [`--cpu-prof --cpu-prof-dir=${profile}`]),
  ];
  return options.length === 0 ? {} : { NODE_OPTIONS: options.join(' ') };
}

function companyOf(address: string, secret: string, offers: number): Company {
  const headers = { authorization: `Bearer ${secret}`, accept: 'application/json' };
  return {
    offers,
    get: (path) => ({ method: 'GET', url: `${address}${path}`, headers }),
    post: (path, body) => ({ method: 'POST', url: `${address}${path}`, headers, body: JSON.stringify(body) }),
  };
}

interface BareServer {
  readonly address: string;
  readonly pid: number;
  stop(): Promise<unknown>;
}

/** Process ids of the backends that serve a program, by the name that it gives. */
async function backendsOf(databaseUrl: string) {
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'watcher' });
  await client.connect();
  return {
    async pids(program: string): Promise<readonly number[]> {
      const { rows } = await client.query<{ pid: number }>(
        'select pid from pg_stat_activity where datname = current_database() and application_name = $1',
        [program],
      );
      return rows.map(({ pid }) => pid);
    },
    close: () => client.end(),
  };
}

async function startBare(databaseUrl: string): Promise<BareServer> {
  const main = fileURLToPath(new URL('./bare-server.ts', import.meta.url));
  const child = spawn(process.execPath, [main, databaseUrl], { stdio: ['ignore', 'pipe', 'inherit'] });
  const exit = once(child, 'exit');
  const ended = exit.then(() => {
    throw new Error('The bare server ended before it listened.');
  });
  const [address] = (await Promise.race([once(createInterface({ input: child.stdout }), 'line'), ended])) as [string];
  ended.catch(() => undefined);
  return {
    address,
    pid: child.pid ?? 0,
    stop: () => {
      child.kill('SIGTERM');
      return exit;
    },
  };
}

/** Sends and reads the answer as JSON. */
export async function ask<T>(sent: Sent): Promise<T> {
  return JSON.parse((await send(sent)).toString()) as T;
}
