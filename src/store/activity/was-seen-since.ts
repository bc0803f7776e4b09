import { and, eq, gt } from 'drizzle-orm';
import type { Tenant } from '#store/database';
import { activity } from '#store/schema/documents';

/** Did a client look at the document since then? */
export async function wasSeenSince(t: Tenant, documentId: string, since: Date): Promise<boolean> {
  const rows = await t.tx
    .select({ id: activity.id })
    .from(activity)
    .where(
      and(
        eq(activity.tenantId, t.id),
        eq(activity.documentId, documentId),
        eq(activity.event, 'viewed'),
        gt(activity.createdAt, since),
      ),
    )
    .limit(1);
  return rows.length > 0;
}
