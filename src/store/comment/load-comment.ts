import { and, eq, isNull } from 'drizzle-orm';
import type { Tenant } from '#store/database';
import { comment } from '#store/schema/documents';

/** A comment that is not deleted, or null. */
export async function loadComment(
  t: Tenant,
  id: string,
): Promise<{ readonly id: string; readonly authorName: string | null; readonly text: string } | null> {
  const [row] = await t.tx
    .select({ id: comment.id, authorName: comment.authorName, text: comment.text })
    .from(comment)
    .where(and(eq(comment.tenantId, t.id), eq(comment.id, id), isNull(comment.deletedAt)));
  return row ?? null;
}
