import { and, eq, isNull, lt, or, sql } from 'drizzle-orm';
import type { Database, Tenant } from '#store/database';
import { mailbox } from '#store/schema/intake';

/** The mailbox of a company. */
export type MailboxRow = Omit<typeof mailbox.$inferSelect, 'tenantId'>;
export type NewMailboxRow = Omit<typeof mailbox.$inferInsert, 'tenantId'>;

/** The company's mailbox, or null. `lock`: until the end of the transaction nobody else changes it. */
export async function loadMailboxRow(t: Tenant, lock = false): Promise<MailboxRow | null> {
  const query = t.tx.select().from(mailbox).where(eq(mailbox.tenantId, t.id));
  const [row] = await (lock ? query.for('update') : query);
  return row ?? null;
}

/** Writes the mailbox, in place of the one before. */
export async function putMailboxRow(t: Tenant, row: NewMailboxRow): Promise<void> {
  await t.tx
    .insert(mailbox)
    .values({ tenantId: t.id, ...row })
    .onConflictDoUpdate({ target: mailbox.tenantId, set: row });
}

/** Changes fields of the mailbox. */
export async function changeMailboxRow(t: Tenant, changes: Partial<NewMailboxRow>): Promise<void> {
  await t.tx.update(mailbox).set(changes).where(eq(mailbox.tenantId, t.id));
}

export async function deleteMailboxRow(t: Tenant): Promise<boolean> {
  const gone = await t.tx.delete(mailbox).where(eq(mailbox.tenantId, t.id)).returning({ host: mailbox.host });
  return gone.length > 0;
}

/** Companies whose mailbox is to be looked into now and by nobody yet. Of all companies: for the worker. */
export async function dueMailboxes(database: Database): Promise<readonly string[]> {
  const { rows } = await database.pg.executeSql(
    `select tenant_id from mailbox
      where active and next_look_at <= now() and (lease_until is null or lease_until < now())
      order by next_look_at limit 50`,
  );
  return rows.map((row: { tenant_id: string }) => row.tenant_id);
}

/**
 * Takes the mailbox for one process until the time given, or takes it for longer; false when another holds it or it is
 * switched off.
 */
export async function leaseMailbox(
  t: Tenant,
  { owner, seconds }: { readonly owner: string; readonly seconds: number },
): Promise<boolean> {
  const free = or(isNull(mailbox.leaseUntil), lt(mailbox.leaseUntil, sql`now()`), eq(mailbox.leaseOwner, owner));
  const taken = await t.tx
    .update(mailbox)
    .set({ leaseOwner: owner, leaseUntil: sql`now() + make_interval(secs => ${seconds})` })
    .where(and(eq(mailbox.tenantId, t.id), mailbox.active, free))
    .returning({ host: mailbox.host });
  return taken.length > 0;
}

/** Gives the mailbox back, with what the look found. Changes nothing when another process holds it by now. */
export async function releaseMailbox(t: Tenant, owner: string, found: Partial<NewMailboxRow>): Promise<void> {
  await t.tx
    .update(mailbox)
    .set({ ...found, leaseOwner: null, leaseUntil: null })
    .where(and(eq(mailbox.tenantId, t.id), eq(mailbox.leaseOwner, owner)));
}

/** Takes every mailbox from whoever holds it. For the only process there is: what holds one was killed. */
export async function freeMailboxes(database: Database): Promise<void> {
  await database.pg.executeSql(
    'update mailbox set lease_owner = null, lease_until = null where lease_owner is not null',
  );
}
