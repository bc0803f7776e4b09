import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import { sendMail } from '#app/mail/send-mail';
import { change } from '#app/record';

/** Who is invited by whom to what. */
export interface InvitationMail {
  readonly tenantId: string;
  readonly invitationId: string;
  readonly email: string;
  readonly companyName: string;
  readonly inviterName: string;
  readonly inviterId: string;
}

/** Mails an invitation. `address` is where people find the pages; the link is the only way in for somebody new. */
export async function mailInvitation(app: App, address: string, invitation: InvitationMail): Promise<void> {
  const { tenantId, companyName, inviterId, inviterName, email, invitationId } = invitation;
  const actor: Actor = { tenantId, userId: inviterId, role: 'admin', keyId: null, requestId: null };
  const text = [
    `${inviterName} invites you to ${companyName} on Proffer.`,
    '',
    `Accept here within seven days: ${address}/app/invitation/${invitationId}`,
    '',
    'If you do not know what this is about, do nothing.',
  ].join('\n');
  const mail = { to: [email], subject: `Invitation to ${companyName}`, text, html: null, attachments: [] };
  await change(app, actor, (c) => sendMail(app, actor, { c, mail }));
}
