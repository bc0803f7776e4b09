import type { WebhookSender } from '../app/ports.ts';

/** The stand-in: takes everything and calls nobody. */
export const noWebhooks: WebhookSender = {
  allowsPrivate: false,
  refusesHost: () => false,
  post: async () => 200,
};
