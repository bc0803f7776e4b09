import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import { csvLine } from '#core/catalogue/csv-cell';
import { Problem } from '#core/problem';
import { countImports, loadImport, loadImports } from '#store/import/load-import';
import { loadProblems, type ProblemRow } from '#store/import/load-problems';
import type { StoredImport } from '#store/import/stored-import';

export type { StoredImport } from '#store/import/stored-import';

export interface ImportState {
  readonly stored: StoredImport;
  /** The first fifty rows that were refused. */
  readonly problems: readonly ProblemRow[];
}

const shownProblems = 50;

/**
 * An import with its progress.
 *
 * @throws Problem `not_found`.
 */
export function getImport(app: App, actor: Actor, id: string): Promise<ImportState> {
  return app.database.tenant(actor.tenantId, async (t) => {
    const stored = await loadImport(t, id);
    if (!stored) throw new Problem('not_found', 'The import does not exist.');
    return { stored, problems: await loadProblems(t, id, { after: 0, limit: shownProblems }) };
  });
}

/** Imports, newest first, after the one with this id. */
export function listImports(
  app: App,
  actor: Actor,
  page: { readonly after: string | null; readonly limit: number },
): Promise<{ readonly imports: readonly StoredImport[]; readonly totalCount: number }> {
  return app.database.tenant(actor.tenantId, async (t) => ({
    imports: await loadImports(t, page),
    totalCount: await countImports(t),
  }));
}

const batch = 1000;

/**
 * All refused rows as CSV, in pieces: the columns of the file as they came, then the line and what is wrong. Corrected, it
 * can be imported again.
 *
 * @throws Problem `not_found`.
 */
export async function problemsCsv(app: App, actor: Actor, id: string): Promise<AsyncIterable<string>> {
  const { stored } = await getImport(app, actor, id);
  return problemLines(app, actor, stored);
}

async function* problemLines(app: App, actor: Actor, { id, preview }: StoredImport): AsyncGenerator<string> {
  const names = preview.columns.map(({ name }) => name);
  yield `\uFEFF${csvLine([...names, 'line', 'problem'])}`;
  for (let after = 0; ; ) {
    const from = after;
    const rows = await app.database.tenant(actor.tenantId, (t) => loadProblems(t, id, { after: from, limit: batch }));
    yield rows
      .map(({ line, reason, cells }) => csvLine([...names.map((_, i) => cells[i] ?? ''), line, reason]))
      .join('');
    after = rows.at(-1)?.line ?? after;
    if (rows.length < batch) return;
  }
}
