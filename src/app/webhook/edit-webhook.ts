import { randomBytes } from 'node:crypto';
import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import { change } from '#app/record';
import { type Issue, Problem } from '#core/problem';
import { webhookChoices } from '#core/webhook/webhook-event';
import { webhookUrlFault } from '#core/webhook/webhook-url';
import { insertDelivery } from '#store/webhook/deliveries';
import { webhookCursor } from '#store/webhook/webhook-cursor';
import { insertWebhook, loadWebhook, updateWebhook } from '#store/webhook/webhooks';

export interface WebhookInput {
  /** Name of an event, or `*`. */
  readonly event: string;
  readonly url: string;
}

/** False for `isActive` turns it off: nothing is noted for it meanwhile. */
export type WebhookChange = Partial<WebhookInput> & { readonly isActive?: boolean };

/**
 * Adds a webhook. Its secret is told here and never again.
 *
 * @throws Problem `validation_failed`.
 */
export async function createWebhook(
  app: App,
  actor: Actor,
  input: WebhookInput,
): Promise<{ readonly id: string; readonly secret: string }> {
  refuseBad(app, input);
  // From here on at the latest the history is followed.
  await webhookCursor(app.database);
  const id = app.ports.ids.next();
  const secret = `whsec_${randomBytes(24).toString('hex')}`;
  const now = app.ports.clock.now();
  return change(app, actor, async (c) => {
    await insertWebhook(c, { id, ...input, secret, createdAt: now, updatedAt: now });
    await c.record({ entity: 'webhook', entityId: id, action: 'created', after: input });
    return { id, secret };
  });
}

/**
 * Changes event or address of a webhook, or turns it off and on. Whatever is changed, one that was given up is called again.
 *
 * @throws Problem `not_found`, `validation_failed`.
 */
export async function editWebhook(
  app: App,
  actor: Actor,
  { id, input }: { readonly id: string; readonly input: WebhookChange },
): Promise<void> {
  refuseBad(app, input);
  await change(app, actor, async (c) => {
    const before = await loadWebhook(c, id);
    if (!before) throw new Problem('not_found', 'Not found.');
    await updateWebhook(c, id, { ...input, failedCount: 0, updatedAt: app.ports.clock.now() });
    const { event, url, isActive } = before;
    await c.record({
      entity: 'webhook',
      entityId: id,
      action: 'updated',
      before: { event, url, isActive },
      after: input,
    });
  });
}

/** @throws Problem `not_found`. */
export async function deleteWebhook(app: App, actor: Actor, id: string): Promise<void> {
  await change(app, actor, async (c) => {
    if (!(await loadWebhook(c, id))) throw new Problem('not_found', 'Not found.');
    await updateWebhook(c, id, { deletedAt: app.ports.clock.now() });
    await c.record({ entity: 'webhook', entityId: id, action: 'deleted' });
  });
}

/**
 * Sends a message that says it is a test.
 *
 * @throws Problem `not_found`.
 */
export async function testWebhook(app: App, actor: Actor, webhookId: string): Promise<void> {
  await change(app, actor, async (c) => {
    const found = await loadWebhook(c, webhookId);
    if (!found) throw new Problem('not_found', 'Not found.');
    const id = app.ports.ids.next();
    const event = found.event === '*' ? 'offer.created' : found.event;
    const created = Math.floor(app.ports.clock.now().getTime() / 1000);
    const body = JSON.stringify({ id, event, created, test: true, data: { id: app.ports.ids.next() } });
    await updateWebhook(c, webhookId, { failedCount: 0 });
    await insertDelivery(c, { id, webhookId, eventId: id, event, body });
    await app.jobs.enqueue(c, 'call-webhook', { deliveryId: id, attempt: 1 });
    await c.record({ entity: 'webhook', entityId: webhookId, action: 'tested' });
  });
}

function refuseBad(app: App, { event, url }: Partial<WebhookInput>): void {
  const issues: Issue[] = [];
  if (event !== undefined && !webhookChoices.includes(event)) {
    issues.push({ path: 'event', rule: 'enum', message: 'The selected event is invalid.' });
  }
  const fault = url === undefined ? null : webhookUrlFault(url, app.ports.webhooks.allowsPrivate);
  const isRefused = url !== undefined && fault === null && app.ports.webhooks.refusesHost(new URL(url).hostname);
  if (fault !== null) issues.push({ path: 'url', rule: 'url', message: fault });
  else if (isRefused) issues.push({ path: 'url', rule: 'url', message: 'must be on the public internet' });
  if (issues.length > 0) throw new Problem('validation_failed', 'The request is not valid.', issues);
}
