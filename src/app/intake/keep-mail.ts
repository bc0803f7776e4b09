import { createHash } from 'node:crypto';
import type { App } from '#app/app';
import type { WaitingMail } from '#app/ports';
import { largestRequestFile } from '#app/request/read-file/read-request-file';
import { fileTrouble } from '#core/document/file-trouble';
import type { Tenant } from '#store/database';
import { insertFile } from '#store/file/insert-file';
import { insertIntakeMail } from '#store/intake/intake-mails';

/** A mail to keep; `bytes` are null when it is too large. */
export interface MailToKeep {
  readonly id: string;
  readonly mail: WaitingMail;
  readonly bytes: Uint8Array | null;
  readonly uidValidity: string;
}

/** Keeps a mail, and has it drafted, unless one with its Message-ID is here already. Part of the transaction of `t`. */
export async function keepMail(app: App, t: Tenant, { id, mail, bytes, uidValidity }: MailToKeep): Promise<void> {
  const now = app.ports.clock.now();
  const { uid, size, subject, senderName, senderEmail } = mail;
  const messageId = bytes === null ? null : messageIdOf(bytes);
  const hash = bytes === null ? '' : createHash('sha256').update(bytes).digest('hex');
  const fileId = bytes === null ? null : app.ports.ids.next();
  const isNew = await insertIntakeMail(t, {
    ...{ id, uid, uidValidity, size, messageId, fileId, receivedAt: now, updatedAt: now },
    ...shownHead({ subject, senderName, senderEmail }),
    messageKey: messageId ?? (bytes === null ? `uid:${uidValidity}:${uid}` : `sha256:${hash}`),
    state: bytes === null ? 'refused' : 'received',
    reason: bytes === null ? 'too_large' : null,
    detail: bytes === null ? 'The mail has more than 20 MB.' : null,
    troubles: bytes === null ? [fileTrouble('too_large', { most: largestRequestFile / 1_048_576 })] : [],
  });
  if (!isNew || bytes === null || fileId === null) return;
  await insertFile(t, {
    id: fileId,
    name: 'mail.eml',
    mimeType: 'message/rfc822',
    size,
    bytes,
    createdBy: null,
    createdAt: now,
  });
  await app.jobs.enqueue(t, 'draft-mail', { mailId: id });
}

type Head = Pick<WaitingMail, 'subject' | 'senderName' | 'senderEmail'>;

function shownHead({ subject, senderName, senderEmail }: Head): Head {
  const clean = (text: string | null, most: number) =>
    text === null
      ? null
      : text
          .toWellFormed()
          .replace(/\p{Cc}+/gu, ' ')
          .slice(0, most);
  return { subject: clean(subject, 1000), senderName: clean(senderName, 300), senderEmail: clean(senderEmail, 320) };
}

/** The Message-ID out of a mail's head, unread otherwise. */
function messageIdOf(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.subarray(0, 262_144)).toString('latin1');
  const head = start.split(/\r?\n\r?\n/, 1)[0] ?? '';
  const line = /^message-id:\s*(?:\r?\n[ \t]+)?<([^<>\s]{1,998})>/im.exec(head);
  return line?.[1] ?? null;
}
