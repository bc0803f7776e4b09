import { and, asc, eq, sql } from 'drizzle-orm';
import type { Tenant } from '#store/database';
import { audit } from '#store/schema/company';
import type { RunningMark } from './key-claim.ts';

/** One thing that a request changed. */
export interface DoneWork {
  /** `offer`, `customer` …. */
  readonly entity: string;
  readonly entityId: string;
  /** `created`, `updated` …. */
  readonly action: string;
}

/** What the request behind this mark changed: every change leaves an audit row in its transaction. */
export async function workDone(t: Tenant, mark: RunningMark): Promise<readonly DoneWork[]> {
  const rows = await t.tx
    .select({ entity: audit.entity, entityId: audit.entityId, action: audit.action })
    .from(audit)
    .where(and(eq(audit.tenantId, t.id), eq(audit.requestId, mark.requestId), sql`${audit.tx} > ${mark.tx}::xid8`))
    .orderBy(asc(audit.seq))
    .limit(50);
  return rows.map(({ entity, entityId, action }) => ({ entity, entityId: entityId ?? '', action }));
}
