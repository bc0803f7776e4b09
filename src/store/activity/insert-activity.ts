import type { InferInsertModel } from 'drizzle-orm';
import type { Tenant } from '#store/database';
import { activity } from '#store/schema/documents';
import { insertRows, type Write } from '#store/write-together';

export type NewActivity = Omit<InferInsertModel<typeof activity>, 'tenantId' | 'serial'>;

/** Adds a line to what people read about a document; for `writeTogether`. */
export function activityInsert(t: Tenant, row: NewActivity): Write {
  return insertRows(activity, [{ tenantId: t.id, ...row }]);
}
