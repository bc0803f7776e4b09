import type { Actor } from '#app/actor';
import { getMailbox, type MailboxInput, setMailbox } from '#app/intake/set-mailbox';
import type { Composition } from '#main/compose';

/**
 * Sets the mailbox that IMAP_URL names for the demo company, or for the oldest where there is none. A mailbox that somebody
 * set on the page stays. False when there is nothing to do.
 */
export async function applyImapUrl({ app, config }: Pick<Composition, 'app' | 'config'>): Promise<boolean> {
  if (config.imapUrl === null) return false;
  const { rows } = await app.database.pg.executeSql('select id from tenant order by demo desc, created_at, id limit 1');
  const [company] = rows as readonly { readonly id: string }[];
  if (!company) return false;
  const actor: Actor = { tenantId: company.id, role: 'owner', userId: null, keyId: null, requestId: null };
  const before = await getMailbox(app, actor);
  if (before && !before.fromEnvironment) return false;
  await setMailbox(app, actor, mailboxOf(config.imapUrl));
  return true;
}

/** `imaps://user:password@host:993/INBOX?moveTo=Done&every=60`; `imap://` encrypts after the greeting unless `?tls=none`. */
export function mailboxOf(address: string): MailboxInput {
  const url = new URL(address);
  const isTls = url.protocol === 'imaps:';
  const text = (part: string) => decodeURIComponent(part);
  const every = Number(url.searchParams.get('every') ?? 60);
  return {
    host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
    port: Number(url.port || (isTls ? 993 : 143)),
    security: isTls ? 'tls' : url.searchParams.get('tls') === 'none' ? 'plain' : 'starttls',
    user: text(url.username),
    password: text(url.password),
    folder: text(url.pathname.slice(1)) || 'INBOX',
    moveTo: url.searchParams.get('moveTo'),
    active: true,
    everySeconds: Number.isInteger(every) && every >= 10 ? every : 60,
    readExisting: url.searchParams.get('existing') === 'true',
    fromEnvironment: true,
  };
}
