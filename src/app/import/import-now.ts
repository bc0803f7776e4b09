import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import { sliceText } from '#app/import/decode-text';
import { detectSettings } from '#app/import/detect-settings';
import { finishImport } from '#app/import/finish-import';
import { newImport } from '#app/import/new-import';
import { requireKey } from '#app/import/require-key';
import { failImport } from '#app/import/run-import';
import { stageFile } from '#app/import/stage-file';
import { writeImport } from '#app/import/write-import';
import type { ImportKind } from '#core/catalogue/import/import-field';
import { type Issue, Problem } from '#core/problem';
import { failAbandoned } from '#store/import/fail-abandoned';
import { insertImport } from '#store/import/insert-import';
import { loadImport } from '#store/import/load-import';
import { loadProblems } from '#store/import/load-problems';
import type { StagedRow } from '#store/import/stage-rows';
import type { StoredImport } from '#store/import/stored-import';

/** Result of an import that was waited for. */
export interface ImportedNow {
  /** Rows taken in. */
  readonly count: number;
  /** Rows refused: place among the rows with data, from 0, and why. At most a thousand. */
  readonly errors: readonly { readonly index: number; readonly message: string }[];
}

const mostErrors = 1000;
/** Every batch of an import that is alive leaves its mark within seconds. */
const abandonedAfterMs = 3_600_000;

/**
 * Imports products from a CSV text and waits for it. Columns are found by their headings; an article number that is there
 * already is updated.
 *
 * @throws Problem `import_failed` when no row can be taken, with one issue a row (path = its index).
 */
export function importProductsNow(app: App, actor: Actor, text: string): Promise<ImportedNow> {
  return importNow(app, actor, { kind: 'products', text });
}

/** The same for customers; a name that is there already (blanks and letter case ignored) is updated. */
export function importCustomersNow(app: App, actor: Actor, text: string): Promise<ImportedNow> {
  return importNow(app, actor, { kind: 'customers', text });
}

interface Upload {
  readonly kind: ImportKind;
  readonly text: string;
}

async function importNow(app: App, actor: Actor, { kind, text }: Upload): Promise<ImportedNow> {
  const source = () => sliceText(text);
  const { settings, sample } = await detectSettings(kind, source, 'utf-8');
  requireKey(kind, settings.mapping);
  const { tenantId } = actor;
  const stored: StoredImport = {
    ...newImport(app, actor, { kind, settings, fileName: 'API' }),
    state: 'running',
    preview: { decimal: 'point', columns: sample.columns.map(({ name }) => ({ name, samples: [] })), rows: [] },
  };
  await app.database.tenant(tenantId, async (t) => {
    await failAbandoned(t, new Date(stored.createdAt.getTime() - abandonedAfterMs), stored.createdAt);
    await insertImport(t, stored);
  });
  const rows = new RowReport();
  try {
    await stageFile(app, { tenantId, stored, source, onRow: rows.note });
    await writeImport(app, actor, stored.id);
    await finishSmall(app, tenantId, stored.id);
  } catch (error) {
    const reason = error instanceof Problem ? error.message : 'The import stopped because of a fault of the server.';
    await failImport(app, { tenantId, importId: stored.id }, reason);
    throw error;
  }
  const [ended, late] = await app.database.tenant(tenantId, async (t) => [
    await loadImport(t, stored.id),
    rows.mayBeLate ? await loadProblems(t, stored.id, { after: 0, limit: mostErrors }) : [],
  ]);
  const errors = rows.errors(late);
  if (!ended || ended.good === 0) throw nothingImported(errors);
  return { count: ended.good, errors };
}

/** A large import is made searchable by a job. */
async function finishSmall(app: App, tenantId: string, importId: string): Promise<void> {
  const written = await app.database.tenant(tenantId, (t) => loadImport(t, importId));
  if (written?.state === 'done') await finishImport(app, tenantId, importId);
}

/** Which rows were refused. Rows without a name may be refused after they were staged. */
class RowReport {
  readonly #errors = new Map<number, string>();
  readonly #nameless = new Map<number, number>();

  get mayBeLate(): boolean {
    return this.#nameless.size > 0;
  }

  readonly note = (index: number, { line, problem, raw }: StagedRow): void => {
    if (problem !== null && this.#errors.size < mostErrors) this.#errors.set(index, problem);
    if (problem === null && raw !== null) this.#nameless.set(line, index);
  };

  errors(late: readonly { readonly line: number; readonly reason: string }[]): ImportedNow['errors'] {
    for (const { line, reason } of late) {
      const index = this.#nameless.get(line);
      if (index !== undefined) this.#errors.set(index, reason);
    }
    const all = [...this.#errors].map(([index, message]) => ({ index, message }));
    return all.sort((a, b) => a.index - b.index).slice(0, mostErrors);
  }
}

function nothingImported(errors: ImportedNow['errors']): Problem {
  const issues = errors.map(({ index, message }): Issue => ({ path: String(index), rule: 'row', message }));
  return new Problem('import_failed', 'No row of the file can be imported.', issues);
}
