import type { Mailer } from '#app/ports';

/** Stands in where no mail server is set: mail stays in the outbox, where people read it. */
export const outboxMailer: Mailer = { delivers: false, send: async () => {} };
