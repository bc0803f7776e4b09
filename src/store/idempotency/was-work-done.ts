import { and, eq, sql } from 'drizzle-orm';
import type { Tenant } from '#store/database';
import { audit } from '#store/schema/company';
import type { RunningMark } from './key-claim.ts';

/** Did the request behind this mark change anything? Every change leaves an audit row in its transaction. */
export async function wasWorkDone(t: Tenant, mark: RunningMark): Promise<boolean> {
  const rows = await t.tx
    .select({ id: audit.id })
    .from(audit)
    .where(and(eq(audit.tenantId, t.id), eq(audit.requestId, mark.requestId), sql`${audit.tx} > ${mark.tx}::xid8`))
    .limit(1);
  return rows.length === 1;
}
