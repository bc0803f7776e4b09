import type { ImapFlow } from 'imapflow';
import { type MailboxAccount, type Mailboxes, MailboxRefused, type OpenMailbox, type WaitingMail } from '#app/ports';

const connectMs = 10_000;
/** A mail of 20 MB, and the envelope around it. */
const longestLiteral = 32 * 1_048_576;

/** Opens mailboxes on IMAP servers. Certificates must be right, except on this machine. */
export const imapMailboxes: Mailboxes = {
  async open(account) {
    const client = await clientOf(account);
    // What fails shows with the call under way; without a listener it would end the process.
    client.on('error', () => undefined);
    try {
      await client.connect();
    } catch (error) {
      client.close();
      throw refusalOf(error);
    }
    try {
      const { uidValidity, uidNext } = await client.mailboxOpen(account.folder);
      return openMailbox(client, { uidValidity: String(uidValidity), nextUid: uidNext });
    } catch {
      client.close();
      throw new MailboxRefused('folder');
    }
  },
};

async function clientOf({ host, port, security, user, password }: MailboxAccount): Promise<ImapFlow> {
  // Loaded when the first mailbox is opened: most companies have none.
  const { ImapFlow: Client } = await import('imapflow');
  const isLocal = /^(localhost|127(\.\d+){3}|::1)$/i.test(host);
  return new Client({
    host,
    port,
    secure: security === 'tls',
    // Undefined would encrypt where it is offered, and fall back to plain text where it is not.
    ...(security === 'tls' ? {} : { doSTARTTLS: security === 'starttls' }),
    auth: { user, pass: password },
    tls: { rejectUnauthorized: !isLocal },
    logger: false,
    disableAutoIdle: true,
    connectionTimeout: connectMs,
    greetingTimeout: connectMs,
    socketTimeout: 60_000,
    maxLiteralSize: longestLiteral,
  });
}

function openMailbox(client: ImapFlow, head: Pick<OpenMailbox, 'uidValidity' | 'nextUid'>): OpenMailbox {
  return {
    ...head,
    async waiting(afterUid, most) {
      const found = await client.search({ uid: `${afterUid + 1}:*` }, { uid: true });
      // "5:*" names the last mail even when its number is lower.
      const uids = (found || []).filter((uid) => uid > afterUid).sort((a, b) => a - b);
      const wanted = uids.slice(0, most);
      if (wanted.length === 0) return [];
      const query = { uid: true, size: true, envelope: true, internalDate: true } as const;
      const mails: WaitingMail[] = [];
      for await (const { uid, size = 0, envelope, internalDate } of client.fetch(wanted, query, { uid: true })) {
        const from = envelope?.from?.[0];
        mails.push({
          ...{ uid, size, arrivedAt: new Date(internalDate ?? Date.now()) },
          subject: envelope?.subject ?? null,
          senderName: from?.name || null,
          senderEmail: from?.address || null,
        });
      }
      return mails.sort((a, b) => a.uid - b.uid);
    },
    async fetch(uid) {
      const found = await client.fetchOne(String(uid), { source: true }, { uid: true });
      const source = found === false ? undefined : found.source;
      return source ? new Uint8Array(source) : null;
    },
    async file(uid, moveTo) {
      if (moveTo === null) {
        await client.messageFlagsAdd([uid], ['\\Seen'], { uid: true });
        return;
      }
      await client.mailboxCreate(moveTo).catch(() => undefined); // It is there already; else the move says so.
      await client.messageMove([uid], moveTo, { uid: true });
    },
    close: () => client.logout().catch(() => client.close()),
  };
}

/** What a person can do something about. */
function refusalOf(error: unknown): MailboxRefused {
  const { code = '', authenticationFailed } = error as { code?: string; authenticationFailed?: boolean };
  if (authenticationFailed) return new MailboxRefused('sign_in');
  if (/CERT|SIGNED|ALTNAME|TLS|SSL/i.test(code)) return new MailboxRefused('certificate');
  return new MailboxRefused('unreachable');
}
