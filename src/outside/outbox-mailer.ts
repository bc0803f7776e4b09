import type { Mailer } from '#app/ports';

/** Stands in where no mail server is set: mail stays in the outbox, where people read it. */
export function outboxMailer(sender: string): Mailer {
  return { delivers: false, sender, send: async () => ({ refused: [] }) };
}
