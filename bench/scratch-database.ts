import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { type Database, openDatabase } from '#store/database';
import { startEmbedded } from '#store/embedded/start-embedded';
import { migrate } from '#store/migrate';

/** A migrated database of its own that goes away with `close`. */
export interface ScratchDatabase {
  readonly database: Database;
  /** Lets go of it and answers the settings of a server that takes it over; `close` is still to be called, after the server. */
  serve(): Promise<Readonly<Record<string, string>>>;
  close(): Promise<void>;
}

const server = process.env['DATABASE_URL'] ?? 'postgres://postgres@127.0.0.1:5432/postgres';
/** Filling takes longer than any statement of the server may. */
const queryTimeoutMs = 1_800_000;

/** On the PostgreSQL server at DATABASE_URL or on this machine, or embedded in a temporary folder. */
export async function scratchDatabase(embedded: boolean): Promise<ScratchDatabase> {
  const made = embedded ? await embeddedDatabase() : await serverDatabase();
  await migrate(made.database);
  return made;
}

async function serverDatabase(): Promise<ScratchDatabase> {
  const name = `proffer_bench_${randomUUID().replaceAll('-', '')}`;
  await onServer(`create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const database = openDatabase({ embedded: false, connectionString: url.href, queryTimeoutMs });
  let open = true;
  const letGo = async () => {
    if (open) await database.close();
    open = false;
  };
  return {
    database,
    async serve() {
      await letGo();
      return { DATABASE_URL: url.href };
    },
    async close() {
      await letGo();
      await onServer(`drop database if exists ${name} with (force)`);
    },
  };
}

async function onServer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server, connectionTimeoutMillis: 5_000 });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}

async function embeddedDatabase(): Promise<ScratchDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'proffer-bench-'));
  const engine = await startEmbedded(folder, {
    // Filling blocks the engine for minutes; nobody shall start it anew meanwhile.
    watchdog: { stuckAfterMs: queryTimeoutMs },
  });
  if (engine.kind !== 'embedded') throw new Error('A new folder cannot be in use.');
  const database = openDatabase({ ...engine.connection, queryTimeoutMs });
  let open = true;
  const letGo = async () => {
    if (!open) return;
    open = false;
    await database.close();
    await engine.close();
  };
  return {
    database,
    async serve() {
      await letGo();
      return { PROFFER_DATA_DIR: folder };
    },
    async close() {
      await letGo();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
