import type { InferInsertModel } from 'drizzle-orm';
import type { Tenant } from '#store/database';
import { event } from '#store/schema/company';

/** Subject is a UUID, or null for a fact about many things. */
export type NewEvent = Omit<InferInsertModel<typeof event>, 'tenantId' | 'tx' | 'seq'>;

/** Adds a fact to the history, in the transaction that made it true. */
export async function insertEvent(t: Tenant, row: NewEvent): Promise<void> {
  await t.tx.insert(event).values({ tenantId: t.id, ...row });
}
