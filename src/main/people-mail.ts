import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import { sendMail } from '#app/mail/send-mail';
import { change } from '#app/record';
import type { InvitationMail } from '#main/auth';

export interface PasswordReset {
  readonly email: string;
  readonly url: string;
}

/** Mails an invitation. `address` is where people find the pages; the link is the only way in for somebody new. */
export async function mailInvitation(app: App, address: string, invitation: InvitationMail): Promise<void> {
  const { companyName, inviterName, email, invitationId } = invitation;
  const actor = systemActor(invitation.tenantId, invitation.inviterId);
  const text = [
    `${inviterName} invites you to ${companyName} on Proffer.`,
    '',
    `Accept here within seven days: ${address}/app/invitation/${invitationId}`,
    '',
    'If you do not know what this is about, do nothing.',
  ].join('\n');
  await send(app, actor, { to: email, subject: `Invitation to ${companyName}`, text });
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

function systemActor(tenantId: string, userId: string | null): Actor {
  return { tenantId, userId, role: 'admin', keyId: null, requestId: null };
}

interface PlainMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

async function send(app: App, actor: Actor, mail: PlainMail): Promise<void> {
  await change(app, actor, (c) =>
    sendMail(app, actor, { c, mail: { ...mail, to: [mail.to], html: null, attachments: [] } }),
  );
}
