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
 * After every event that a query sent from now on can see. Take it first, then load what you hold, then poll: nothing is missed.
 */
export async function currentCursor(database: Database): Promise<EventCursor> {
  const { rows } = await database.pg.executeSql('select pg_snapshot_xmin(pg_current_snapshot())::text as tx');
  return { tx: rows[0].tx, seq: '0' };
}

/**
 * Events of all tenants after the cursor, in order of (tx, seq), at most `eventBatch`.
 * Only of transactions older than every open one: a transaction that commits late cannot slip in before an event already
 * handed out. So one long transaction anywhere on the server holds events back, and none is skipped.
 */
export async function pollEvents(database: Database, cursor: EventCursor): Promise<readonly StoredEvent[]> {
  const { rows } = await database.pg.executeSql(
    `select id, tenant_id as "tenantId", tx::text, seq::text, type, subject, data, created_at as "createdAt"
       from event
      where (tx, seq) > ($1::xid8, $2::bigint) and tx < pg_snapshot_xmin(pg_current_snapshot())
      order by event.tx, event.seq
      limit ${eventBatch}`,
    [cursor.tx, cursor.seq],
  );
  return rows;
}
