import { createHmac } from 'node:crypto';
import type { App } from '#app/app';
import { nextPause } from '#core/webhook/next-pause';
import type { QueueData } from '#store/jobs/queues';
import { countCall, insertCall, loadDelivery, markDelivery, type WaitingDelivery } from '#store/webhook/deliveries';

/** Name of the header that signs a message. */
export const signatureHeader = 'X-StrawBlond-Webhook-Signature';

/** The signature of a message: HMAC-SHA256 of its bytes with the webhook's secret, lower-case hexadecimal. */
export function webhookSignature(secret: string, body: string): string {
  return createHmac('sha256', secret).update(body, 'utf8').digest('hex');
}

/**
 * Makes one call of a webhook; a job. The receiver may get the message again when this server dies before it notes the answer.
 * A failed call puts the next one into the queue for later.
 */
export async function callWebhook(app: App, tenantId: string, job: QueueData['call-webhook']): Promise<void> {
  const { deliveryId, attempt } = job;
  const found = await app.database.tenant(tenantId, (t) => loadDelivery(t, deliveryId, attempt));
  if (!found) return;
  if (found.isDead) {
    await app.database.tenant(tenantId, (t) => markDelivery(t, deliveryId, { attempt, state: 'skipped' }));
    return;
  }
  const outcome = await call(app, found);
  await app.database.tenant(tenantId, async (t) => {
    const pause = outcome.isGood ? null : nextPause(attempt);
    const state = outcome.isGood ? 'delivered' : pause === null ? 'failed' : 'waiting';
    if (!(await markDelivery(t, deliveryId, { attempt, state }))) return;
    const { webhookId, event } = found;
    const { status, error, durationMs } = outcome;
    const createdAt = app.ports.clock.now();
    await insertCall(t, {
      id: app.ports.ids.next(),
      webhookId,
      deliveryId,
      event,
      attempt,
      status,
      error,
      durationMs,
      createdAt,
    });
    await countCall(t, webhookId, { failedAt: outcome.isGood ? null : createdAt });
    if (pause !== null) {
      const data = { deliveryId, attempt: attempt + 1 };
      await app.jobs.enqueueLater(t, 'call-webhook', { data, afterSeconds: pause });
    }
  });
}

interface Outcome {
  readonly isGood: boolean;
  readonly status: number | null;
  readonly error: string | null;
  readonly durationMs: number;
}

const timeoutMs = 10_000;

async function call(app: App, { url, secret, body }: WaitingDelivery): Promise<Outcome> {
  const { clock, webhooks } = app.ports;
  const begin = clock.now().getTime();
  const took = () => Math.max(0, clock.now().getTime() - begin);
  const headers = { 'content-type': 'application/json', [signatureHeader]: webhookSignature(secret, body) };
  try {
    const status = await webhooks.post({ url, headers, body, timeoutMs });
    const isGood = status >= 200 && status < 300;
    return { isGood, status, error: isGood ? null : `The receiver answered ${status}.`, durationMs: took() };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { isGood: false, status: null, error: message.slice(0, 500), durationMs: took() };
  }
}
