import { and, eq, isNull } from 'drizzle-orm';
import type { Database, Tenant } from '#store/database';
import { webhook } from '#store/schema/webhook';

export type StoredWebhook = typeof webhook.$inferSelect;

/** Failed calls in a row after which a webhook is left alone until somebody changes it. */
export const mostFailures = 50;

/** Adds a webhook. */
export async function insertWebhook(t: Tenant, row: Omit<typeof webhook.$inferInsert, 'tenantId'>): Promise<void> {
  await t.tx.insert(webhook).values({ ...row, tenantId: t.id });
}

/** A webhook that is not deleted, or null. */
export async function loadWebhook(t: Tenant, id: string): Promise<StoredWebhook | null> {
  const [row] = await t.tx
    .select()
    .from(webhook)
    .where(and(eq(webhook.tenantId, t.id), eq(webhook.id, id), isNull(webhook.deletedAt)));
  return row ?? null;
}

/** All webhooks of the company that are not deleted. */
export function loadWebhooks(t: Tenant): Promise<readonly StoredWebhook[]> {
  return t.tx
    .select()
    .from(webhook)
    .where(and(eq(webhook.tenantId, t.id), isNull(webhook.deletedAt)));
}

/** Changes columns of a webhook. */
export async function updateWebhook(
  t: Tenant,
  id: string,
  changes: Partial<Omit<typeof webhook.$inferInsert, 'tenantId' | 'id'>>,
): Promise<void> {
  await t.tx
    .update(webhook)
    .set(changes)
    .where(and(eq(webhook.tenantId, t.id), eq(webhook.id, id)));
}

/** Companies that have a webhook. */
export async function tenantsWithWebhooks(database: Database): Promise<ReadonlySet<string>> {
  const { rows } = await database.pg.executeSql(
    'select distinct tenant_id as id from webhook where deleted_at is null and is_active and failed_count < $1',
    [mostFailures],
  );
  return new Set(rows.map(({ id }: { id: string }) => id));
}
