import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { takeDirectoryLock } from './directory-lock.ts';
import { type PgliteThread, startPgliteThread } from './pglite-thread.ts';
import {
  prepareSocketDirectory,
  readSocketDirectory,
  removeSocketDirectory,
  socketFileName,
} from './socket-directory.ts';
import { startUpkeep } from './start-upkeep.ts';
import { startWatchdog, type Watchdog, type WatchdogLimits, watchdogDefaults } from './watchdog.ts';

/** How to reach an embedded database; fits `openDatabase`. */
export interface EmbeddedConnection {
  readonly embedded: true;
  /** Folder of the Unix socket. */
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly database: string;
}

/** This process holds the data directory and runs the database. */
export interface EmbeddedDatabase {
  readonly kind: 'embedded';
  readonly connection: EmbeddedConnection;
  /** Ends the database in order and gives the directory free. Close the pools on it first. */
  close(): Promise<void>;
}

/** Another process holds the data directory; its database answers (once it has started) at `connection`. */
export interface RunningElsewhere {
  readonly kind: 'elsewhere';
  readonly connection: EmbeddedConnection;
}

export interface EmbeddedOptions {
  /** What happened to the engine, for the log. */
  readonly onEvent?: (event: EmbeddedEvent) => void;
  readonly watchdog?: Partial<WatchdogLimits>;
}

/** `restarting`: all connections are lost, the pool opens new ones. `lost`: it could not be started again. */
export interface EmbeddedEvent {
  readonly kind: 'restarting' | 'restarted' | 'lost';
  readonly reason: string;
}

const startAttempts = 3;
const upkeepEveryMs = 10_000;

/** Opens the database in `<dataDir>/pg`, made when missing, or says where it already runs. Errors: no right to the folder, files of another version. */
export async function startEmbedded(
  dataDir: string,
  options: EmbeddedOptions = {},
): Promise<EmbeddedDatabase | RunningElsewhere> {
  if (process.platform === 'win32') {
    throw new Error('The embedded database needs Unix sockets: set DATABASE_URL to a PostgreSQL server, or use WSL.');
  }
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const lock = takeDirectoryLock(dataDir);
  if (lock === null) return { kind: 'elsewhere', connection: connectionAt(await readSocketDirectory(dataDir)) };
  try {
    const host = await prepareSocketDirectory(dataDir);
    const keeper = await keepRunning({ files: join(dataDir, 'pg'), socketDirectory: host }, options);
    const connection = connectionAt(host);
    // A failing pass is no news: the engine is being started again, and the next pass does the same.
    const upkeep = startUpkeep({ connection, everyMs: upkeepEveryMs, onError: () => undefined });
    return {
      kind: 'embedded',
      connection,
      async close() {
        await upkeep.stop();
        await keeper.stop();
        await removeSocketDirectory(dataDir, host);
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

export function connectionAt(host: string): EmbeddedConnection {
  return { embedded: true, host, port: 5432, user: 'postgres', database: 'postgres' };
}

interface Place {
  readonly files: string;
  readonly socketDirectory: string;
}

/** Starts the engine and starts it again whenever it fails or stands still. */
async function keepRunning(place: Place, options: EmbeddedOptions): Promise<{ stop(): Promise<void> }> {
  const setup = { files: place.files, socket: join(place.socketDirectory, socketFileName) };
  const limits = { ...watchdogDefaults, ...options.watchdog };
  let current: { thread: PgliteThread; watchdog: Watchdog } | null = null;
  let work: Promise<void> = Promise.resolve();
  let stopping = false;

  const start = async () => {
    let told = false;
    // The thread and its watchdog may both notice; one of them is enough.
    const failed = (reason: string) => {
      if (told || stopping) return;
      told = true;
      work = work.then(() => startAgain(reason));
    };
    const thread = await startPgliteThread(setup, failed);
    const connection = connectionAt(place.socketDirectory);
    current = { thread, watchdog: startWatchdog({ thread, connection, limits, onStuck: failed }) };
  };

  const end = async (how: 'stop' | 'kill') => {
    const ending = current;
    current = null;
    ending?.watchdog.stop();
    await ending?.thread[how]();
  };

  const startAgain = async (reason: string) => {
    options.onEvent?.({ kind: 'restarting', reason });
    await end('kill');
    for (let attempt = 1; !stopping; attempt += 1) {
      try {
        await start();
        options.onEvent?.({ kind: 'restarted', reason });
        return;
      } catch (error) {
        if (attempt < startAttempts) continue;
        options.onEvent?.({ kind: 'lost', reason: String(error) });
        return;
      }
    }
  };

  await start();
  return {
    async stop() {
      stopping = true;
      await work;
      await end('stop');
      await rm(setup.socket, { force: true });
    },
  };
}
