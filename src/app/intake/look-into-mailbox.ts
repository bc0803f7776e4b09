import type { App } from '#app/app';
import { keepMail } from '#app/intake/keep-mail';
import { accountOf, type MailboxRow } from '#app/intake/set-mailbox';
import { MailboxRefused, mailboxFaults, type OpenMailbox, type WaitingMail } from '#app/ports';
import { largestRequestFile } from '#app/request/read-file/read-request-file';
import { loadUnfiled, markFiled } from '#store/intake/intake-mails';
import {
  changeMailboxRow,
  dueMailboxes,
  leaseMailbox,
  loadMailboxRow,
  releaseMailbox,
} from '#store/intake/mailbox-row';

const leaseSeconds = 120;
const mailsAtOnce = 50;
const longestPauseSeconds = 3600;

/** Looks into every mailbox that is due, one after the other. True when more mails are waiting. */
export async function lookIntoMailboxes(app: App): Promise<boolean> {
  let more = false;
  for (const tenantId of await dueMailboxes(app.database)) {
    if (await lookIntoMailbox(app, tenantId)) more = true;
  }
  return more;
}

/**
 * Fetches new mails of one mailbox, while no other process does. Each is stored, with the job that drafts it, in one
 * transaction that also notes how far the mailbox was read: a process that is killed loses none, and takes none twice.
 * Only then is the mail moved or marked. True when more mails are waiting.
 */
export async function lookIntoMailbox(app: App, tenantId: string): Promise<boolean> {
  const owner = app.ports.ids.next();
  const mailbox = await app.database.tenant(tenantId, async (t) =>
    (await leaseMailbox(t, { owner, seconds: leaseSeconds })) ? loadMailboxRow(t) : null,
  );
  if (!mailbox) return false;
  const look: Look = { app, tenantId, owner, mailbox };
  try {
    const more = await fetchNew(look);
    await release(look, { error: null, failures: 0, pause: more ? 0 : mailbox.everySeconds });
    return more;
  } catch (error) {
    const failures = mailbox.failures + 1;
    const pause = Math.min(longestPauseSeconds, mailbox.everySeconds * 2 ** Math.min(failures, 8));
    const fault = error instanceof MailboxRefused ? error.fault : 'interrupted';
    await release(look, { error: mailboxFaults[fault], failures, pause });
    return false;
  }
}

interface Look {
  readonly app: App;
  readonly tenantId: string;
  readonly owner: string;
  readonly mailbox: MailboxRow;
}

interface Outcome {
  readonly error: string | null;
  readonly failures: number;
  /** Seconds until the next look. */
  readonly pause: number;
}

async function release({ app, tenantId, owner }: Look, { error, failures, pause }: Outcome): Promise<void> {
  const now = app.ports.clock.now();
  const nextLookAt = new Date(now.getTime() + pause * 1000);
  await app.database.tenant(tenantId, (t) => releaseMailbox(t, owner, { error, failures, lookedAt: now, nextLookAt }));
}

async function fetchNew(look: Look): Promise<boolean> {
  const account = accountOf(look.app, look.tenantId, look.mailbox);
  if (!account) throw new MailboxRefused('password');
  const opened = await look.app.ports.mailboxes.open(account);
  try {
    await fileLeftovers(look, opened);
    const from = startOf(look.mailbox, opened);
    const waiting = await opened.waiting(from.uid, mailsAtOnce);
    for (const mail of waiting) {
      if (mail.arrivedAt >= from.since) await take(look, opened, mail);
      else await advance(look, opened, mail.uid);
    }
    if (waiting.length === 0) await advance(look, opened, Math.max(from.uid, opened.nextUid - 1));
    return waiting.length === mailsAtOnce;
  } finally {
    await opened.close();
  }
}

/** Where to go on. After the server has numbered its mails anew, all are looked at: those known are told by their ids. */
function startOf(mailbox: MailboxRow, opened: OpenMailbox): { readonly uid: number; readonly since: Date } {
  const ever = new Date(0);
  if (mailbox.uidValidity === null) return { uid: mailbox.readExisting ? 0 : opened.nextUid - 1, since: ever };
  if (mailbox.uidValidity === opened.uidValidity) return { uid: mailbox.lastUid ?? 0, since: ever };
  return { uid: 0, since: mailbox.readExisting ? ever : mailbox.createdAt };
}

async function advance({ app, tenantId }: Look, { uidValidity }: OpenMailbox, lastUid: number): Promise<void> {
  await app.database.tenant(tenantId, (t) => changeMailboxRow(t, { uidValidity, lastUid }));
}

/** Stores one mail, then puts it away in the mailbox. */
async function take(look: Look, opened: OpenMailbox, mail: WaitingMail): Promise<void> {
  const { app, tenantId, owner, mailbox } = look;
  const bytes = mail.size > largestRequestFile ? null : await opened.fetch(mail.uid);
  const isGone = bytes === null && mail.size <= largestRequestFile;
  const id = app.ports.ids.next();
  await app.database.tenant(tenantId, async (t) => {
    if (!(await leaseMailbox(t, { owner, seconds: leaseSeconds })))
      throw new Error('Another process took the mailbox.');
    await changeMailboxRow(t, { uidValidity: opened.uidValidity, lastUid: mail.uid });
    if (!isGone) await keepMail(app, t, { id, mail, bytes, uidValidity: opened.uidValidity });
  });
  if (isGone) return;
  await opened.file(mail.uid, mailbox.moveTo);
  await app.database.tenant(tenantId, (t) => markFiled(t, [id]));
}

/** A process may have been killed between storing a mail and putting it away. */
async function fileLeftovers({ app, tenantId, mailbox }: Look, opened: OpenMailbox): Promise<void> {
  const left = await app.database.tenant(tenantId, (t) => loadUnfiled(t, opened.uidValidity));
  for (const { id, uid } of left) {
    if (uid !== null) await opened.file(uid, mailbox.moveTo);
    await app.database.tenant(tenantId, (t) => markFiled(t, [id]));
  }
}
