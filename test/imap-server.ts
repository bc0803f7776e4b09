import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Socket } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ImapFlow } from 'imapflow';

/** A real IMAP server on this machine with one mailbox. */
export interface ImapServer {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  /** Puts a mail into the inbox. */
  deliver(bytes: Uint8Array, folder?: string): Promise<void>;
  /** Subjects of the mails in a folder, and whether they are read. */
  list(folder: string): Promise<readonly { readonly subject: string; readonly seen: boolean }[]>;
  close(): Promise<void>;
}

/** Path of a dovecot: named by PROFFER_DOVECOT, or where Debian puts it; null without one. */
export function findDovecot(): string | null {
  const places = [process.env['PROFFER_DOVECOT'], '/usr/sbin/dovecot'];
  const found = places.find((path) => path !== undefined && existsSync(path)) ?? null;
  if (found === null) console.log('Tests against an IMAP server are skipped: no Dovecot. Install dovecot-imapd.');
  return found;
}

const account = { user: 'requests@company.example', password: 'mailbox-pass' };

/** Starts Dovecot in the foreground with a folder and a port of its own. */
export async function startImapServer(): Promise<ImapServer> {
  const folder = await mkdtemp(join(tmpdir(), 'proffer-imap-'));
  // Dovecot's sockets must be reachable for the users it runs as.
  await chmod(folder, 0o755);
  const port = await freePort();
  await mkdir(join(folder, 'mail'), { recursive: true });
  await chmod(join(folder, 'mail'), 0o777);
  await writeFile(join(folder, 'dovecot.conf'), settings(folder, port));
  const child = spawn(findDovecot() ?? 'dovecot', ['-F', '-c', join(folder, 'dovecot.conf')], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const said: string[] = [];
  child.stderr?.on('data', (chunk: Buffer) => said.push(chunk.toString()));
  const exited = once(child, 'exit');
  await answers({ port, child, said });
  const session = async <T>(work: (client: ImapFlow) => Promise<T>): Promise<T> => {
    const client = new ImapFlow({
      ...{ host: '127.0.0.1', port, secure: false, doSTARTTLS: false, logger: false },
      auth: { user: account.user, pass: account.password },
    });
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.logout();
    }
  };
  return {
    ...{ host: '127.0.0.1', port, ...account },
    deliver: (bytes, into = 'INBOX') => session(async (client) => void (await client.append(into, Buffer.from(bytes)))),
    list: (name) =>
      session(async (client) => {
        const opened = await client.mailboxOpen(name).catch(() => null);
        if (!opened || opened.exists === 0) return [];
        const found = await client.fetchAll('1:*', { envelope: true, flags: true });
        return found.map(({ envelope, flags }) => ({
          subject: envelope?.subject ?? '',
          seen: flags?.has('\\Seen') ?? false,
        }));
      }),
    async close() {
      child.kill('SIGTERM');
      await exited;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function settings(folder: string, port: number): string {
  const { username, uid, gid } = userInfo();
  // As root Dovecot refuses mail of root, so mail belongs to a user of the system that owns nothing here.
  const owner = uid === 0 ? { uid: 'dovecot', gid: 'dovecot' } : { uid: String(uid), gid: String(gid) };
  const runs =
    uid === 0
      ? ''
      : `default_internal_user = ${username}\ndefault_login_user = ${username}\ndefault_internal_group = ${gid}\n`;
  return `
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = /dev/stderr
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
auth_mechanisms = plain login
first_valid_uid = 1
${runs}mail_location = maildir:${folder}/mail
service imap-login {
  chroot =
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
service anvil {
  chroot =
}
passdb {
  driver = static
  args = user=${account.user} password=${account.password}
}
userdb {
  driver = static
  args = uid=${owner.uid} gid=${owner.gid} home=${folder}/mail
}
`;
}

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  await new Promise((done) => server.close(done));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

async function answers({ port, child, said }: { port: number; child: ChildProcess; said: string[] }): Promise<void> {
  const { connect } = await import('node:net');
  const deadline = Date.now() + 20_000;
  while (Date.now() < deadline && child.exitCode === null) {
    const greeted = await new Promise<boolean>((resolve) => {
      const socket: Socket = connect(port, '127.0.0.1');
      socket.once('data', () => resolve(true));
      socket.once('error', () => resolve(false));
      socket.once('close', () => resolve(false));
    }).catch(() => false);
    if (greeted) return;
    await pause(50);
  }
  throw new Error(`Dovecot does not answer: ${said.join('')}`);
}
