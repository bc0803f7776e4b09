import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import { readRecords } from '#app/import/read-records';
import { newGroup } from '#app/memory/edit-synonyms';
import { noteMemory } from '#app/memory/note-memory';
import { change } from '#app/record';
import { csvLine } from '#core/catalogue/csv-cell';
import { detectDelimiter } from '#core/catalogue/import/detect-delimiter';
import { tidyWords } from '#core/memory/tidy-words';
import { Problem } from '#core/problem';
import {
  addSynonymGroups,
  loadSynonyms,
  type SynonymGroup,
  type SynonymListQuery,
  type SynonymPage,
} from '#store/memory/load-synonyms';

const page = 500;
const mostGroups = 5000;
const mostWords = 30;
const longestWord = 80;
const heading = ['language', 'words'];

/** The company's groups in use as CSV: `language`, then the words, one a cell. An import reads it back. */
export async function exportSynonyms(app: App, actor: Actor): Promise<string> {
  let text = `\uFEFF${csvLine(heading)}`;
  for (let cursor: string | null = null; ; ) {
    const query: SynonymListQuery = { query: '', state: 'active', cursor, limit: page };
    const { groups, nextCursor }: SynonymPage = await app.database.tenant(actor.tenantId, (t) =>
      loadSynonyms(t, query),
    );
    for (const { language, words } of groups) text += csvLine([language, ...words]);
    if (nextCursor === null) return text;
    cursor = nextCursor;
  }
}

export interface ImportedSynonyms {
  /** Groups that are new or were taken up. */
  readonly count: number;
  readonly errors: readonly { readonly index: number; readonly message: string }[];
}

/**
 * Reads groups from CSV: one a row, the language first (or empty), then the words. Groups that are there stay as they are.
 *
 * @throws Problem `import_failed` when no row can be taken.
 */
export async function importSynonyms(app: App, actor: Actor, content: string): Promise<ImportedSynonyms> {
  const errors: { index: number; message: string }[] = [];
  const groups = new Map<string, SynonymGroup>();
  let index = -2;
  for await (const records of readRecords([content], detectDelimiter(content.slice(0, 262_144)))) {
    for (const { cells } of records) {
      index += 1;
      if (index < 0 && cells[0]?.trim().toLowerCase() === 'language') continue;
      const row = readRow(cells);
      if (typeof row === 'string') errors.push({ index: Math.max(0, index), message: row });
      else if (groups.size < mostGroups) {
        const group = newGroup(app, { ...row, source: 'import', state: 'active' });
        groups.set(group.key, group);
      } else if (errors.length < 1000) errors.push({ index, message: `At most ${mostGroups} groups.` });
    }
  }
  if (groups.size === 0) {
    const issues = errors
      .slice(0, 1000)
      .map((error) => ({ path: String(error.index), rule: 'row', message: error.message }));
    throw new Problem('import_failed', 'No row of the file can be imported.', issues);
  }
  const ids = await change(app, actor, async (c) => {
    const changed: string[] = [];
    const all = [...groups.values()];
    for (let from = 0; from < all.length; from += page)
      changed.push(...(await addSynonymGroups(c, all.slice(from, from + page))));
    await noteMemory(c, { entity: 'synonym', action: 'imported', ids: changed, after: { groups: changed.length } });
    return changed;
  });
  return { count: ids.length, errors: errors.slice(0, 1000) };
}

function readRow([language = '', ...rest]: readonly string[]): { words: string[]; language: string | null } | string {
  const words = tidyWords(rest.map((cell) => cell.replace(/^'/, '')));
  if (words.length < 2) return 'needs a language (or nothing) and two words at least';
  if (words.length > mostWords) return `has more than ${mostWords} words`;
  if (words.some((word) => word.length > longestWord)) return `has a word of more than ${longestWord} letters`;
  const code = language.trim().toLowerCase();
  if (code !== '' && !/^[a-z]{2}$/.test(code)) return 'has no two-letter language in its first cell';
  return { words, language: code === '' ? null : code };
}
