// Finds Node 24. Plain JavaScript: this file runs on whatever Node there is.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Flags of every process, by its environment. One that holds the built-in database needs `--liftoff-only` (else V8 re-optimises all of
 * PostgreSQL and takes 560 MB more at the peak) and little room for young objects; one on a server spends a fifth of its time
 * collecting garbage with so little. They work on the command line only.
 */
export function memoryFlags(env = process.env) {
  const youngMb = env.DATABASE_URL ? 16 : 4;
  return [`--max-semi-space-size=${youngMb}`, '--liftoff-only', '--disable-warning=ExperimentalWarning'];
}

/**
 * Environment of every Proffer process: Node keeps what it made of each source file, which saves a quarter of a start. In
 * node_modules, so that an install begins anew; where that cannot be written, nothing is kept.
 */
export const cachedEnv = () => ({
  NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/compile'),
  ...process.env,
});

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
