import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Actor } from '#app/actor';
import type { BatchFile } from '#app/batch/get-batch';
import type { Composition } from '#main/compose';
import type { CommandCall, CommandResult } from './command.ts';
import { CommandFailure } from './command-failure.ts';
import { ownerOf, resolveTenant } from './resolve-tenant.ts';

const lookEveryMs = 500;

/** Drafts every file of a folder as one batch, here and in whatever worker runs beside; answers when all are done. */
export async function draftFolder(call: CommandCall, { app }: Composition): Promise<CommandResult> {
  const folder = resolve(call.text('folder') ?? '.');
  const names = await filesOf(folder);
  if (names.length === 0) throw new CommandFailure(`There are no files in ${folder}.`);
  const { addBatchFile, createBatch, startBatch } = await import('#app/batch/add-batch-file');
  const { workBatches } = await import('#main/start-worker');
  const actor = ownerOf(await resolveTenant(call, app.database));
  const batch = await createBatch(app, actor, basename(folder));
  for (const name of names) {
    await addBatchFile(app, actor, { batchId: batch.id, name, bytes: await readFile(join(folder, name)) });
  }
  await startBatch(app, actor, batch.id);
  await workBatches(app);
  const files = await untilDone(call, app, { actor, id: batch.id });
  const failed = files.filter(({ state }) => state === 'failed');
  return {
    data: { batch: batch.id, files: files.map(({ name, state, offerId, error }) => ({ name, state, offerId, error })) },
    text: [...files.map(lineOf), `Review: /app/batches/${batch.id}`].join('\n'),
    exitCode: failed.length > 0 ? 1 : 0,
  };
}

async function filesOf(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => {
    throw new CommandFailure(`The folder ${folder} cannot be read.`);
  });
  const names = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.')).map(({ name }) => name);
  const sizes = await Promise.all(names.map(async (name) => (await stat(join(folder, name))).size));
  return names.filter((_, at) => (sizes[at] ?? 0) > 0).sort();
}

interface Watched {
  readonly actor: Actor;
  readonly id: string;
}

async function untilDone(
  call: CommandCall,
  app: Composition['app'],
  { actor, id }: Watched,
): Promise<readonly BatchFile[]> {
  const { getBatch } = await import('#app/batch/get-batch');
  let told = -1;
  for (;;) {
    const { batch, counts, files } = await getBatch(app, actor, id);
    const done = counts.drafted + counts.failed;
    if (done !== told) call.note(`${done} of ${batch.total}`);
    told = done;
    if (batch.state === 'done') return files;
    await pause(lookEveryMs);
  }
}

function lineOf({ name, state, offerId, lines, unmatched, error }: BatchFile): string {
  return state === 'drafted'
    ? `  ${name}: ${lines} lines, ${unmatched} open (${offerId})`
    : `  ${name}: no draft. ${error ?? ''}`;
}
