import { and, eq, sql } from 'drizzle-orm';
import type { Database, Tenant } from '#store/database';
import { webhook, webhookCall, webhookDelivery } from '#store/schema/webhook';
import { mostFailures } from '#store/webhook/webhooks';

export type NewDelivery = Omit<typeof webhookDelivery.$inferInsert, 'tenantId'>;

/** Adds a message; false when the event was noted for this webhook already. */
export async function insertDelivery(t: Tenant, row: NewDelivery): Promise<boolean> {
  const rows = await t.tx
    .insert(webhookDelivery)
    .values({ ...row, tenantId: t.id })
    .onConflictDoNothing()
    .returning({ id: webhookDelivery.id });
  return rows.length === 1;
}

/** A message that waits for its `attempt`-th call, and where it goes; null when there is nothing to do. */
export async function loadDelivery(t: Tenant, id: string, attempt: number) {
  const [row] = await t.tx
    .select({
      id: webhookDelivery.id,
      webhookId: webhook.id,
      event: webhookDelivery.event,
      body: webhookDelivery.body,
      url: webhook.url,
      secret: webhook.secret,
      isDead: sql<boolean>`${webhook.deletedAt} is not null or not ${webhook.isActive} or ${webhook.failedCount} >= ${mostFailures}`,
    })
    .from(webhookDelivery)
    .innerJoin(webhook, and(eq(webhook.tenantId, t.id), eq(webhook.id, webhookDelivery.webhookId)))
    .where(
      and(
        eq(webhookDelivery.tenantId, t.id),
        eq(webhookDelivery.id, id),
        eq(webhookDelivery.state, 'waiting'),
        eq(webhookDelivery.attempts, attempt - 1),
      ),
    );
  return row ?? null;
}

export type WaitingDelivery = NonNullable<Awaited<ReturnType<typeof loadDelivery>>>;

/** Notes what became of a message; false when another server noted this attempt meanwhile. */
export async function markDelivery(
  t: Tenant,
  id: string,
  { attempt, state }: { readonly attempt: number; readonly state: 'waiting' | 'delivered' | 'failed' | 'skipped' },
): Promise<boolean> {
  const rows = await t.tx
    .update(webhookDelivery)
    .set({ state, attempts: attempt })
    .where(
      and(eq(webhookDelivery.tenantId, t.id), eq(webhookDelivery.id, id), eq(webhookDelivery.attempts, attempt - 1)),
    )
    .returning({ id: webhookDelivery.id });
  return rows.length === 1;
}

/** Adds a line to the call log. */
export async function insertCall(t: Tenant, row: Omit<typeof webhookCall.$inferInsert, 'tenantId'>): Promise<void> {
  await t.tx.insert(webhookCall).values({ ...row, tenantId: t.id });
}

/** Counts a failed call, or begins at zero again after one that worked. */
export async function countCall(
  t: Tenant,
  id: string,
  { failedAt }: { readonly failedAt: Date | null },
): Promise<void> {
  const changes = failedAt
    ? { failedCount: sql`${webhook.failedCount} + 1`, lastFailedAt: failedAt }
    : { failedCount: 0 };
  await t.tx
    .update(webhook)
    .set(changes)
    .where(and(eq(webhook.tenantId, t.id), eq(webhook.id, id)));
}

/** Forgets messages and calls older than thirty days; answers how many messages. */
export async function forgetDeliveries(database: Database): Promise<number> {
  const { rows } = await database.pg.executeSql(
    `delete from webhook_delivery where (tenant_id, id) in
       (select tenant_id, id from webhook_delivery where created_at < now() - interval '30 days' limit 1000) returning id`,
  );
  return rows.length;
}
