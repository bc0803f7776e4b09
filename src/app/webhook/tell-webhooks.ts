import type { App } from '#app/app';
import { nodeOf } from '#app/resource/node';
import type { PresentObject } from '#app/webhook/present-object';
import { type WebhookResource, webhookNames } from '#core/webhook/webhook-event';
import type { Tenant } from '#store/database';
import { currentCursor, eventBatch, pollEvents, type StoredEvent } from '#store/events/poll-events';
import { readRows } from '#store/resource/read-rows';
import { insertDelivery } from '#store/webhook/deliveries';
import { moveWebhookCursor, webhookCursor } from '#store/webhook/webhook-cursor';
import { loadWebhooks, mostFailures, type StoredWebhook, tenantsWithWebhooks } from '#store/webhook/webhooks';

/**
 * Reads on in the history and makes a message of every fact for every webhook that wants it; the worker's turn. Writers of offers
 * do nothing for it. A turn that is cut short is done again, and each fact becomes one message all the same. True when there is
 * more to do.
 */
export async function tellWebhooks(app: App, present: PresentObject): Promise<boolean> {
  const { database } = app;
  const cursor = await webhookCursor(database);
  // Taken before looking for webhooks: what is older than it happened before any webhook that is not seen.
  const now = await currentCursor(database);
  const tenants = await tenantsWithWebhooks(database);
  if (tenants.size === 0) {
    await moveWebhookCursor(database, now);
    return false;
  }
  const events = await pollEvents(database, cursor);
  const byTenant = Map.groupBy(events.filter(isTold), ({ tenantId }) => tenantId);
  for (const [tenantId, told] of byTenant) {
    if (tenants.has(tenantId)) await tellTenant(app, { tenantId, told, present });
  }
  const last = events.at(-1);
  if (last) await moveWebhookCursor(database, last);
  return events.length === eventBatch;
}

const isTold = (event: StoredEvent) => event.subject !== null && webhookNames(event).length > 0;

interface Telling {
  readonly tenantId: string;
  readonly told: readonly StoredEvent[];
  readonly present: PresentObject;
}

/** A few at a time, so that no transaction is long. */
const together = 50;

async function tellTenant(app: App, { tenantId, told, present }: Telling): Promise<void> {
  for (let at = 0; at < told.length; at += together) {
    await app.database.tenant(tenantId, async (t) => {
      const webhooks = (await loadWebhooks(t)).filter(
        ({ isActive, failedCount }) => isActive && failedCount < mostFailures,
      );
      for (const event of told.slice(at, at + together)) await tell(app, t, { event, webhooks, present });
    });
  }
}

interface Fact {
  readonly event: StoredEvent;
  readonly webhooks: readonly StoredWebhook[];
  readonly present: PresentObject;
}

async function tell(app: App, t: Tenant, { event, webhooks, present }: Fact): Promise<void> {
  for (const name of webhookNames(event)) {
    const wanting = webhooks.filter((one) => one.event === '*' || one.event === name);
    if (wanting.length === 0) continue;
    const data = await objectOf(app, t, { name, id: event.subject ?? '', present });
    for (const { id: webhookId } of wanting) {
      const id = app.ports.ids.next();
      const created = Math.floor(new Date(event.createdAt).getTime() / 1000);
      const body = JSON.stringify({ id, event: name, created, test: false, data });
      const isNew = await insertDelivery(t, { id, webhookId, eventId: event.id, event: name, body });
      if (isNew) await app.jobs.enqueue(t, 'call-webhook', { deliveryId: id, attempt: 1 });
    }
  }
}

/** The object as it is now, also from the trash; only its id when it is nowhere. */
async function objectOf(
  app: App,
  t: Tenant,
  { name, id, present }: { readonly name: string; readonly id: string; readonly present: PresentObject },
): Promise<unknown> {
  const kind = name.slice(0, name.indexOf('.')) as WebhookResource;
  const [row] = await readRows(t, kind, { column: 'r.id', values: [id], trashed: true });
  return row ? present(nodeOf(kind, row), app) : { id };
}
