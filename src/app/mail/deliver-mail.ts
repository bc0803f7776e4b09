import type { App } from '#app/app';
import { loadFile, loadMail } from '#store/outbox/load-mail';
import { markMail } from '#store/outbox/mark-mail';

/** Attempts after which a mail counts as failed. */
const mostAttempts = 9;

/**
 * Delivers one mail of the outbox; a job. Rejects when the server refused it, so that it is tried again later.
 * A mail that was sent already is left alone.
 */
export async function deliverMail(app: App, tenantId: string, mailId: string): Promise<void> {
  const found = await app.database.tenant(tenantId, async (t) => {
    const mail = await loadMail(t, mailId);
    if (mail?.state !== 'queued') return null;
    const attachments = [];
    for (const { fileId, name, mimeType } of mail.attachments) {
      const file = await loadFile(t, fileId);
      if (file) attachments.push({ name, mimeType, bytes: file.bytes });
    }
    return { mail, attachments };
  });
  if (!found) return;
  const { mail, attachments } = found;
  const error = await attempt(() =>
    app.ports.mailer.send({
      from: mail.sender,
      to: mail.recipients,
      subject: mail.subject,
      text: mail.textBody,
      ...(mail.htmlBody === null ? {} : { html: mail.htmlBody }),
      attachments,
    }),
  );
  const last = mail.attempts + 1 >= mostAttempts;
  const state = error === null ? 'sent' : last ? 'failed' : 'queued';
  const sentAt = error === null ? app.ports.clock.now() : null;
  await app.database.tenant(tenantId, (t) => markMail(t, mailId, { state, sentAt, error: error?.message ?? null }));
  if (error && !last) throw error;
}

async function attempt(send: () => Promise<void>): Promise<Error | null> {
  try {
    await send();
    return null;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
