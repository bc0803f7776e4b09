import { auditInsert, type NewAuditRow } from '#store/audit/insert-audit';
import type { Tenant } from '#store/database';
import { eventInsert, type NewEvent } from '#store/events/insert-event';
import { writeTogether } from '#store/write-together';

/** What history keeps of one change. */
export interface NewHistory {
  readonly audit: NewAuditRow;
  /** Null when nobody needs to hear of it. */
  readonly event: NewEvent | null;
}

/** Notes a change, in the transaction that made it. */
export async function insertHistory(t: Tenant, { audit, event }: NewHistory): Promise<void> {
  await writeTogether(t, [auditInsert(t, audit), ...(event ? [eventInsert(t, event)] : [])]);
}
