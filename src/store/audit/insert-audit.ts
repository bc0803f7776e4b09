import type { InferInsertModel } from 'drizzle-orm';
import type { Tenant } from '#store/database';
import { audit } from '#store/schema/company';

export type NewAuditRow = Omit<InferInsertModel<typeof audit>, 'tenantId' | 'tx' | 'seq' | 'position' | 'hash'>;

/** Notes who changed what, in the transaction that changed it. */
export async function insertAudit(t: Tenant, row: NewAuditRow): Promise<void> {
  await t.tx.insert(audit).values({ tenantId: t.id, ...row });
}
