import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Database, openDatabase } from '#store/database';
import { startEmbedded } from '#store/embedded/start-embedded';
import { startServerProcess } from '#test/faults/server-process';
import { databaseUrl, dropDatabase, withServer } from '#test/postgres-server';

/** One more process on the same database. */
export interface OtherServer {
  send(method: string, path: string, body?: unknown): Promise<Response>;
  /** SIGKILL. */
  kill(): Promise<void>;
}

/** A real server in a process of its own, with one company, and a way to its database. */
export interface BenchServer {
  readonly pid: number;
  readonly database: Database;
  readonly tenantId: string;
  send(method: string, path: string, body?: unknown): Promise<Response>;
  /** Starts another server process beside it; on PostgreSQL only. */
  another(): Promise<OtherServer>;
  close(): Promise<void>;
}

/** Starts it on a new database: embedded in a temporary folder, or on the PostgreSQL server of the tests. */
export async function startBenchServer(onPostgres: boolean): Promise<BenchServer> {
  const folder = await mkdtemp(join(tmpdir(), 'proffer-bench-'));
  const name = `proffer_bench_${randomUUID().replaceAll('-', '')}`;
  if (onPostgres) await withServer((server) => server.query(`create database ${name}`));
  const url = onPostgres ? { DATABASE_URL: databaseUrl(name) } : {};
  const env = { PROFFER_DATA_DIR: folder, ...url };
  const server = await startServerProcess(env);
  const database = onPostgres
    ? openDatabase({ embedded: false, connectionString: databaseUrl(name) })
    : openDatabase((await startEmbedded(folder)).connection);
  let cookie = '';
  const sendTo =
    (address: string): BenchServer['send'] =>
    (method, path, body) =>
      fetch(`${address}${path}`, {
        method,
        headers: { 'content-type': 'application/json', cookie },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
  const send = sendTo(server.address);
  const person = { email: 'ann@example.test', password: 'secret-pass-1', name: 'Ann' };
  const signUp = await send('POST', '/api/auth/sign-up/email', person);
  const cookies = signUp.headers.getSetCookie().map((one) => one.split(';')[0]);
  cookie = cookies.join('; ');
  await send('PATCH', '/api/admin/company', { currency: 'EUR' });
  const { rows } = await database.pg.executeSql('select id from tenant limit 1');
  return {
    pid: server.pid,
    database,
    tenantId: (rows[0] as { id: string }).id,
    send,
    async another() {
      const { address, kill } = await startServerProcess(env);
      return { send: sendTo(address), kill };
    },
    async close() {
      await database.close();
      await server.stop();
      await rm(folder, { recursive: true, force: true });
      if (onPostgres) await dropDatabase(name);
    },
  };
}
