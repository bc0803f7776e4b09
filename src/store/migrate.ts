import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import type pg from 'pg';
import type { Database } from './database.ts';
import { installJobs } from './jobs/install-jobs.ts';
import { installStatements } from './kept-statement.ts';
import { keptStatements } from './kept-statements.ts';

/** What `migrate` did. */
export interface MigrationReport {
  /** Names of the files applied now, in order. */
  readonly applied: readonly string[];
  /** Applied earlier but not among the files: a newer program was here. */
  readonly unknown: readonly string[];
}

export interface Migration {
  /** `0001_roles` */
  readonly name: string;
  readonly sql: string;
  readonly sha256: string;
}

/** 'prof' in ASCII. */
const lockKey = 0x70_72_6f_66;
const fileName = /^(\d{4}_[a-z0-9_]+)\.sql$/;

/** The folder of the SQL files. */
export const migrationsFolder = new URL('../../migrations/', import.meta.url);

/**
 * Brings the database up to date: the SQL files in order, each in a transaction of its own, then kept statements and job queues.
 * Forward only. Errors: an applied file was changed, or a new one sorts before one already applied.
 *
 * Safe when several processes start at once: on a server they take turns under an advisory lock. On PGlite a session lock
 * would exclude nobody (all clients share one session); there a transaction excludes everybody.
 */
export async function migrate(database: Database, folder: URL = migrationsFolder): Promise<MigrationReport> {
  const migrations = await readMigrations(folder);
  const client = await database.connectAlone();
  try {
    if (!database.embedded) await client.query(`select pg_advisory_lock(${lockKey})`);
    await client.query(`create table if not exists proffer_migration (
      name text primary key, sha256 text not null, applied_at timestamptz not null default now())`);
    const report = await applyMissing(client, migrations);
    await installStatements(client, keptStatements);
    await installJobs(database);
    return report;
  } finally {
    await client.end();
  }
}

/** The files of a folder, in the order of their names. Errors: a name that is not `NNNN_name.sql`, a number given twice. */
export async function readMigrations(folder: URL): Promise<readonly Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  const numbers = names.map((name) => name.slice(0, 4));
  const twice = numbers.find((number, at) => numbers.indexOf(number) !== at);
  if (twice !== undefined) throw new Error(`Two migrations have the number ${twice}`);
  return await Promise.all(
    names.map(async (file) => {
      const name = fileName.exec(file)?.[1];
      if (name === undefined) throw new Error(`Not a name for a migration: ${file}`);
      // A checkout with other line ends holds the same migration.
      const sql = (await readFile(new URL(file, folder), 'utf8')).replaceAll('\r\n', '\n');
      return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}

/** Applies what is not recorded yet, over one connection. */
export async function applyMissing(client: pg.ClientBase, migrations: readonly Migration[]): Promise<MigrationReport> {
  const recorded = await readRecord(client);
  const last = [...recorded.keys()].sort().at(-1) ?? '';
  for (const { name, sha256 } of migrations) {
    const before = recorded.get(name);
    if (before === undefined && name < last) {
      throw new Error(`Migration ${name} is new but sorts before ${last}, which is applied: give it a higher number`);
    }
    if (before !== undefined && before !== sha256) {
      throw new Error(`Migration ${name} was changed after it had been applied: write a new migration instead`);
    }
  }
  const applied: string[] = [];
  for (const migration of migrations) {
    if (!recorded.has(migration.name) && (await apply(client, migration))) applied.push(migration.name);
  }
  const known = new Set(migrations.map(({ name }) => name));
  return { applied, unknown: [...recorded.keys()].filter((name) => !known.has(name)) };
}

async function readRecord(client: pg.ClientBase): Promise<Map<string, string>> {
  const { rows } = await client.query<{ name: string; sha256: string }>(
    'select name, sha256 from proffer_migration order by name',
  );
  return new Map(rows.map((row) => [row.name, row.sha256]));
}

/** False when another process was faster, which can happen on PGlite only. */
async function apply(client: pg.ClientBase, { name, sql, sha256 }: Migration): Promise<boolean> {
  await client.query('begin');
  try {
    const mine = await client.query(
      'insert into proffer_migration (name, sha256) values ($1, $2) on conflict do nothing',
      [name, sha256],
    );
    if (mine.rowCount === 1) await client.query(sql);
    await client.query('commit');
    return mine.rowCount === 1;
  } catch (error) {
    await client.query('rollback');
    throw new Error(`Migration ${name} failed: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}
