import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { type TestDatabase, testDatabase } from '#test/database';
import { createJobs, type Job, type Jobs, type JobsOptions } from './create-jobs.ts';

const tenantId = '01900000-0000-7000-8000-00000000000a';
const wait = { timeout: 30_000, interval: 50 };
let made: TestDatabase;
const started: Jobs[] = [];

beforeAll(async () => {
  made = await testDatabase();
});
afterEach(async () => {
  await Promise.all(started.splice(0).map((jobs) => jobs.stop()));
  await made.database.pg.executeSql('delete from pgboss.job');
});
afterAll(() => made.close());

async function startJobs(options?: JobsOptions): Promise<Jobs> {
  const jobs = await createJobs(made.database, options);
  started.push(jobs);
  return jobs;
}

async function collect(jobs: Jobs): Promise<Job<'send-mail'>[]> {
  const found: Job<'send-mail'>[] = [];
  await jobs.work('send-mail', async (job) => {
    found.push(job);
  });
  return found;
}

const stored = async () => (await made.database.pg.executeSql('select id, state from pgboss.job')).rows;

describe('a job', () => {
  test('added in a transaction exists when that commits, for its tenant', async () => {
    const jobs = await startJobs();
    const id = await made.database.tenant(tenantId, async (t) => {
      const added = await jobs.enqueue(t, 'send-mail', { mailId: 'm1' });
      await t.pg.executeSql('select 1');
      return added;
    });
    const found = await collect(jobs);
    await vi.waitFor(() => expect(found).toHaveLength(1), wait);
    expect(found[0]).toMatchObject({ id, tenantId, data: { mailId: 'm1' }, attempt: 1 });
    await vi.waitFor(async () => expect(await stored()).toEqual([{ id, state: 'completed' }]), wait);
  });

  test('added in a transaction that fails never existed', async () => {
    const jobs = await startJobs();
    const failing = made.database.tenant(tenantId, async (t) => {
      await jobs.enqueue(t, 'send-mail', { mailId: 'm1' });
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await stored()).toEqual([]);
  });

  test('that fails comes again', async () => {
    const errors: string[] = [];
    const jobs = await startJobs({ onError: ({ message }) => errors.push(message) });
    const attempts: number[] = [];
    await jobs.work('import-products', async ({ attempt }) => {
      attempts.push(attempt);
      if (attempt === 1) throw new Error('once');
    });
    await made.database.tenant(tenantId, (t) => jobs.enqueue(t, 'import-products', { importId: 'i1' }));
    await vi.waitFor(() => expect(attempts).toEqual([1, 2]), wait);
    expect(errors).toEqual(['once']);
  });

  test('that fails leaves the jobs beside it alone', async () => {
    const jobs = await startJobs();
    const ids = await made.database.tenant(tenantId, async (t) => [
      await jobs.enqueue(t, 'send-mail', { mailId: 'bad' }),
      await jobs.enqueue(t, 'send-mail', { mailId: 'good' }),
    ]);
    await jobs.work('send-mail', async ({ data }) => {
      if (data.mailId === 'bad') throw new Error('bad');
    });
    const state = async (id = '') => (await stored()).find((job) => job.id === id)?.state;
    await vi.waitFor(
      async () => expect([await state(ids[0]), await state(ids[1])]).toEqual(['retry', 'completed']),
      wait,
    );
  });

  test('left active by a killed process is taken over at once by the only process', async () => {
    const jobs = await startJobs();
    const id = await made.database.tenant(tenantId, (t) => jobs.enqueue(t, 'send-mail', { mailId: 'm1' }));
    await made.database.pg.executeSql(
      `update pgboss.job set state = 'active', started_on = now(), heartbeat_on = now() where id = $1`,
      [id],
    );
    const found = await collect(await startJobs({ alone: true }));
    await vi.waitFor(() => expect(found.map((job) => job.id)).toEqual([id]), wait);
  });

  test('whose heartbeat stopped comes again in another process', async () => {
    const jobs = await startJobs();
    const id = await made.database.tenant(tenantId, (t) => jobs.enqueue(t, 'send-mail', { mailId: 'm1' }));
    await made.database.pg.executeSql(
      `update pgboss.job set state = 'active', started_on = now() - interval '2 min', heartbeat_on = now() - interval '2 min' where id = $1`,
      [id],
    );
    const found = await collect(jobs);
    await vi.waitFor(() => expect(found.map((job) => job.id)).toEqual([id]), wait);
  });
});

test('many transactions add jobs at the same time, and each is worked off once', async () => {
  const jobs = await startJobs();
  const found = await collect(jobs);
  const ids = await Promise.all(
    Array.from({ length: 12 }, (_, n) =>
      made.database.tenant(tenantId, (t) => jobs.enqueue(t, 'send-mail', { mailId: `m${n}` })),
    ),
  );
  await vi.waitFor(() => expect(found).toHaveLength(12), wait);
  expect(new Set(found.map((job) => job.id))).toEqual(new Set(ids));
});
