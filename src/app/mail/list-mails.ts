import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import { Problem } from '#core/problem';
import { isUuid } from '#core/uuid';
import { loadFile, loadMail, loadMails, type StoredFile, type StoredMail } from '#store/outbox/load-mail';

export type { StoredFile, StoredMail } from '#store/outbox/load-mail';

/** A page of the outbox, newest first. `cursor` is the id of the last mail of the page before. */
export function listMails(
  app: App,
  actor: Actor,
  { limit, cursor }: { readonly limit: number; readonly cursor: string | null },
): Promise<{ readonly mails: readonly StoredMail[]; readonly nextCursor: string | null }> {
  return app.database.tenant(actor.tenantId, async (t) => {
    const after = cursor !== null && isUuid(cursor) ? await loadMail(t, cursor.toLowerCase()) : null;
    if (cursor !== null && !after) {
      const issue = { path: 'cursor', rule: 'cursor', message: 'is not a cursor of this list' };
      throw new Problem('validation_failed', 'The cursor is not one of this list.', [issue]);
    }
    const rows = await loadMails(t, after, limit + 1);
    const mails = rows.slice(0, limit);
    return { mails, nextCursor: rows.length > limit ? (mails.at(-1)?.id ?? null) : null };
  });
}

/**
 * A file that a mail of the outbox carries.
 *
 * @throws Problem `not_found`.
 */
export async function getAttachment(
  app: App,
  actor: Actor,
  { mailId, fileId }: { readonly mailId: string; readonly fileId: string },
): Promise<StoredFile> {
  const file = await app.database.tenant(actor.tenantId, async (t) => {
    const mail = await loadMail(t, mailId);
    return mail?.attachments.some((attachment) => attachment.fileId === fileId) ? loadFile(t, fileId) : null;
  });
  if (!file) throw new Problem('not_found', 'The file does not exist.');
  return file;
}
