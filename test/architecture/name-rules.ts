import { isTest } from './import-rules.ts';
import type { SourceFile } from './source-file.ts';

const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const homeless = /^(utils?|helpers?|misc|stuff)$/;

/** Files whose place says what they are: a door's standard files, the ports, the database tables. */
const byPlace =
  /^src\/(doors\/[^/]+\/((contract|routes|policy|present|envelope)|contract\/[^/]+)|app\/ports|store\/schema\/[^/]+)\.ts$/;
/** The build tools want their settings as a default export. */
const toolSettings = /^(vite|vitest)\.config\.ts$/;

/** Names that say nothing, files not called after what they export, default exports, tests that test no file. */
export function nameViolations(file: SourceFile, exists: (path: string) => boolean): readonly string[] {
  const { path } = file;
  if (toolSettings.test(path)) return [];
  const parts = path.split('/');
  const stem = (parts.at(-1) ?? '').replace(/(\.(test|bench))?\.(ts|tsx|mjs|js)$/, '');
  const complaints = [...parts.slice(0, -1), stem]
    .filter((name) => homeless.test(name))
    .map((name) => `nothing may be called ${name}`);
  if (!kebab.test(stem)) complaints.push('file names are kebab-case');
  if (file.exports.includes('default')) complaints.push('exports are named, never default');
  if (path.startsWith('src/') && !isNamedAfterExport(file, stem)) {
    complaints.push(`exports nothing called ${stem} (${file.exports.join(', ')})`);
  }
  if (path.startsWith('src/') && isTest(path) && !hasSubject(path, exists)) {
    complaints.push('a test stands beside the file it tests');
  }
  return complaints.map((complaint) => `${path}: ${complaint}`);
}

/** `x.test.ts` tests x.ts or x.tsx beside it, or the folder x that it stands in. */
function hasSubject(path: string, exists: (path: string) => boolean): boolean {
  const subject = path.replace(/\.test\.tsx?$/, '');
  const [folder, name] = subject.split('/').slice(-2);
  return folder === name || exists(`${subject}.ts`) || exists(`${subject}.tsx`);
}

/**
 * All words of the file's name stand in one of its exports, or the other way round: `customer-row.ts` holds
 * `readCustomerRow`, `table-column.ts` holds `Column`. A file that exports nothing is a program or a thread.
 */
function isNamedAfterExport(file: SourceFile, stem: string): boolean {
  if (isTest(file.path) || byPlace.test(file.path) || file.exports.length === 0) return true;
  const wanted = words(stem);
  return file.exports.map(words).some((name) => holdsAll(name, wanted) || holdsAll(wanted, name));
}

/** `readCustomerRows` → read, customer, row: lower case and singular. */
function words(name: string): readonly string[] {
  const split = name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/);
  return split.map((word) => word.replace(/ies$/, 'y').replace(/s$/, ''));
}

function holdsAll(words: readonly string[], wanted: readonly string[]): boolean {
  return wanted.every((word) => words.includes(word));
}
