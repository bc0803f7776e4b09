import pg from 'pg';
import type { PgliteThread } from './pglite-thread.ts';

export interface WatchdogLimits {
  /** How often to look, in milliseconds. */
  readonly everyMs: number;
  /** No answer and no progress although the thread is awake: a broken queue, or a client asleep in a transaction. */
  readonly stuckAfterMs: number;
  /** One statement may keep the engine busy for so long. Nothing else can stop a statement in PGlite. */
  readonly statementLimitMs: number;
}

export const watchdogDefaults: WatchdogLimits = { everyMs: 1_000, stuckAfterMs: 30_000, statementLimitMs: 300_000 };

export interface Watchdog {
  stop(): void;
}

interface WatchOptions {
  readonly thread: PgliteThread;
  readonly connection: pg.ClientConfig;
  readonly limits: WatchdogLimits;
  /** Called once; the watchdog has then stopped looking. */
  readonly onStuck: (reason: string) => void;
}

/**
 * Asks `select 1` over the socket again and again. Time is counted in its own looks, not by the clock, so that neither a
 * sleeping laptop nor a busy main thread looks like a stuck database.
 */
export function startWatchdog({ thread, connection, limits, onStuck }: WatchOptions): Watchdog {
  const probe = createProbe(connection);
  let messages = thread.messages();
  let beats = thread.beats();
  let looksWithoutProgress = 0;
  let looksWithoutBeat = 0;

  const look = () => {
    looksWithoutProgress = thread.messages() === messages && probe.waiting() ? looksWithoutProgress + 1 : 0;
    looksWithoutBeat = thread.beats() === beats ? looksWithoutBeat + 1 : 0;
    messages = thread.messages();
    beats = thread.beats();
    if (looksWithoutBeat * limits.everyMs >= limits.statementLimitMs) {
      clearInterval(timer);
      onStuck('a statement ran for too long');
    } else if (looksWithoutBeat === 0 && looksWithoutProgress * limits.everyMs >= limits.stuckAfterMs) {
      clearInterval(timer);
      onStuck('no query was answered');
    }
    probe.ask();
  };
  const timer = setInterval(look, limits.everyMs);
  timer.unref();

  return {
    stop() {
      clearInterval(timer);
      probe.close();
    },
  };
}

/** One connection that has at most one question out; a lost connection is opened anew with the next question. */
function createProbe(connection: pg.ClientConfig) {
  let client: pg.Client | null = null;
  let waiting = false;
  let closed = false;

  const answer = async () => {
    if (client === null) {
      client = new pg.Client(connection);
      client.on('error', () => {
        client = null;
      });
      await client.connect();
    }
    await client.query('select 1');
  };

  return {
    waiting: () => waiting,
    ask() {
      if (waiting || closed) return;
      waiting = true;
      answer()
        .catch(() => {
          client = null;
        })
        .finally(() => {
          waiting = false;
        });
    },
    close() {
      closed = true;
      // Not `end()`, which waits for an answer.
      client?.connection.stream.destroy();
    },
  };
}
