import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import { finishImport } from '#app/import/finish-import';
import { stageFile } from '#app/import/stage-file';
import { loadImportBytes, textSource } from '#app/import/text-source';
import { writeImport } from '#app/import/write-import';
import { Problem } from '#core/problem';
import { loadImport } from '#store/import/load-import';
import { saveImport } from '#store/import/save-import';

/** One attempt of the import job. */
export interface ImportAttempt {
  readonly tenantId: string;
  readonly importId: string;
  /** No further attempt follows. */
  readonly last: boolean;
}

/**
 * Runs an import, or goes on with one that a killed server left half done: read and stage, write together, make
 * searchable. Every step can be repeated without effect.
 *
 * @throws what went wrong, so that the job is tried again; a fault of the file, and the last attempt, end the import.
 */
export async function runImport(app: App, attempt: ImportAttempt): Promise<void> {
  const { tenantId, importId } = attempt;
  try {
    await advance(app, tenantId, importId);
  } catch (error) {
    const refusal = error instanceof Problem;
    if (!refusal && !attempt.last) throw error;
    await failImport(app, attempt, refusal ? error.message : 'The import stopped because of a fault of the server.');
    if (!refusal) throw error;
  }
}

async function advance(app: App, tenantId: string, importId: string): Promise<void> {
  const tenant = app.database.tenant;
  const stored = await tenant(tenantId, async (t) => {
    const found = await loadImport(t, importId, true);
    if (found?.state !== 'queued') return found;
    await saveImport(t, importId, { state: 'running', updatedAt: app.ports.clock.now() });
    return { ...found, state: 'running' as const };
  });
  if (!stored || stored.state === 'failed' || stored.state === 'mapping') return;
  if (stored.phase === 'read') {
    const bytes = await tenant(tenantId, (t) => loadImportBytes(t, stored));
    if (bytes === null) throw new Problem('import_failed', 'The file is gone.');
    await stageFile(app, { tenantId, stored, source: textSource(bytes, stored.options) });
  }
  const actor: Actor = { tenantId, role: 'admin', userId: stored.createdBy, keyId: null, requestId: null };
  await writeImport(app, actor, importId);
  await finishImport(app, tenantId, importId);
}

/** Ends an import that cannot go on. Rows that were written stay; nothing else was. */
export async function failImport(
  app: App,
  { tenantId, importId }: Pick<ImportAttempt, 'tenantId' | 'importId'>,
  error: string,
): Promise<void> {
  const now = app.ports.clock.now();
  await app.database.tenant(tenantId, async (t) => {
    const stored = await loadImport(t, importId, true);
    if (!stored || stored.state === 'done') return;
    await saveImport(t, importId, { state: 'failed', error, finishedAt: now, updatedAt: now });
  });
}
