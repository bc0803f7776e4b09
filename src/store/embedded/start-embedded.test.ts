import { mkdtemp, realpath, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase } from '#store/database';
import { startProcess } from '#test/processes/start-process';
import { type EmbeddedDatabase, type EmbeddedOptions, startEmbedded } from './start-embedded.ts';

let folder: string;
beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'proffer-embedded-')));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function startHere(options?: EmbeddedOptions, dataDir = folder): Promise<EmbeddedDatabase> {
  const started = await startEmbedded(dataDir, options);
  if (started.kind !== 'embedded') throw new Error('the directory is taken');
  return started;
}

async function ask(connection: pg.ClientConfig, query: string): Promise<unknown[]> {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    return (await client.query(query)).rows;
  } finally {
    await client.end();
  }
}

test('what was written is there after closing and opening again', async () => {
  const first = await startHere();
  await ask(first.connection, 'create table kept as select 7 as n');
  expect((await stat(join(folder, '.s.PGSQL.5432'))).mode & 0o077).toBe(0);
  await first.close();
  const second = await startHere();
  expect(await ask(second.connection, 'select n from kept')).toEqual([{ n: 7 }]);
  await second.close();
});

test('a second process is told where the database runs, and can use it', async () => {
  const owner = startProcess('write-rows', folder);
  await owner.line((line) => line === '10');
  const second = await startEmbedded(folder);
  expect(second.kind).toBe('elsewhere');
  expect(await ask(second.connection, 'select n from written where n = 10')).toEqual([{ n: 10 }]);
  const third = startProcess('write-rows', folder);
  expect(await third.line(() => true)).toBe('elsewhere');
  expect(await third.exit).toBe(3);
  await owner.kill();
});

test('no acknowledged row is lost and no transaction is half there when the process is killed under load', async () => {
  const acknowledged: number[] = [];
  for (let kill = 0; kill < 5; kill += 1) {
    const writer = startProcess('write-rows', folder, String(kill * 1_000_000));
    // The moment differs from kill to kill, counted in rows and not in time.
    const target = String(kill * 1_000_000 + 100 + 137 * kill);
    await writer.line((line) => line === target);
    await writer.kill();
    acknowledged.push(...writer.lines.filter((line) => /^\d+$/.test(line)).map(Number));
  }
  const after = await startHere();
  const rows = (await ask(after.connection, 'select n, pair from written')) as { n: number; pair: number }[];
  await after.close();
  const stored = new Map(rows.map(({ n, pair }) => [n, pair]));
  expect(acknowledged.length).toBeGreaterThan(500);
  expect(acknowledged.filter((n) => !stored.has(n))).toEqual([]);
  expect(rows.filter(({ pair }) => !stored.has(pair))).toEqual([]);
});

test('a client asleep in a transaction is cut off, and the database goes on', async () => {
  const reasons: string[] = [];
  const embedded = await startHere({
    watchdog: { everyMs: 50, stuckAfterMs: 500 },
    onEvent: ({ kind, reason }) => reasons.push(`${kind}: ${reason}`),
  });
  await ask(embedded.connection, 'create table sleepy (n integer)');
  const sleeper = new pg.Client(embedded.connection);
  const cut = new Promise((resolve) => sleeper.once('error', resolve));
  await sleeper.connect();
  await sleeper.query('begin');
  await sleeper.query('insert into sleepy values (1)');
  const database = openDatabase(embedded.connection);
  await cut;
  expect((await database.pg.executeSql('select * from sleepy')).rows).toEqual([]);
  expect(reasons[0]).toBe('restarting: no query was answered');
  await database.close();
  await embedded.close();
});

test('a transaction asleep between two statements fails when the engine is started again, and only it', async () => {
  const restarted = Promise.withResolvers<void>();
  const embedded = await startHere({
    watchdog: { everyMs: 50, stuckAfterMs: 500 },
    onEvent: ({ kind }) => kind === 'restarted' && restarted.resolve(),
  });
  const database = openDatabase(embedded.connection);
  const sleepy = database.system(async ({ pg }) => {
    await pg.executeSql('select 1');
    await restarted.promise;
    await pg.executeSql('select 1');
  });
  await expect(sleepy).rejects.toThrow('connection error');
  expect((await database.pg.executeSql('select 1 as n')).rows).toEqual([{ n: 1 }]);
  await database.close();
  await embedded.close();
});

test('a statement that never ends is stopped, and the database goes on', async () => {
  const kinds: string[] = [];
  const embedded = await startHere({
    watchdog: { everyMs: 50, statementLimitMs: 1_000 },
    onEvent: ({ kind }) => kinds.push(kind),
  });
  const endless =
    'with recursive forever as (select 1 as n union all select 1 from forever) select count(*) from forever';
  const database = openDatabase(embedded.connection);
  await expect(database.pg.executeSql(endless)).rejects.toThrow('Connection terminated');
  expect((await database.pg.executeSql('select 1 as n')).rows).toEqual([{ n: 1 }]);
  expect(kinds[0]).toBe('restarting');
  await database.close();
  await embedded.close();
});

test('a path too long for a socket gets a short place for it', async () => {
  const deep = join(folder, 'deep/'.repeat(30));
  const embedded = await startHere({}, deep);
  expect(embedded.connection.host).not.toContain('deep');
  expect(await ask(embedded.connection, 'select 1 as n')).toEqual([{ n: 1 }]);
  const other = await startEmbedded(deep);
  expect(other).toEqual({ kind: 'elsewhere', connection: embedded.connection });
  await embedded.close();
  await expect(stat(embedded.connection.host)).rejects.toMatchObject({ code: 'ENOENT' });
});
