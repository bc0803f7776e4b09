import { activityInsert, type NewActivity } from '#store/activity/insert-activity';
import { auditInsert, type NewAuditRow } from '#store/audit/insert-audit';
import type { Tenant } from '#store/database';
import { eventInsert, type NewEvent } from '#store/events/insert-event';
import type { Write } from '#store/write-together';

/** What history keeps of one change. */
export interface NewHistory {
  readonly audit: NewAuditRow;
  /** Null when nobody needs to hear of it. */
  readonly event: NewEvent | null;
  /** Null when people who follow a document need not read of it. */
  readonly activity: NewActivity | null;
}

/** Notes a change, in the transaction that made it. */
export function historyWrites(t: Tenant, { audit, event, activity }: NewHistory): readonly Write[] {
  return [
    auditInsert(t, audit),
    ...(event ? [eventInsert(t, event)] : []),
    ...(activity ? [activityInsert(t, activity)] : []),
  ];
}
