// Finds Dovecot, an IMAP server, for the tests of the mailbox, or installs it. Runs on Node 24, after the install.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './run.mjs';

const folders = ['/usr/sbin', '/usr/local/sbin', '/opt/homebrew/sbin'];

/** `{ path }` of a dovecot: named by PROFFER_DOVECOT, installed, installed now; else `{ reason }`. */
export async function findDovecot() {
  const found = present();
  if (found) return { path: found };
  if (!isDebianRoot()) return { reason: 'no dovecot is installed' };
  console.log('No Dovecot here; installing one for the tests of the mailbox …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const options = { env, stdio: ['ignore', 'ignore', 'inherit'], limitMs: 120_000 };
  if ((await run('apt-get', ['update', '-q'], options)) === 0) {
    await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'dovecot-imapd'], options);
  }
  const installed = present();
  return installed ? { path: installed } : { reason: 'dovecot-imapd could not be installed' };
}

function present() {
  const named = process.env.PROFFER_DOVECOT;
  if (named && existsSync(named)) return named;
  const places = [...folders, ...(process.env.PATH ?? '').split(delimiter)];
  return places.map((folder) => join(folder, 'dovecot')).find((path) => existsSync(path)) ?? null;
}

function isDebianRoot() {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get');
}
