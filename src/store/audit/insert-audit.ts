import type { InferInsertModel } from 'drizzle-orm';
import type { Tenant } from '#store/database';
import { audit } from '#store/schema/company';
import { insertRows, type Write, writeTogether } from '#store/write-together';

export type NewAuditRow = Omit<InferInsertModel<typeof audit>, 'tenantId' | 'tx' | 'seq' | 'position' | 'hash'>;

/** Notes who changed what, in the transaction that changed it. */
export async function insertAudit(t: Tenant, row: NewAuditRow): Promise<void> {
  await writeTogether(t, [auditInsert(t, row)]);
}

/** The same for `writeTogether`. */
export function auditInsert(t: Tenant, row: NewAuditRow): Write {
  return insertRows(audit, [{ tenantId: t.id, ...row }]);
}
