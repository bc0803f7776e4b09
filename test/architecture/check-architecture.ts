import { existsSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { importViolations } from './import-rules.ts';
import { nameViolations } from './name-rules.ts';
import { purityViolations } from './purity-rules.ts';
import { sizeViolations } from './size-rules.ts';
import { sourceFile } from './source-file.ts';
import { suppressionViolations } from './suppression-rules.ts';

const folders = ['src', 'test', 'bench', 'scripts', 'bin', 'demo'];
const sources = /\.(ts|tsx|mjs|js)$/;

/** Every rule of the house that the sources below `root` break, one sentence each, with path and line. */
export function checkArchitecture(root: string): readonly string[] {
  const exists = (path: string) => existsSync(join(root, path));
  return sourcePaths(root).flatMap((path) => {
    const file = sourceFile(root, path);
    return [
      ...importViolations(file),
      ...sizeViolations(file),
      ...nameViolations(file, exists),
      ...purityViolations(file),
      ...suppressionViolations(file),
    ];
  });
}

function sourcePaths(root: string): readonly string[] {
  return folders
    .map((folder) => join(root, folder))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)))
    .map((path) => relative(root, path).split(sep).join('/'))
    .filter((path) => sources.test(path) && !path.includes('/node_modules/'))
    .sort();
}
