import type { InferInsertModel } from 'drizzle-orm';
import type { Tenant } from '#store/database';
import { event } from '#store/schema/company';
import { insertRows, type Write, writeTogether } from '#store/write-together';

/** Subject is a UUID, or null for a fact about many things. */
export type NewEvent = Omit<InferInsertModel<typeof event>, 'tenantId' | 'tx' | 'seq'>;

/** Adds a fact to the history, in the transaction that made it true. */
export async function insertEvent(t: Tenant, row: NewEvent): Promise<void> {
  await writeTogether(t, [eventInsert(t, row)]);
}

/** The same for `writeTogether`. */
export function eventInsert(t: Tenant, row: NewEvent): Write {
  return insertRows(event, [{ tenantId: t.id, ...row }]);
}
