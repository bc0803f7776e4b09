import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { type TestDatabase, testDatabase } from '#test/database';
import {
  currentCursor,
  type EventCursor,
  eventBatch,
  firstCursor,
  pollEvents,
  type StoredEvent,
} from './poll-events.ts';
import { type EventPoller, type EventPollerOptions, startEventPoller } from './start-event-poller.ts';

const tenantId = '01900000-0000-7000-8000-00000000000a';
const wait = { timeout: 30_000, interval: 20 };
const insert = 'insert into event (tenant_id, id, type) values ($1, $2, $3)';
let made: TestDatabase;

beforeAll(async () => {
  made = await testDatabase();
});
afterAll(() => made.close());
beforeEach(() => made.database.pg.executeSql('delete from event'));

const add = (...types: string[]) =>
  made.database.tenant(tenantId, async (t) => {
    for (const type of types) await t.pg.executeSql(insert, [t.id, randomUUID(), type]);
  });
const types = async (cursor: EventCursor) => (await pollEvents(made.database, cursor)).map(({ type }) => type);

describe('polling', () => {
  test('gives events in order, after the cursor only', async () => {
    await add('a', 'b');
    await add('c');
    expect(await types(firstCursor)).toEqual(['a', 'b', 'c']);
    const [a] = await pollEvents(made.database, firstCursor);
    expect(a).toMatchObject({ tenantId, type: 'a', subject: null, data: {}, createdAt: expect.any(Date) });
    expect(await types({ tx: a?.tx ?? '', seq: a?.seq ?? '' })).toEqual(['b', 'c']);
  });

  test('from the current cursor misses nothing that is committed later', async () => {
    await add('before');
    const cursor = await currentCursor(made.database);
    await add('after');
    expect(await types(cursor)).toContain('after');
  });

  test('never hands out an event while one of an older transaction may still come', async (context) => {
    if (made.database.embedded) context.skip('PGlite has one transaction at a time');
    const slow = await made.database.connectAlone();
    await slow.query('begin');
    await slow.query(insert, [tenantId, randomUUID(), 'slow']);
    await add('fast');
    expect(await types(firstCursor)).toEqual([]);
    await slow.query('commit');
    await slow.end();
    expect(await types(firstCursor)).toEqual(['slow', 'fast']);
  });

  test('does not wait for a transaction in another database of the server', async (context) => {
    if (made.database.embedded) context.skip('PGlite has one database');
    const other = await testDatabase();
    const slow = await other.database.connectAlone();
    await slow.query('begin');
    await slow.query(insert, [tenantId, randomUUID(), 'elsewhere']);
    await add('here');
    expect(await types(firstCursor)).toEqual(['here']);
    await slow.query('rollback');
    await slow.end();
    await other.close();
  });
});

describe('the poller', () => {
  const running: EventPoller[] = [];
  const start = async (options: Omit<EventPollerOptions, 'database'>) => {
    const poller = await startEventPoller({ database: made.database, intervalMs: 20, ...options });
    running.push(poller);
    return poller;
  };
  const collector = () => {
    const seen: string[] = [];
    const onEvents = (events: readonly StoredEvent[]) => void seen.push(...events.map(({ type }) => type));
    return { seen, onEvents };
  };
  afterAll(() => Promise.all(running.map((poller) => poller.stop())));

  test('hands out what happens after its start, each once and in order', async () => {
    const { seen, onEvents } = collector();
    await start({ onEvents });
    for (const type of ['a', 'b', 'c']) await add(type);
    await vi.waitFor(() => expect(seen).toEqual(['a', 'b', 'c']), wait);
  });

  test('catches up through more events than one batch', async () => {
    const many = eventBatch * 2 + 1;
    await made.database.pg.executeSql(
      `insert into event (tenant_id, id, type) select $1, gen_random_uuid(), n::text from generate_series(1, $2::int) n`,
      [tenantId, many],
    );
    const { seen, onEvents } = collector();
    const poller = await start({ onEvents, from: firstCursor });
    await poller.catchUp();
    expect(seen).toEqual(Array.from({ length: many }, (_, n) => String(n + 1)));
  });

  test('gives a batch again after its handler failed, and tells', async () => {
    const { seen, onEvents } = collector();
    const errors: unknown[] = [];
    let failures = 2;
    await start({
      onEvents(events) {
        if (failures > 0) {
          failures -= 1;
          throw new Error('not now');
        }
        onEvents(events);
      },
      onError: (error) => errors.push(error),
    });
    await add('a');
    await vi.waitFor(() => expect(seen).toEqual(['a']), wait);
    expect(errors).toHaveLength(2);
  });

  test('hands out nothing after it was stopped', async () => {
    const { seen, onEvents } = collector();
    const poller = await start({ onEvents });
    await poller.stop();
    await add('a');
    await poller.catchUp();
    expect(seen).toEqual([]);
  });
});
