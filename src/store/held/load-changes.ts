import { sql } from 'drizzle-orm';
import type { Tenant } from '#store/database';
import type { EventCursor } from '#store/events/poll-events';

/** Name of the event that tells which products changed: data `{ ids: string[] }`. */
export const productsChanged = 'catalogue.product.changed';
/** The same for what a company learned: ids of aliases, `synonyms` or `standards`. */
export const memoryChanged = 'memory.changed';

/** What happened to things of a kind since `since`. */
export interface HeldChanges {
  /** What to read again, each once. */
  readonly ids: readonly string[];
  /** Where to begin next time: never behind a transaction that is still open. */
  readonly next: EventCursor;
}

/**
 * Reads what changed after the cursor, by events of a type: everything committed so far, so that a writer sees its own change.
 * The cursor moves only past transactions that are older than every open one; later ones are simply read again.
 */
export async function loadChanges(t: Tenant, type: string, since: EventCursor): Promise<HeldChanges> {
  const { rows } = await t.tx.execute<{ tx: string; seq: string; ids: string[]; settled: boolean }>(sql`
    select tx::text as tx, seq::text as seq, data->'ids' as ids, tx < pg_snapshot_xmin(pg_current_snapshot()) as settled
      from event
     where tenant_id = ${t.id} and type = ${type} and (tx, seq) > (${since.tx}::xid8, ${since.seq}::bigint)
     order by event.tx, event.seq`);
  const settled = rows.filter((row) => row.settled).at(-1);
  return {
    ids: [...new Set(rows.flatMap((row) => row.ids ?? []))],
    next: settled ? { tx: settled.tx, seq: settled.seq } : since,
  };
}
