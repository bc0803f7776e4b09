// Builds the web app when its sources changed. Plain JavaScript: this file runs on whatever Node there is.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { root } from './find-node.mjs';
import { run } from './run.mjs';

const stampFile = join(root, 'dist/web.stamp');

/** Brings dist/web up to date; does nothing when it is. `node` is Node 24. Answers an exit code. */
export async function buildWeb(node) {
  if (!existsSync(join(root, 'src/web/index.html'))) return 0;
  const stamp = sourceHash();
  const built = existsSync(join(root, 'dist/web/index.html')) && existsSync(stampFile);
  if (built && readFileSync(stampFile, 'utf8') === stamp) return 0;
  console.log('Building the web app …');
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const code = await run(node, [vite, 'build', '--config', 'vite.config.ts', '--logLevel', 'warn']);
  if (code === 0) {
    mkdirSync(join(root, 'dist'), { recursive: true });
    writeFileSync(stampFile, stamp);
  }
  return code;
}

/** Everything the build reads: the app, the rules it shares, the doors' contracts, the settings and the packages. */
function sourceHash() {
  const folders = ['src/web', 'src/core', 'src/doors'].map((folder) => join(root, folder));
  const files = [
    ...folders.filter((folder) => existsSync(folder)).flatMap(filesIn),
    ...['vite.config.ts', 'package-lock.json'].map((file) => join(root, file)),
  ].filter((file) => !/\.test\.tsx?$/.test(file));
  const hash = createHash('sha256');
  for (const file of files.sort()) hash.update(relative(root, file).split(sep).join('/')).update(readFileSync(file));
  return hash.digest('hex');
}

function filesIn(folder) {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesIn(path) : [path];
  });
}
