import { posix } from 'node:path';
import type { SourceFile } from './source-file.ts';

/** Who may import whom. `door` stands for the importing door's own folder, `contract` for any door's contract. */
const table: Readonly<Record<string, readonly string[]>> = {
  core: ['core'],
  app: ['app', 'store', 'render', 'core'],
  store: ['store', 'core'],
  render: ['render', 'core'],
  outside: ['outside', 'app/ports', 'core'],
  doors: ['door', 'doors/http', 'app', 'render', 'core'],
  web: ['web', 'core', 'contract'],
  main: ['main', 'core', 'app', 'store', 'render', 'outside', 'doors', 'web'],
};

/** Packages that belong to the store alone would tie the rules to a database. */
const impure = /^(node:|pg$|pg-boss|drizzle-orm|@electric-sql\/|fastify|better-auth)/;

/** Imports that the table does not allow. Tests may import anything. */
export function importViolations(file: SourceFile): readonly string[] {
  const [root, layer = ''] = file.path.split('/');
  const allowed = table[layer];
  if (root !== 'src' || isTest(file.path)) return [];
  if (!allowed) return [`${file.path}: src/${layer} is not a folder of the architecture`];
  return file.imports.flatMap(({ specifier, line }) => {
    const target = targetOf(file.path, specifier);
    const where = `${file.path}:${line}`;
    if (target === null) {
      const isPure = layer !== 'core' || !impure.test(specifier);
      const isBrowser = layer !== 'web' || !specifier.startsWith('node:');
      return isPure && isBrowser ? [] : [`${where}: ${layer} may not import ${specifier}`];
    }
    if (allowed.some((place) => isInside(target, place, file.path))) return [];
    return [`${where}: ${layer} may not import ${target}`];
  });
}

/** Is this a file that only tests run? */
export function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path) || path.startsWith('test/') || path.startsWith('bench/');
}

/** The imported file below src, without extension, or null for a package. */
function targetOf(path: string, specifier: string): string | null {
  const bare = specifier.replace(/\.(ts|tsx|css|json|js)(\?.*)?$/, '');
  if (bare.startsWith('.')) {
    const resolved = posix.join(posix.dirname(path), bare);
    return resolved.startsWith('src/') ? resolved.slice(4) : `../${resolved}`;
  }
  return bare.startsWith('#') ? bare.slice(1) : null;
}

function isInside(target: string, place: string, importer: string): boolean {
  const [, , door = ''] = importer.split('/');
  if (place === 'door') return target.startsWith(`doors/${door}/`);
  if (place === 'contract') return /^doors\/[^/]+\/contract(\/|$)/.test(target);
  return target === place || target.startsWith(`${place}/`);
}
