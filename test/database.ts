import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { link, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type pg from 'pg';
import { type Database, type DatabaseOptions, openDatabase } from '#store/database';
import { startPgliteThread } from '#store/embedded/pglite-thread';
import { socketFileName } from '#store/embedded/socket-directory';
import { connectionAt } from '#store/embedded/start-embedded';
import { keptStatements } from '#store/kept-statements';
import { migrate } from '#store/migrate';
import { databaseUrl, dropDatabase, newDatabaseName, withServer } from './postgres-server.ts';

export interface TestDatabase {
  readonly database: Database;
  /** Another pool on the same database; the caller closes it first. */
  open(options: Partial<DatabaseOptions>): Database;
  /** Closes the pool and removes the database. */
  close(): Promise<void>;
}

const root = fileURLToPath(new URL('..', import.meta.url));
const templateFolder = join(root, 'node_modules/.cache/proffer-test');
const keepTemplatesMs = 3_600_000;

/**
 * A migrated, empty database of its own, from a template that is made once, and again when a migration changes. In memory
 * on PGlite, or on the server that PROFFER_TEST_DATABASE_URL names (as superuser: `postgres://…/postgres`).
 */
export async function testDatabase(): Promise<TestDatabase> {
  return process.env['PROFFER_TEST_DATABASE_URL'] === undefined ? await onPglite() : await onServer();
}

/** Everything a template is made of: the migrations, the kept statements, the job queues, and the packages that write or read it. */
async function templateHash(): Promise<string> {
  const migrations = join(root, 'migrations');
  const names = (await readdir(migrations)).filter((name) => name.endsWith('.sql')).sort();
  const files = [
    ...names.map((name) => join(migrations, name)),
    ...['migrate.ts', 'jobs/install-jobs.ts', 'jobs/queues.ts'].map((name) => join(root, 'src/store', name)),
    ...['pg-boss', '@electric-sql/pglite'].map((name) => join(root, 'node_modules', name, 'package.json')),
  ];
  const hash = createHash('sha256');
  for (const { name } of keptStatements) hash.update(name);
  for (const file of files) hash.update(file).update(await readFile(file));
  return hash.digest('hex').slice(0, 16);
}

async function onPglite(): Promise<TestDatabase> {
  const template = join(templateFolder, `${await templateHash()}.tar`);
  if (!existsSync(template)) await makeTemplateFile(template);
  return await startInMemory(template);
}

async function startInMemory(template: string | null): Promise<TestDatabase & { dump(): Promise<Uint8Array> }> {
  const folder = await mkdtemp(join(tmpdir(), 'proffer-test-'));
  const setup = { files: null, socket: join(folder, socketFileName), ...(template ? { template } : {}) };
  const thread = await startPgliteThread(setup, (reason) => {
    throw new Error(`The test database failed: ${reason}`);
  });
  const connection = connectionAt(folder);
  const database = openDatabase(connection);
  return {
    database,
    open: (options) => openDatabase({ ...connection, ...options }),
    dump: thread.dump,
    async close() {
      await database.close();
      await thread.kill();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Test files that start together may all make it; the first stays. One that is read must not be replaced: it could be read no further. */
async function makeTemplateFile(template: string): Promise<void> {
  await mkdir(templateFolder, { recursive: true });
  await removeOldTemplates();
  const made = await startInMemory(null);
  try {
    await migrate(made.database);
    const partial = `${template}.${randomUUID()}`;
    await writeFile(partial, await made.dump());
    await link(partial, template).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
    await rm(partial);
  } finally {
    await made.close();
  }
}

async function removeOldTemplates(): Promise<void> {
  for (const name of await readdir(templateFolder)) {
    const file = join(templateFolder, name);
    const found = await stat(file).catch(() => null);
    if (found !== null && Date.now() - found.mtimeMs > keepTemplatesMs) await rm(file, { force: true });
  }
}

async function onServer(): Promise<TestDatabase> {
  const template = `proffer_template_${await templateHash()}`;
  const name = newDatabaseName();
  await withServer(async (server) => {
    // One maker at a time; the lock ends with the connection.
    await server.query(`select pg_advisory_lock(hashtext('proffer template'))`);
    await ensureTemplate(server, template);
    await server.query(`create database ${name} template ${template}`);
  });
  const connection = { embedded: false, connectionString: databaseUrl(name) };
  const database = openDatabase(connection);
  return {
    database,
    open: (options) => openDatabase({ ...connection, ...options }),
    async close() {
      await database.close();
      await dropDatabase(name);
    },
  };
}

async function ensureTemplate(server: pg.Client, template: string): Promise<void> {
  const found = await server.query<{ datname: string }>(
    `select datname from pg_database where datname like 'proffer\\_template\\_%'`,
  );
  if (found.rows.some(({ datname }) => datname === template)) return;
  // Templates of other migrations, and one whose making was broken off.
  for (const { datname } of found.rows) await server.query(`drop database if exists ${datname} with (force)`);
  const building = `${template}_new`;
  await server.query(`create database ${building}`);
  const database = openDatabase({ embedded: false, connectionString: databaseUrl(building) });
  await migrate(database).finally(() => database.close());
  await server.query(`alter database ${building} rename to ${template}`);
}
