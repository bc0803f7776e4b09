import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type PgliteThread, startPgliteThread } from './pglite-thread.ts';
import { socketFileName } from './socket-directory.ts';
import { connectionAt } from './start-embedded.ts';
import { runUpkeep, startUpkeep } from './start-upkeep.ts';

let folder: string;
let thread: PgliteThread;
let client: pg.Client;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'proffer-upkeep-'));
  thread = await startPgliteThread({ files: null, socket: join(folder, socketFileName) }, () => undefined);
  client = new pg.Client(connectionAt(folder));
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await thread.kill();
  await rm(folder, { recursive: true, force: true });
});

/** Counters of the statistics are written out once a second at most. */
async function change(statement: string): Promise<void> {
  await client.query(statement);
  await client.query('select pg_stat_force_next_flush()');
}

const known = async (table: string) =>
  (await client.query('select reltuples::int as n from pg_class where relname = $1', [table])).rows[0]?.n;

test('does what autovacuum would: statistics, dead rows, the log', async () => {
  expect(await runUpkeep(client)).toEqual([]);

  await change(`create table "Odd name" as select n from generate_series(1, 500) n`);
  expect(await runUpkeep(client)).toEqual(['analyze public."Odd name"']);
  expect(await known('Odd name')).toBe(500);
  expect(await runUpkeep(client)).toEqual([]);

  await change('delete from "Odd name" where n <= 300');
  expect(await runUpkeep(client)).toEqual(['vacuum (analyze) public."Odd name"']);
  expect(await known('Odd name')).toBe(200);
  expect(await runUpkeep(client)).toEqual([]);

  await change(`create table big as select repeat(md5(n::text), 30) as filler from generate_series(1, 80000) n`);
  expect(await runUpkeep(client)).toEqual(['vacuum (analyze) public.big', 'checkpoint']);
  expect(await runUpkeep(client)).toEqual([]);
});

test('runs by itself until stopped', async () => {
  await client.query('create table later as select n from generate_series(1, 100) n');
  const upkeep = startUpkeep({ connection: connectionAt(folder), everyMs: 20, onError: () => undefined });
  await vi.waitFor(async () => expect(await known('later')).toBe(100), { timeout: 20_000 });
  await upkeep.stop();
});
