import type { InferInsertModel } from 'drizzle-orm';
import type { Tenant } from '#store/database';
import { comment } from '#store/schema/documents';

export type NewComment = Omit<InferInsertModel<typeof comment>, 'tenantId'>;

/** Keeps what somebody says on a document. False when it was kept already, under the same id. */
export async function insertComment(t: Tenant, row: NewComment): Promise<boolean> {
  const kept = await t.tx
    .insert(comment)
    .values({ tenantId: t.id, ...row })
    .onConflictDoNothing()
    .returning({ id: comment.id });
  return kept.length > 0;
}
