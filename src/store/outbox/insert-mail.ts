import type { InferInsertModel } from 'drizzle-orm';
import type { Tenant } from '#store/database';
import { file, outboxMail } from '#store/schema/company';

export type NewMail = Omit<InferInsertModel<typeof outboxMail>, 'tenantId'>;
export type NewFile = Omit<InferInsertModel<typeof file>, 'tenantId'>;

/** Puts a mail into the outbox. */
export async function insertMail(t: Tenant, mail: NewMail): Promise<void> {
  await t.tx.insert(outboxMail).values({ tenantId: t.id, ...mail });
}

/** Keeps a file's bytes. */
export async function insertFile(t: Tenant, stored: NewFile): Promise<void> {
  await t.tx.insert(file).values({ tenantId: t.id, ...stored });
}
