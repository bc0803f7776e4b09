import type { InferInsertModel } from 'drizzle-orm';
import type { Tenant } from '#store/database';
import { apiKey } from '#store/schema/people';

export type NewKey = Omit<InferInsertModel<typeof apiKey>, 'tenantId' | 'revokedAt' | 'lastUsedAt'>;

export async function insertKey(t: Tenant, key: NewKey): Promise<void> {
  await t.tx.insert(apiKey).values({ tenantId: t.id, ...key });
}
