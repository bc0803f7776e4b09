import type { App } from '#app/app';
import { type Mail, MailRefused } from '#app/ports';
import { activityInsert } from '#store/activity/insert-activity';
import type { Tenant } from '#store/database';
import { queues } from '#store/jobs/queues';
import { loadFile, loadMail, type StoredMail } from '#store/outbox/load-mail';
import { type MailMark, markMail } from '#store/outbox/mark-mail';
import { type Write, writeTogether } from '#store/write-together';

/** Attempts after which a mail counts as failed: as many as its job gets. */
export const mostMailAttempts = queues['send-mail'].retryLimit + 1;

/**
 * Delivers one mail of the outbox; a job. Rejects when it should be tried again later. A mail that was sent already is left
 * alone. Where the mail server was taken out of the settings meanwhile, the mail stays in the outbox.
 */
export async function deliverMail(app: App, tenantId: string, mailId: string): Promise<void> {
  const found = await loadQueued(app, tenantId, mailId);
  if (!found) return;
  const { mark, error } = await attempt(app, found);
  await app.database.tenant(tenantId, async (t) => {
    await markMail(t, mailId, mark);
    const failed = mark.state === 'failed' || (mark.state === 'sent' && mark.error !== null);
    if (failed && found.mail.about !== null) await writeTogether(t, [failureOf(app, t, found.mail)]);
  });
  if (error !== null && mark.state === 'queued') throw error;
}

interface Attempt {
  readonly mark: MailMark;
  /** What was thrown, null when nothing was. */
  readonly error: unknown;
}

async function attempt({ ports: { mailer, clock } }: App, { mail, message }: Queued): Promise<Attempt> {
  if (!mailer.delivers) return { mark: { state: 'kept', sentAt: null, error: null }, error: null };
  try {
    const { refused } = await mailer.send(message);
    const complaint = refused.length === 0 ? null : `The mail server did not take it for ${refused.join(', ')}.`;
    return { mark: { state: 'sent', sentAt: clock.now(), error: complaint }, error: null };
  } catch (error) {
    const isLast = error instanceof MailRefused || mail.attempts + 1 >= mostMailAttempts;
    const reason = error instanceof Error ? error.message : String(error);
    return { mark: { state: isLast ? 'failed' : 'queued', sentAt: null, error: reason }, error };
  }
}

interface Queued {
  readonly mail: StoredMail;
  readonly message: Mail;
}

async function loadQueued({ database }: App, tenantId: string, mailId: string): Promise<Queued | null> {
  return database.tenant(tenantId, async (t) => {
    const mail = await loadMail(t, mailId);
    if (mail?.state !== 'queued') return null;
    const attachments = [];
    for (const { fileId, name, mimeType } of mail.attachments) {
      const file = await loadFile(t, fileId);
      if (file) attachments.push({ name, mimeType, bytes: file.bytes });
    }
    return { mail, message: { ...messageOf(mail), attachments } };
  });
}

function messageOf(mail: StoredMail): Mail {
  return {
    id: mail.id,
    from: mail.sender,
    to: mail.recipients,
    subject: mail.subject,
    text: mail.textBody,
    ...(mail.htmlBody === null ? {} : { html: mail.htmlBody }),
  };
}

/** Tells on the document that a mail did not reach everybody. */
function failureOf(app: App, t: Tenant, mail: StoredMail): Write {
  return activityInsert(t, {
    id: app.ports.ids.next(),
    documentType: 'offer',
    documentId: mail.about ?? '',
    event: 'updated',
    description: `Mail to ${mail.recipients.join(', ')} could not be delivered`.slice(0, 500),
    causerType: 'system',
    properties: { mailId: mail.id, failed: true },
    createdAt: app.ports.clock.now(),
  });
}
