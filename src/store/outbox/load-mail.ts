import { and, desc, eq, lt, or } from 'drizzle-orm';
import type { Tenant } from '#store/database';
import { file, outboxMail } from '#store/schema/company';

export type StoredMail = Omit<typeof outboxMail.$inferSelect, 'tenantId'>;
export type StoredFile = Omit<typeof file.$inferSelect, 'tenantId'>;

export async function loadMail(t: Tenant, id: string): Promise<StoredMail | null> {
  const [row] = await t.tx
    .select()
    .from(outboxMail)
    .where(and(eq(outboxMail.tenantId, t.id), eq(outboxMail.id, id)));
  return row ?? null;
}

/** The mails after `after` (a place in the list), newest first. */
export async function loadMails(
  t: Tenant,
  after: { readonly createdAt: Date; readonly id: string } | null,
  most: number,
): Promise<StoredMail[]> {
  const later =
    after === null
      ? undefined
      : or(
          lt(outboxMail.createdAt, after.createdAt),
          and(eq(outboxMail.createdAt, after.createdAt), lt(outboxMail.id, after.id)),
        );
  return t.tx
    .select()
    .from(outboxMail)
    .where(and(eq(outboxMail.tenantId, t.id), later))
    .orderBy(desc(outboxMail.createdAt), desc(outboxMail.id))
    .limit(most);
}

export async function loadFile(t: Tenant, id: string): Promise<StoredFile | null> {
  const [row] = await t.tx
    .select()
    .from(file)
    .where(and(eq(file.tenantId, t.id), eq(file.id, id)));
  return row ?? null;
}
