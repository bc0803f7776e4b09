import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import type { Change } from '#app/record';
import { insertFile, insertMail } from '#store/outbox/insert-mail';
import { loadMail } from '#store/outbox/load-mail';
import type { StoredAttachment } from '#store/schema/company';

/** A mail as a verb wants it sent. */
export interface MailInput {
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string | null;
  readonly attachments: readonly { readonly name: string; readonly mimeType: string; readonly bytes: Uint8Array }[];
  /** A mail with this id is sent once, however often it is asked for; else it gets an id of its own. */
  readonly id?: string;
  /** The document that it is about. */
  readonly about?: string;
}

/**
 * Puts a mail into the outbox and, where a mail server is set, on its way: both in the caller's transaction, so that
 * it leaves if and only if the change is kept. Returns its id.
 */
export async function sendMail(app: App, actor: Actor, { c, mail }: { c: Change; mail: MailInput }): Promise<string> {
  const { ids, clock } = app.ports;
  const id = mail.id ?? ids.next();
  if (mail.id !== undefined && (await loadMail(c, id))) return id;
  const attachments: StoredAttachment[] = [];
  for (const { name, mimeType, bytes } of mail.attachments) {
    const fileId = ids.next();
    await insertFile(c, { id: fileId, name, mimeType, bytes, size: bytes.byteLength, createdBy: actor.userId });
    attachments.push({ name, mimeType, fileId });
  }
  await insertMail(c, {
    id,
    state: app.ports.mailer.delivers ? 'queued' : 'kept',
    sender: app.ports.mailer.sender,
    recipients: [...mail.to],
    subject: mail.subject,
    textBody: mail.text,
    htmlBody: mail.html,
    attachments,
    about: mail.about ?? null,
    createdAt: clock.now(),
  });
  if (app.ports.mailer.delivers) await app.jobs.enqueue(c, 'send-mail', { mailId: id });
  return id;
}
