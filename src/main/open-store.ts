import type { Config } from '#main/config';
import { startDatabase } from '#main/start-database';
import { type Database, openDatabase } from '#store/database';
import type { EmbeddedDatabase, RunningElsewhere } from '#store/embedded/start-embedded';

/** An open database, and how to let go of it. */
export interface OpenStore {
  readonly database: Database;
  /** Where the data is, in words for people; never with a password. */
  readonly place: string;
  /** This process runs the embedded database, so no other process works on it. */
  readonly alone: boolean;
  close(): Promise<void>;
}

/** The data directory belongs to a running server. */
export class DirectoryInUse extends Error {
  constructor(dataDir: string) {
    super(`Another server already uses the data directory ${dataDir}. Stop it first, or set PROFFER_DATA_DIR.`);
    this.name = 'DirectoryInUse';
  }
}

export interface OpenStoreOptions {
  /** A command may join the database of a running server; a server may not. */
  readonly join: boolean;
  readonly onProblem: (message: string, error?: unknown) => void;
  /** The embedded database, when it was started already. */
  readonly started?: Promise<EmbeddedDatabase | RunningElsewhere>;
}

/**
 * Opens PostgreSQL at `DATABASE_URL`, or else the embedded database in the data directory.
 *
 * @throws DirectoryInUse when another server holds the directory and joining is not wanted.
 */
export async function openStore(config: Config, options: OpenStoreOptions): Promise<OpenStore> {
  const onLostConnection = (error: Error) => options.onProblem('A database connection was lost', error);
  if (config.databaseUrl) {
    const database = openDatabase({ embedded: false, connectionString: config.databaseUrl, onLostConnection });
    const { hostname, pathname } = new URL(config.databaseUrl);
    return { database, place: `PostgreSQL at ${hostname}${pathname}`, alone: false, close: () => database.close() };
  }
  const embedded = await (options.started ?? startDatabase(config, options.onProblem));
  if (embedded.kind === 'elsewhere' && !options.join) throw new DirectoryInUse(config.dataDir);
  const database = openDatabase({ ...embedded.connection, onLostConnection });
  return {
    database,
    place: config.dataDir,
    alone: embedded.kind === 'embedded',
    async close() {
      await database.close();
      if (embedded.kind === 'embedded') await embedded.close();
    },
  };
}
