import type { InferInsertModel } from 'drizzle-orm';
import type { Tenant } from '#store/database';
import { comment } from '#store/schema/documents';

export type NewComment = Omit<InferInsertModel<typeof comment>, 'tenantId'>;

/** Keeps what somebody says on a document. */
export async function insertComment(t: Tenant, row: NewComment): Promise<void> {
  await t.tx.insert(comment).values({ tenantId: t.id, ...row });
}
