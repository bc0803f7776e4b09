import type { App } from '#app/app';

/** The link that sets a new password, and whose. */
export interface PasswordReset {
  readonly email: string;
  readonly url: string;
}

/**
 * Mails the link with which a person sets a new password, past the outbox: nobody else may read it. Without a mail
 * server nothing is sent; `proffer user password` sets one at the machine.
 */
export async function mailPasswordReset(app: App, reset: PasswordReset): Promise<void> {
  const text = [
    'Somebody asked for a new password for this address.',
    '',
    `Set one here within the hour: ${reset.url}`,
    '',
    'If that was not you, do nothing.',
  ].join('\n');
  const { mailer, ids } = app.ports;
  await mailer.send({ id: ids.next(), from: mailer.sender, to: [reset.email], subject: 'Your new password', text });
}
