import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import { change } from '#app/record';
import { Problem } from '#core/problem';
import { isUuid } from '#core/uuid';
import { loadFile } from '#store/file/load-file';
import type { StoredFile } from '#store/file/stored-file';
import {
  changeIntakeMail,
  countIntakeMails,
  type IntakeMail,
  type IntakeState,
  loadIntakeMail,
  loadIntakeMails,
  loadOfferMails,
} from '#store/intake/intake-mails';

export type { IntakeMail, IntakeState } from '#store/intake/intake-mails';

export interface IntakeList {
  readonly mails: readonly IntakeMail[];
  readonly nextCursor: string | null;
  readonly counts: Readonly<Partial<Record<IntakeState, number>>>;
}

/** A page of the mails that came in, newest first. `cursor` is the id of the last mail of the page before. */
export function listIntake(
  app: App,
  actor: Actor,
  {
    state,
    limit,
    cursor,
  }: { readonly state: IntakeState | null; readonly limit: number; readonly cursor: string | null },
): Promise<IntakeList> {
  return app.database.tenant(actor.tenantId, async (t) => {
    const after = cursor !== null && isUuid(cursor) ? await loadIntakeMail(t, cursor.toLowerCase()) : null;
    if (cursor !== null && !after) {
      const issue = { path: 'cursor', rule: 'cursor', message: 'is not a cursor of this list' };
      throw new Problem('validation_failed', 'The cursor is not one of this list.', [issue]);
    }
    const rows = await loadIntakeMails(t, { state, after, limit: limit + 1 });
    const mails = rows.slice(0, limit);
    const nextCursor = rows.length > limit ? (mails.at(-1)?.id ?? null) : null;
    return { mails, nextCursor, counts: await countIntakeMails(t) };
  });
}

/** Mails that made an offer or joined it, oldest first. */
export function listOfferMails(app: App, actor: Actor, offerId: string): Promise<readonly IntakeMail[]> {
  return app.database.tenant(actor.tenantId, (t) => loadOfferMails(t, offerId));
}

const again: ReadonlySet<IntakeState> = new Set(['skipped', 'refused', 'failed', 'joined']);

/**
 * Tries a mail again that became no draft. One that was skipped, or joined an offer, is drafted this time whatever it looks
 * like.
 *
 * @throws Problem `not_found`; `invalid_transition` for one that was drafted, waits, or was too large to be kept.
 */
export function retryMail(app: App, actor: Actor, id: string): Promise<IntakeMail> {
  return change(app, actor, async (c) => {
    const mail = await loadIntakeMail(c, id, true);
    if (!mail) throw new Problem('not_found', 'The mail does not exist.');
    if (!again.has(mail.state) || mail.fileId === null) {
      throw new Problem('invalid_transition', 'This mail cannot be tried again.');
    }
    const forced = mail.forced || mail.state === 'skipped' || mail.state === 'joined';
    const updatedAt = app.ports.clock.now();
    const state: IntakeState = 'received';
    const changes = { state, reason: null, detail: null, troubles: [], offerId: null, forced, updatedAt };
    await changeIntakeMail(c, id, { ...changes, whenState: mail.state });
    await app.jobs.enqueue(c, 'draft-mail', { mailId: id });
    await c.record({ entity: 'intake_mail', entityId: id, action: 'retried', before: { state: mail.state } });
    return { ...mail, ...changes };
  });
}

/**
 * A mail as it came.
 *
 * @throws Problem `not_found`.
 */
export async function getOriginalMail(app: App, actor: Actor, id: string): Promise<StoredFile> {
  const file = await app.database.tenant(actor.tenantId, async (t) => {
    const mail = await loadIntakeMail(t, id);
    return mail?.fileId ? loadFile(t, mail.fileId) : null;
  });
  if (!file) throw new Problem('not_found', 'The mail does not exist.');
  return file;
}
