import { type Job as BossJob, type JobResult, PgBoss } from 'pg-boss';
import type { Database, Tenant } from '../database.ts';
import { type QueueData, type QueueName, queues } from './queues.ts';

export interface Job<Q extends QueueName> {
  readonly id: string;
  readonly tenantId: string;
  readonly data: QueueData[Q];
  /** 1 the first time. */
  readonly attempt: number;
  /** Aborted when the attempt has taken too long. */
  readonly signal: AbortSignal;
}

/** Resolves = done. Rejects = tried again later, up to the queue's limit. A job can come twice: a killed server leaves it half done. */
export type JobHandler<Q extends QueueName> = (job: Job<Q>) => Promise<void>;

export interface Jobs {
  /** Adds a job in the caller's transaction: it exists when that commits, and not otherwise. Returns its id. */
  enqueue<Q extends QueueName>(t: Tenant, queue: Q, data: QueueData[Q]): Promise<string>;
  /** The same, to be worked off after a pause. */
  enqueueLater<Q extends QueueName>(t: Tenant, queue: Q, later: Later<Q>): Promise<string>;
  /** Works off a queue in this process, as many jobs side by side as its rule says, looking every half second. */
  work<Q extends QueueName>(queue: Q, handler: JobHandler<Q>): Promise<void>;
  /** Takes no new jobs and waits up to ten seconds for those under way; what is left is tried again later. */
  stop(): Promise<void>;
}

/** A job for later. */
export interface Later<Q extends QueueName> {
  readonly data: QueueData[Q];
  readonly afterSeconds: number;
}

export interface JobsOptions {
  /** Errors of the machinery, and of handlers. */
  readonly onError?: (error: Error) => void;
  /**
   * This process is the only one that works off jobs (it holds the data directory): what a killed process left active is
   * tried again now. Otherwise that happens when its heartbeat has been missing for a while.
   */
  readonly alone?: boolean;
}

interface Payload<Q extends QueueName> {
  readonly tenantId: string;
  readonly data: QueueData[Q];
}

const stopTimeoutMs = 10_000;

/** Starts pg-boss on a migrated database. */
export async function createJobs(database: Database, options: JobsOptions = {}): Promise<Jobs> {
  const boss = new PgBoss({
    db: database.pg,
    backend: database.embedded ? 'pglite' : 'postgres',
    migrate: false,
    schedule: false,
    superviseIntervalSeconds: 5,
    monitorIntervalSeconds: 5,
    monitorVacuum: false,
    reindex: !database.embedded,
  });
  boss.on('error', (error) => options.onError?.(error));
  if (options.alone) await takeOver(database);
  await boss.start();

  return {
    async enqueue(t, queue, data) {
      const id = await boss.send(queue, { tenantId: t.id, data }, { db: t.pg });
      if (id === null) throw new Error(`The job for ${queue} was not taken`);
      return id;
    },
    async enqueueLater(t, queue, { data, afterSeconds }) {
      const options = { db: t.pg, startAfter: afterSeconds };
      const id = await boss.send(queue, { tenantId: t.id, data }, options);
      if (id === null) throw new Error(`The job for ${queue} was not taken`);
      return id;
    },
    async work(queue, handler) {
      const settings = {
        pollingIntervalSeconds: 0.5,
        batchSize: queues[queue].together,
        burstWhenBatchFull: true,
        includeMetadata: true,
        perJobResults: true,
      } as const;
      await boss.work<Payload<typeof queue>>(queue, settings, (found) =>
        Promise.all(found.map((job) => settle(job, handler, options.onError))),
      );
    },
    stop: () => boss.stop({ timeout: stopTimeoutMs }),
  };
}

async function settle<Q extends QueueName>(
  job: BossJob<Payload<Q>>,
  handler: JobHandler<Q>,
  onError: JobsOptions['onError'],
): Promise<JobResult> {
  const { id, data, retryCount, signal } = job;
  try {
    await handler({ id, tenantId: data.tenantId, data: data.data, attempt: retryCount + 1, signal });
    return { id, status: 'completed' };
  } catch (error) {
    const known = error instanceof Error ? error : new Error(String(error));
    onError?.(known);
    return { id, status: 'failed', output: { message: known.message } };
  }
}

async function takeOver(database: Database): Promise<void> {
  await database.pg.executeSql(`update pgboss.job set state = 'retry', start_after = now() where state = 'active'`);
}
