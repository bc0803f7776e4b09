import { and, count, desc, eq, inArray, lt, or } from 'drizzle-orm';
import type { Tenant } from '#store/database';
import { type IntakeState, intakeMail } from '#store/schema/intake';

export type { IntakeState } from '#store/schema/intake';

/** A mail that came into the mailbox. */
export type IntakeMail = Omit<typeof intakeMail.$inferSelect, 'tenantId'>;
export type NewIntakeMail = Omit<typeof intakeMail.$inferInsert, 'tenantId'>;

/** Keeps a mail; false when one with its key is there already. */
export async function insertIntakeMail(t: Tenant, row: NewIntakeMail): Promise<boolean> {
  const made = await t.tx
    .insert(intakeMail)
    .values({ tenantId: t.id, ...row })
    .onConflictDoNothing({ target: [intakeMail.tenantId, intakeMail.messageKey] })
    .returning({ id: intakeMail.id });
  return made.length > 0;
}

/** A mail, or null. `lock`: until the end of the transaction nobody else changes it. */
export async function loadIntakeMail(t: Tenant, id: string, lock = false): Promise<IntakeMail | null> {
  const query = t.tx
    .select()
    .from(intakeMail)
    .where(and(eq(intakeMail.tenantId, t.id), eq(intakeMail.id, id)));
  const [row] = await (lock ? query.for('update') : query);
  return row ?? null;
}

/** Changes a mail that is in this state; false when it is not. */
export async function changeIntakeMail(
  t: Tenant,
  id: string,
  { whenState, ...changes }: Partial<NewIntakeMail> & { readonly whenState: IntakeState },
): Promise<boolean> {
  const changed = await t.tx
    .update(intakeMail)
    .set(changes)
    .where(and(eq(intakeMail.tenantId, t.id), eq(intakeMail.id, id), eq(intakeMail.state, whenState)))
    .returning({ id: intakeMail.id });
  return changed.length > 0;
}

export interface IntakePage {
  readonly state: IntakeState | null;
  readonly after: Pick<IntakeMail, 'receivedAt' | 'id'> | null;
  readonly limit: number;
}

/** Mails, newest first. */
export async function loadIntakeMails(t: Tenant, { state, after, limit }: IntakePage): Promise<IntakeMail[]> {
  const { tenantId, receivedAt, id } = intakeMail;
  const later = after
    ? or(lt(receivedAt, after.receivedAt), and(eq(receivedAt, after.receivedAt), lt(id, after.id)))
    : undefined;
  return t.tx
    .select()
    .from(intakeMail)
    .where(and(eq(tenantId, t.id), state === null ? undefined : eq(intakeMail.state, state), later))
    .orderBy(desc(receivedAt), desc(id))
    .limit(limit);
}

/** How many mails are in each state. */
export async function countIntakeMails(t: Tenant): Promise<Readonly<Partial<Record<IntakeState, number>>>> {
  const rows = await t.tx
    .select({ state: intakeMail.state, n: count() })
    .from(intakeMail)
    .where(eq(intakeMail.tenantId, t.id))
    .groupBy(intakeMail.state);
  return Object.fromEntries(rows.map(({ state, n }) => [state, n]));
}

/** Mails that made an offer or joined it, oldest first. */
export async function loadOfferMails(t: Tenant, offerId: string): Promise<IntakeMail[]> {
  return t.tx
    .select()
    .from(intakeMail)
    .where(and(eq(intakeMail.tenantId, t.id), eq(intakeMail.offerId, offerId)))
    .orderBy(intakeMail.receivedAt)
    .limit(200);
}

/** Mails that are kept here and still lie in the folder as if they were new. */
export async function loadUnfiled(t: Tenant, uidValidity: string): Promise<{ id: string; uid: number | null }[]> {
  return t.tx
    .select({ id: intakeMail.id, uid: intakeMail.uid })
    .from(intakeMail)
    .where(and(eq(intakeMail.tenantId, t.id), eq(intakeMail.filed, false), eq(intakeMail.uidValidity, uidValidity)))
    .limit(500);
}

export async function markFiled(t: Tenant, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await t.tx
    .update(intakeMail)
    .set({ filed: true })
    .where(and(eq(intakeMail.tenantId, t.id), inArray(intakeMail.id, [...ids])));
}
