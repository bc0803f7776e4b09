import { PgBoss } from 'pg-boss';
import type { Database } from '../database.ts';
import { queueNames, queues } from './queues.ts';

/** Seconds without a sign of life after which a job counts as abandoned. On PGlite one long transaction holds up every heartbeat. */
const heartbeatSeconds = { embedded: 60, server: 15 };

/**
 * Part of `migrate`: the tables of pg-boss, the queues, and the rights to enqueue from a tenant's transaction.
 * Queues must exist before the instance that sends starts: the first send to a queue made later looks it up on a second
 * connection, which waits for ever inside a transaction on PGlite.
 */
export async function installJobs(database: Database): Promise<void> {
  const boss = new PgBoss({
    db: database.pg,
    backend: database.embedded ? 'pglite' : 'postgres',
    supervise: false,
    schedule: false,
  });
  const problems: Error[] = [];
  boss.on('error', (error) => problems.push(error));
  await boss.start();
  try {
    for (const name of queueNames) {
      const { retryLimit, longestPause, expireInSeconds } = queues[name];
      const rule = {
        retryLimit,
        expireInSeconds,
        heartbeatSeconds: database.embedded ? heartbeatSeconds.embedded : heartbeatSeconds.server,
        retryDelay: 1,
        retryBackoff: true,
        retryDelayMax: longestPause,
        deleteAfterSeconds: 24 * 3_600,
      };
      await boss.createQueue(name, rule);
      await boss.updateQueue(name, rule);
    }
    await database.pg.executeSql(`
      grant usage on schema pgboss to proffer_app;
      grant select, insert, update, delete on all tables in schema pgboss to proffer_app`);
  } finally {
    await boss.stop({ graceful: false });
  }
  if (problems[0] !== undefined) throw problems[0];
}
