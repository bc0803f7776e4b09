import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import type { ImportState } from '#app/import/get-import';
import type { ImportKind } from '#core/catalogue/import/import-field';
import type { CommandCall, CommandResult } from './command.ts';
import { CommandFailure } from './command-failure.ts';
import { ownerOf, resolveTenant } from './resolve-tenant.ts';
import { userPath } from './user-path.ts';
import { withComposition } from './with-composition.ts';

const lookEveryMs = 250;

/** Uploads a file, starts its import and waits for the end. Exit code 1 when some rows were refused. */
export async function runFileImport(call: CommandCall, kind: ImportKind): Promise<CommandResult> {
  const file = userPath(call.arguments[0] ?? '');
  const bytes = await readFile(file).catch(() => {
    throw new CommandFailure(`${file} cannot be read.`);
  });
  return withComposition(call, async ({ app }) => {
    const { uploadImport } = await import('#app/import/upload-import');
    const { startImport } = await import('#app/import/start-import');
    const { importJob } = await import('#app/import/import-job');
    const actor = ownerOf(await resolveTenant(call, app.database));
    const { id } = await uploadImport(app, actor, { kind, fileName: basename(file), bytes });
    await startImport(app, actor, id);
    // A running server may take the job as well; whoever is first does it.
    await app.jobs.work('import-products', importJob(app));
    const { stored, problems } = await ended(app, actor, id);
    const { total, created, updated, unchanged, bad, error } = stored;
    if (error !== null) throw new CommandFailure(error);
    return {
      data: { import: id, read: stored.read, created, updated, unchanged, bad, problems },
      text: [
        `${created} created, ${updated} updated, ${unchanged} unchanged, ${bad} refused of ${total} rows.`,
        ...problems.map(({ line, reason }) => `  line ${line}: ${reason}`),
      ].join('\n'),
      exitCode: bad > 0 ? 1 : 0,
    };
  });
}

async function ended(app: App, actor: Actor, id: string): Promise<ImportState> {
  const { getImport } = await import('#app/import/get-import');
  for (;;) {
    const found = await getImport(app, actor, id);
    if (found.stored.state === 'done' || found.stored.state === 'failed') return found;
    await pause(lookEveryMs);
  }
}
