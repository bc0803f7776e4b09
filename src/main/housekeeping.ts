import { expireOffers, expiryBatch } from '#app/answer/expire-offers';
import { remindClients } from '#app/answer/remind-clients';
import type { App } from '#app/app';
import { linkBatch, linkNewAudit } from '#app/audit/link-new-audit';
import { countSold, soldBatch } from '#app/catalogue/count-sold';
import { lookIntoMailboxes } from '#app/intake/look-into-mailbox';
import { tellWebhooks } from '#app/webhook/tell-webhooks';
import { presentNode } from '#doors/documents/present-node';
import { forgetExpiredKeys } from '#store/idempotency/forget-expired-keys';
import { forgetDeliveries } from '#store/webhook/deliveries';

/** Work that is done again and again, for all companies. */
export interface Chore {
  readonly everyMs: number;
  /** What to say when it fails. */
  readonly failure: string;
  /** One turn; true when there is more to do at once. */
  work(): Promise<boolean>;
}

/** Everything that a worker does without being asked. */
export function housekeeping(app: App): readonly Chore[] {
  return [
    { everyMs: 500, failure: 'The audit was not linked', work: async () => (await linkNewAudit(app)) === linkBatch },
    {
      everyMs: 2_000,
      failure: 'What was sold was not counted',
      work: async () => (await countSold(app)) === soldBatch,
    },
    { everyMs: 500, failure: 'Webhooks were not told', work: () => tellWebhooks(app, presentNode) },
    {
      everyMs: 3_600_000,
      failure: 'Old messages of webhooks were not removed',
      work: async () => (await forgetDeliveries(app.database)) > 0,
    },
    { everyMs: 2_000, failure: 'Mailboxes were not looked into', work: () => lookIntoMailboxes(app) },
    {
      everyMs: 60_000,
      failure: 'Ended offers were not marked',
      work: async () => (await expireOffers(app)) === expiryBatch,
    },
    {
      everyMs: 600_000,
      failure: 'Clients were not reminded',
      work: async () => {
        await remindClients(app);
        return false;
      },
    },
    {
      everyMs: 3_600_000,
      failure: 'Expired idempotency keys were not removed',
      work: async () => (await forgetExpiredKeys(app.database)) > 0,
    },
  ];
}
