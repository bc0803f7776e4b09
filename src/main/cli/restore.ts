import { createReadStream } from 'node:fs';
import { access } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type { RestoreReport } from '#store/backup/restore-backup';
import type { Database } from '#store/database';
import type { Command } from './command.ts';
import { CommandFailure } from './command-failure.ts';
import { userPath } from './user-path.ts';
import { withStore } from './with-store.ts';

/** Fills an empty installation from a backup. */
export const restore: Command = {
  name: 'restore',
  arguments: ['FILE'],
  summary: 'fills an empty installation from a backup',
  help: 'All or nothing. No server may run on it meanwhile. The version must be the one that made the backup.',
  options: {},
  run: async (call) => {
    const file = userPath(call.arguments[0] ?? '');
    await access(file).catch(() => {
      throw new CommandFailure(`${file} cannot be read.`);
    });
    return withStore(call, async ({ database, alone }) => {
      if (!alone && call.config.databaseUrl === null) throw new CommandFailure('A server is running: stop it first.');
      const { migrate } = await import('#store/migrate');
      await migrate(database);
      const report = await restoreFile(database, file);
      const { rows, tables, jobs } = report;
      return {
        data: { file, ...report },
        text: `Restored ${rows} rows of ${tables} tables and ${jobs} waiting jobs.`,
      };
    });
  },
};

async function restoreFile(database: Database, file: string): Promise<RestoreReport> {
  const { restoreBackup } = await import('#store/backup/restore-backup');
  try {
    return await pipeline(createReadStream(file), createGunzip(), (bytes: AsyncIterable<Buffer>) =>
      restoreBackup(database, linesOf(bytes)),
    );
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (code.startsWith('Z_')) throw new CommandFailure('The file is damaged or cut off, or no backup.');
    throw error;
  }
}

async function* linesOf(bytes: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const part of bytes) {
    const lines = (rest + decoder.decode(part, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}
