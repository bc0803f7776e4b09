import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type PgliteThread, startPgliteThread } from './pglite-thread.ts';
import { socketFileName } from './socket-directory.ts';
import { connectionAt } from './start-embedded.ts';

let folder: string;
let thread: PgliteThread;
let pool: pg.Pool;
const failures: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'proffer-cycles-'));
  const setup = { files: null, socket: join(folder, socketFileName) };
  thread = await startPgliteThread(setup, (reason) => failures.push(reason));
});
afterAll(async () => {
  await thread.kill();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(() => {
  pool = new pg.Pool({ ...connectionAt(folder), max: 12, query_timeout: 20_000 });
  pool.on('error', () => undefined);
});
afterEach(async () => {
  await pool.end();
  expect(failures).toEqual([]);
});

/** Each asks something only it asks, so an answer that belongs to somebody else shows. */
const asks: ReadonlyArray<(mark: string) => Promise<unknown>> = [
  async (mark) => (await pool.query('select $1::text as mark', [mark])).rows[0]?.mark,
  async (mark) =>
    (await pool.query('select $1::text as mark, $2::int as n, repeat($1, 50) as long', [mark, 7])).rows[0]?.mark,
  async (mark) => (await pool.query(`select '${mark}' as mark`)).rows[0]?.mark,
  async (mark) =>
    (await pool.query('select $1::text as mark', [`${mark}${'y'.repeat(300_000)}`])).rows[0]?.mark.slice(
      0,
      mark.length,
    ),
  async (mark) => {
    const failed = await pool.query('select ($1::text)::int', [mark]).catch((error: Error) => error.message);
    return String(failed).includes(`"${mark}"`) ? mark : failed;
  },
  (mark) => inTransaction(mark, 'commit'),
  (mark) => inTransaction(mark, 'rollback'),
];

async function inTransaction(mark: string, end: 'commit' | 'rollback'): Promise<unknown> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query(`select set_config('app.tenant', $1, true)`, [mark]);
    await client.query('insert into mixed (mark, kept) values ($1, $2)', [mark, end === 'commit']);
    const found = await client.query(
      `select mark, current_setting('app.tenant') as tenant from mixed where mark = $1`,
      [mark],
    );
    await client.query(end);
    return found.rows[0]?.tenant === mark ? found.rows[0]?.mark : found.rows[0];
  } finally {
    client.release();
  }
}

test('every answer goes to the one who asked, in a mixed load of 3,500 questions', async () => {
  await pool.query('create table mixed (mark text primary key, kept boolean not null)');
  const rounds = 500;
  const wrong: unknown[] = [];
  let turn = 0;
  const worker = async () => {
    while (turn < rounds * asks.length) {
      const mine = turn;
      turn += 1;
      const mark = `mark-${mine}`;
      const answer = await asks[mine % asks.length]?.(mark).catch((error: unknown) => error);
      if (answer !== mark) wrong.push([mark, answer]);
    }
  };
  await Promise.all(Array.from({ length: 20 }, worker));
  expect(wrong).toEqual([]);
  const { rows } = await pool.query('select count(*)::int as kept, bool_and(kept) as only from mixed');
  expect(rows).toEqual([{ kept: rounds, only: true }]);
});

test('a client that dies in a transaction is rolled back and keeps nobody waiting', async () => {
  await pool.query('create table died (n integer)');
  for (let n = 0; n < 20; n += 1) {
    const client = new pg.Client(connectionAt(folder));
    client.on('error', () => undefined);
    await client.connect();
    await client.query('begin');
    await client.query('insert into died values ($1)', [n]);
    client.connection.stream.destroy();
    expect((await pool.query('select $1::int as n', [n])).rows).toEqual([{ n }]);
  }
  expect((await pool.query('select count(*)::int as n from died')).rows).toEqual([{ n: 0 }]);
});

test.each([
  ['before its Sync', 'insert into halfway values (1)', 'close'],
  ['before its Sync, with a farewell', 'insert into halfway values (1)', 'terminate'],
  ['after an error, before its Sync', 'select * from nowhere', 'close'],
] as const)('a client that dies half-way through a query %s leaves nothing behind', async (_when, query, end) => {
  await pool.query('create table if not exists halfway (n integer)');
  const raw = await rawConnection();
  raw.write(Buffer.concat([parse(query), bind, execute, flush]));
  await once(raw, 'data');
  const others = Promise.all([1, 2, 3].map(async (n) => (await pool.query('select $1::int as n', [n])).rows[0]?.n));
  if (end === 'terminate') raw.end(message('X', Buffer.alloc(0)));
  else raw.destroy();
  expect(await others).toEqual([1, 2, 3]);
  expect((await pool.query('select count(*)::int as n from halfway')).rows).toEqual([{ n: 0 }]);
});

function message(type: string, body: Buffer): Buffer {
  const head = Buffer.alloc(5);
  head.write(type, 'latin1');
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
}
const parse = (query: string) => message('P', Buffer.from(`\0${query}\0\0\0`));
const bind = message('B', Buffer.from('\0\0\0\0\0\0\0\0'));
const execute = message('E', Buffer.from('\0\0\0\0\0'));
const flush = message('H', Buffer.alloc(0));

async function rawConnection(): Promise<Socket> {
  const socket = connect(join(folder, socketFileName));
  await once(socket, 'connect');
  const body = Buffer.from('\0\x03\0\0user\0postgres\0database\0postgres\0\0', 'latin1');
  const length = Buffer.alloc(4);
  length.writeInt32BE(body.length + 4);
  socket.write(Buffer.concat([length, body]));
  for (let seen = ''; !seen.endsWith('Z\0\0\0\x05I'); )
    seen += String((await once(socket, 'data'))[0].toString('latin1'));
  return socket;
}
