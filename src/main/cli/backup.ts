import { createWriteStream } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Command } from './command.ts';
import { CommandFailure } from './command-failure.ts';
import { userPath } from './user-path.ts';
import { withStore } from './with-store.ts';

/** Writes everything into one file. */
export const backup: Command = {
  name: 'backup',
  arguments: ['FILE'],
  summary: 'writes everything into one file, as of one moment',
  help: [
    'The file (gzipped JSON lines) holds all companies, people with their password hashes, keys and the secret: keep it',
    'safe. It can be restored on the embedded database and on PostgreSQL alike. With the embedded database a running',
    'server waits until the backup is done.',
  ].join('\n'),
  options: { force: { type: 'boolean', about: 'replaces a file that is there' } },
  run: async (call) => {
    const file = userPath(call.arguments[0] ?? '');
    if (!call.flag('force') && (await stat(file).catch(() => null))) {
      throw new CommandFailure(`${file} is there already. --force replaces it.`);
    }
    return withStore(call, async ({ database }) => {
      const { readBackup } = await import('#store/backup/read-backup');
      const partial = `${file}.part`;
      let lines = 0;
      const ended = async function* (source: AsyncIterable<string>) {
        for await (const line of source) {
          lines += 1;
          yield `${line}\n`;
        }
      };
      try {
        const source = Readable.from(ended(readBackup(database)));
        await pipeline(source, createGzip(), createWriteStream(partial, { mode: 0o600 }));
        await rename(partial, file);
      } catch (error) {
        await rm(partial, { force: true });
        throw error;
      }
      const { size } = await stat(file);
      return { data: { file, bytes: size, lines }, text: `Wrote ${lines} lines, ${size} bytes, to ${file}` };
    });
  },
};
