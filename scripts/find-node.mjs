// Finds Node 24. Plain JavaScript: this file runs on whatever Node there is.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Flags for every process that holds the built-in database: without them V8 re-optimises all of PostgreSQL and takes
 * 560 MB more at the peak. They work on the command line only.
 */
export const memoryFlags = ['--max-semi-space-size=4', '--liftoff-only', '--disable-warning=ExperimentalWarning'];

/** Path of a Node 24 or newer: the one that came with `npm ci`, else the one that runs now; null when there is none. */
export function findNode() {
  const { platform, arch } = process;
  const program = platform === 'win32' ? 'node.exe' : 'node';
  const shipped = [`node-${platform === 'win32' ? 'win' : platform}-${arch}`, `node-bin-${platform}-${arch}`]
    .map((name) => join(root, 'node_modules', name, 'bin', program))
    .find((path) => existsSync(path));
  if (shipped) return shipped;
  return Number(process.versions.node.split('.')[0]) >= 24 ? process.execPath : null;
}

export const noNode =
  `Proffer needs Node 24. It comes with the install on Linux (x64, arm64), macOS and Windows x64; ` +
  `for ${process.platform}-${process.arch} please install Node 24 yourself. This is Node ${process.versions.node}.`;
