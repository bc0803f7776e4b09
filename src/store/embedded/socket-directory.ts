import { createHash } from 'node:crypto';
import { chmod, lstat, mkdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** PostgreSQL clients look for this name in the folder they are given as host. */
export const socketFileName = '.s.PGSQL.5432';

/** Longest path of a Unix socket that every platform takes, in bytes (Linux 107, macOS 103). */
const longestSocketPath = 100;

const pointerFileName = 'socket-directory';

/** For the holder of the directory lock: the folder to listen in, made and noted for other processes. */
export async function prepareSocketDirectory(dataDir: string): Promise<string> {
  const directory = chooseSocketDirectory(await realpath(dataDir));
  await ensurePrivate(directory);
  await writeFile(join(dataDir, pointerFileName), `${directory}\n`);
  return directory;
}

/** For everybody else: where the holder listens, or will. */
export async function readSocketDirectory(dataDir: string): Promise<string> {
  try {
    return (await readFile(join(dataDir, pointerFileName), 'utf8')).trim();
  } catch {
    return chooseSocketDirectory(await realpath(dataDir));
  }
}

/** For the holder at its end: removes the folder when it was made for the socket alone. */
export async function removeSocketDirectory(dataDir: string, directory: string): Promise<void> {
  if (directory !== (await realpath(dataDir))) await rm(directory, { recursive: true, force: true });
}

/** The data directory itself, or a short folder named after it where its path is too long for a socket. */
export function chooseSocketDirectory(dataDir: string): string {
  const name = `proffer-${createHash('sha256').update(dataDir).digest('hex').slice(0, 16)}`;
  const fits = (directory: string) => Buffer.byteLength(join(directory, socketFileName)) <= longestSocketPath;
  return [dataDir, join(tmpdir(), name)].find(fits) ?? join('/tmp', name);
}

/** Whoever may write to the socket is the database's superuser, so its folder is for this user alone. */
async function ensurePrivate(directory: string): Promise<void> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const found = await lstat(directory);
  const user = process.getuid?.();
  if (!found.isDirectory() || (user !== undefined && found.uid !== user)) {
    throw new Error(`${directory} must be a folder that belongs to the user who runs the server`);
  }
  if ((found.mode & 0o022) !== 0) await chmod(directory, 0o700);
}
