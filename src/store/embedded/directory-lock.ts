import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** An exclusive lock on a data directory. It ends with `release()` or with the process, however that ends. */
export interface DirectoryLock {
  release(): void;
}

const lockFileName = 'lock';
const sqliteBusy = 5;

/** Held connections: a collected one would close its file and give the lock back. */
const held = new Set<DatabaseSync>();

/**
 * Takes the lock of a data directory that exists; null when another process (or this one) holds it.
 *
 * The lock is the exclusive transaction of an empty SQLite file, that is an operating-system lock on a file. Unlike a
 * socket name or a written process id it is seen from another container on the same volume, works the same on every
 * platform, and a killed process leaves nothing behind. The file itself stays and means nothing.
 */
export function takeDirectoryLock(directory: string): DirectoryLock | null {
  const file = lockedFile(join(directory, lockFileName));
  if (file === null) return null;
  held.add(file);
  return {
    release() {
      if (held.delete(file)) file.close();
    },
  };
}

function lockedFile(path: string): DatabaseSync | null {
  let file: DatabaseSync | undefined;
  try {
    file = new DatabaseSync(path, { timeout: 0 });
    file.exec('begin exclusive');
    return file;
  } catch (error) {
    file?.close();
    if (error instanceof Error && 'errcode' in error && error.errcode === sqliteBusy) return null;
    throw new Error(`Cannot lock the data directory with ${path}`, { cause: error });
  }
}
