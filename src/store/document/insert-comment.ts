import { and, eq, type InferInsertModel } from 'drizzle-orm';
import type { Tenant } from '#store/database';
import { comment } from '#store/schema/documents';

type CommentRow = InferInsertModel<typeof comment>;

/** Stores a new comment. */
export async function insertComment(t: Tenant, row: Omit<CommentRow, 'tenantId'>): Promise<void> {
  await t.tx.insert(comment).values({ ...row, tenantId: t.id });
}

/** Changes columns of a comment. */
export async function updateComment(
  t: Tenant,
  id: string,
  changes: Partial<Omit<CommentRow, 'tenantId' | 'id'>>,
): Promise<void> {
  await t.tx
    .update(comment)
    .set(changes)
    .where(and(eq(comment.tenantId, t.id), eq(comment.id, id)));
}
