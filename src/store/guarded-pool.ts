import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

type ConnectCallback = Parameters<pg.Pool['connect']>[0];

export interface GuardedPoolConfig extends pg.PoolConfig {
  /** Why no connection may be taken now, or null. */
  readonly refuse: () => string | null;
  /** Keep trying for so long while the database is not there (embedded: it is starting again), in milliseconds. */
  readonly patienceMs: number;
}

const firstPauseMs = 20;
const longestPauseMs = 250;

/** Socket file missing, nobody listening, connection cut while it was being made: nothing has been sent yet. */
const notThere = new Set(['ENOENT', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE']);

/** A `pg` pool that gives no connection away where that would be a mistake, and waits for an embedded database. */
export class GuardedPool extends pg.Pool {
  readonly #refuse: () => string | null;
  readonly #patienceMs: number;

  constructor({ refuse, patienceMs, ...config }: GuardedPoolConfig) {
    super(config);
    this.#refuse = refuse;
    this.#patienceMs = patienceMs;
    // A connection lost between two statements of a transaction has nobody else who listens, which would end the process.
    // The next statement on it fails, and the pool does not take it back.
    this.on('connect', (client) => client.on('error', () => undefined));
  }

  override connect(): Promise<pg.PoolClient>;
  override connect(callback: ConnectCallback): void;
  override connect(callback?: ConnectCallback): Promise<pg.PoolClient> | undefined {
    const client = this.#connectPatiently();
    if (callback === undefined) return client;
    client.then(
      (found) => callback(undefined, found, (release) => found.release(release)),
      (error: Error) => callback(error, undefined, () => undefined),
    );
    return undefined;
  }

  async #connectPatiently(): Promise<pg.PoolClient> {
    const reason = this.#refuse();
    if (reason !== null) throw new Error(reason);
    const giveUpAt = performance.now() + this.#patienceMs;
    for (let pauseMs = firstPauseMs; ; pauseMs = Math.min(2 * pauseMs, longestPauseMs)) {
      try {
        return await super.connect();
      } catch (error) {
        if (!isNotThere(error) || performance.now() + pauseMs > giveUpAt) throw error;
      }
      await pause(pauseMs);
    }
  }
}

function isNotThere(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ('code' in error && typeof error.code === 'string') return notThere.has(error.code);
  return error.message === 'Connection terminated unexpectedly';
}
