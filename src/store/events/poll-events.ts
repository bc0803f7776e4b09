import type { Database } from '../database.ts';

/** One row of the event table. */
export interface StoredEvent {
  readonly id: string;
  readonly tenantId: string;
  /** Transaction id, decimal. With `seq` the order of events. */
  readonly tx: string;
  readonly seq: string;
  readonly type: string;
  /** Id of what it is about, or null. */
  readonly subject: string | null;
  readonly data: unknown;
  readonly createdAt: Date;
}

/** The last event seen. */
export interface EventCursor {
  readonly tx: string;
  readonly seq: string;
}

/** Events of one answer; when there are as many, ask again at once. */
export const eventBatch = 1_000;

/** Before every event there is. */
export const firstCursor: EventCursor = { tx: '0', seq: '0' };

/**
 * The oldest transaction of this database that had not ended when the statement began, or else the next one to come.
 * What has a lower number is over, and visible. Transactions of other databases on the server do not count: they cannot
 * add events here, and a long one would hold everything back. One that has ended meanwhile still counts, this once.
 */
export const horizon = `coalesce(
  (select running from pg_snapshot_xip(pg_current_snapshot()) as running
    where not exists (
      select from pg_locks l join pg_stat_activity a on a.pid = l.pid
       where l.locktype = 'transactionid' and l.mode = 'ExclusiveLock' and l.granted and l.transactionid = running::xid
         and a.datid <> (select oid from pg_database where datname = current_database()))
    order by running limit 1),
  pg_snapshot_xmax(pg_current_snapshot()))`;

/**
 * After every event that a query sent from now on can see, or shortly before. Take it first, then load what you hold,
 * then poll: nothing is missed, a little may come twice.
 */
export async function currentCursor(database: Database): Promise<EventCursor> {
  const { rows } = await database.pg.executeSql(`select ${horizon}::text as tx`);
  return { tx: rows[0].tx, seq: '0' };
}

/**
 * Events of all tenants after the cursor, in order of (tx, seq), at most `eventBatch`.
 * Only of transactions older than every open one of this database: a transaction that commits late cannot slip in before
 * an event already handed out. So a long writing transaction holds events back, and none is ever skipped.
 */
export async function pollEvents(database: Database, cursor: EventCursor): Promise<readonly StoredEvent[]> {
  const { rows } = await database.pg.executeSql(
    `select id, tenant_id as "tenantId", tx::text, seq::text, type, subject, data, created_at as "createdAt"
       from event
      where (tx, seq) > ($1::xid8, $2::bigint) and tx < (select ${horizon})
      order by event.tx, event.seq
      limit ${eventBatch}`,
    [cursor.tx, cursor.seq],
  );
  return rows;
}
