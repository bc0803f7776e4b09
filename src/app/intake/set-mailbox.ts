import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import { type MailboxAccount, MailboxRefused } from '#app/ports';
import { change } from '#app/record';
import { Problem } from '#core/problem';
import {
  changeMailboxRow,
  deleteMailboxRow,
  loadMailboxRow,
  type MailboxRow,
  putMailboxRow,
} from '#store/intake/mailbox-row';

export type { MailboxRow } from '#store/intake/mailbox-row';

/** What a person sets. The password may be left out while host, port and user stay the same. */
export interface MailboxInput extends Omit<MailboxAccount, 'password'> {
  readonly password: string | null;
  /** Folder for mails that were taken; null: they stay and count as read. */
  readonly moveTo: string | null;
  readonly active: boolean;
  readonly everySeconds: number;
  /** Take mails too that lie there already when the mailbox is looked into for the first time. */
  readonly readExisting: boolean;
  /** IMAP_URL says so. */
  readonly fromEnvironment?: boolean;
}

/** The company's mailbox, or null. Its password stays sealed. */
export function getMailbox(app: App, actor: Actor): Promise<MailboxRow | null> {
  return app.database.tenant(actor.tenantId, (t) => loadMailboxRow(t));
}

/**
 * Sets the company's mailbox. Another server, user or folder begins anew.
 *
 * @throws Problem `validation_failed` for a host that is none, and without a password where one is needed.
 */
export function setMailbox(app: App, actor: Actor, input: MailboxInput): Promise<MailboxRow> {
  checkHost(input.host);
  return change(app, actor, async (c) => {
    const before = await loadMailboxRow(c, true);
    const password = sealedPassword(app, actor, { input, before });
    const now = app.ports.clock.now();
    const isSame = before !== null && isSameAccount(input, before) && input.folder === before.folder;
    const { user: userName, password: _, ...settings } = input;
    const progress = isSame
      ? { uidValidity: before.uidValidity, lastUid: before.lastUid }
      : { uidValidity: null, lastUid: null };
    await putMailboxRow(c, {
      ...settings,
      ...progress,
      userName,
      password,
      fromEnvironment: input.fromEnvironment ?? false,
      nextLookAt: now,
      error: null,
      failures: 0,
      version: (before?.version ?? 0) + 1,
      createdAt: isSame ? before.createdAt : now,
      updatedAt: now,
    });
    const { host, port, folder, active } = input;
    await c.record({ entity: 'mailbox', entityId: c.id, action: 'set', after: { host, port, folder, active } });
    return saved(await loadMailboxRow(c));
  });
}

/** Forgets the mailbox. What came from it stays. */
export function forgetMailbox(app: App, actor: Actor): Promise<void> {
  return change(app, actor, async (c) => {
    if (!(await deleteMailboxRow(c))) return;
    await c.record({ entity: 'mailbox', entityId: c.id, action: 'removed' });
  });
}

/** Has the worker look into the mailbox as soon as it can. */
export function lookSoon(app: App, actor: Actor): Promise<void> {
  return app.database.tenant(actor.tenantId, (t) =>
    changeMailboxRow(t, { nextLookAt: app.ports.clock.now(), failures: 0 }),
  );
}

/** What a trial of the settings found. */
export interface MailboxTrial {
  readonly ok: boolean;
  readonly fault: string | null;
  readonly message: string;
}

/** Signs in with these settings and opens the folder; stores nothing. */
export async function tryMailbox(app: App, actor: Actor, input: MailboxInput): Promise<MailboxTrial> {
  checkHost(input.host);
  const before = await getMailbox(app, actor);
  const sealed = sealedPassword(app, actor, { input, before });
  const password = app.ports.vault.open(sealed, actor.tenantId);
  if (password === null) return { ok: false, fault: 'password', message: 'Enter the password again.' };
  try {
    const opened = await app.ports.mailboxes.open({ ...input, password });
    await opened.close();
    return { ok: true, fault: null, message: 'The folder can be read.' };
  } catch (error) {
    if (error instanceof MailboxRefused) return { ok: false, fault: error.fault, message: error.message };
    return { ok: false, fault: 'unreachable', message: 'The server does not answer as an IMAP server does.' };
  }
}

/** The account of a stored mailbox; null when its password cannot be opened any more. */
export function accountOf(app: App, tenantId: string, row: MailboxRow): MailboxAccount | null {
  const password = app.ports.vault.open(row.password, tenantId);
  const { host, port, security, userName: user, folder } = row;
  return password === null ? null : { host, port, security, user, password, folder };
}

interface Passwords {
  readonly input: MailboxInput;
  readonly before: MailboxRow | null;
}

/** A stored password goes only to where it went before: else an address could be changed to collect it. */
function sealedPassword(app: App, actor: Actor, { input, before }: Passwords): Uint8Array {
  if (input.password !== null) return app.ports.vault.seal(input.password, actor.tenantId);
  if (before && isSameAccount(input, before)) return before.password;
  const message = 'is needed when the server or the user changes';
  throw new Problem('validation_failed', 'The password is missing.', [{ path: 'password', rule: 'required', message }]);
}

function isSameAccount(input: MailboxInput, before: MailboxRow): boolean {
  const { host, port, security, userName } = before;
  return input.host === host && input.port === port && input.security === security && input.user === userName;
}

function checkHost(host: string): void {
  if (/^(localhost|[\w-]+(\.[\w-]+)+|[0-9a-f:]*:[0-9a-f:]+)$/i.test(host)) return;
  const message = 'must be the name or address of a server, such as imap.example.com';
  throw new Problem('validation_failed', 'The host is not valid.', [{ path: 'host', rule: 'host', message }]);
}

function saved(row: MailboxRow | null): MailboxRow {
  if (!row) throw new Error('The mailbox was not stored.');
  return row;
}
