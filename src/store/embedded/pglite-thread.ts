import { Worker } from 'node:worker_threads';
import { threadCounters } from './thread-counters.ts';

export interface PgliteSetup {
  /** Folder of the database files; null keeps the database in memory. */
  readonly files: string | null;
  /** Path of the Unix socket to listen on; a stale file there is replaced. */
  readonly socket: string;
  /** File made by `PgliteThread.dump`, to start a new database from. */
  readonly template?: string;
}

export type ToWorker = { readonly kind: 'stop' } | { readonly kind: 'dump' };

export type FromWorker =
  | { readonly kind: 'ready' }
  | { readonly kind: 'engine-failed'; readonly reason: string }
  | { readonly kind: 'dump'; readonly bytes: Uint8Array };

/** A running engine. Memory of its own; nothing of it is shared but two counters. */
export interface PgliteThread {
  /** How many protocol messages were worked off. Stands still while a statement runs, and for ever when stuck. */
  messages(): number;
  /** Turns of the thread's event loop. Stands still while a statement runs. */
  beats(): number;
  /** The whole database as an uncompressed tar. */
  dump(): Promise<Uint8Array>;
  /** Closes the database in order, by force after ten seconds. */
  stop(): Promise<void>;
  /** Ends the thread at once, as a kill would. */
  kill(): Promise<void>;
}

const orderlyStopMs = 10_000;

/**
 * Starts PGlite in a worker thread and waits until it listens.
 * `onFailure` is called at most once, when the engine fails or the thread ends unasked.
 */
export async function startPgliteThread(
  setup: PgliteSetup,
  onFailure: (reason: string) => void,
): Promise<PgliteThread> {
  const counters = new Int32Array(
    new SharedArrayBuffer(Object.keys(threadCounters).length * Int32Array.BYTES_PER_ELEMENT),
  );
  const worker = new Worker(new URL('./pglite-worker.ts', import.meta.url), { workerData: { setup, counters } });
  const exited = new Promise<void>((resolve) => {
    worker.once('exit', () => resolve());
  });
  await untilReady(worker);

  let quiet = false;
  const fail = (reason: string) => {
    if (quiet) return;
    quiet = true;
    onFailure(reason);
  };
  worker.on('message', (message: FromWorker) => {
    if (message.kind === 'engine-failed') fail(message.reason);
  });
  worker.on('error', (error) => fail(String(error)));
  worker.once('exit', (code) => fail(`the database thread ended with code ${code}`));

  return {
    messages: () => Atomics.load(counters, threadCounters.messages),
    beats: () => Atomics.load(counters, threadCounters.beats),
    dump: () => dumpOf(worker),
    async stop() {
      quiet = true;
      worker.postMessage({ kind: 'stop' } satisfies ToWorker);
      const force = setTimeout(() => void worker.terminate(), orderlyStopMs);
      await exited;
      clearTimeout(force);
    },
    async kill() {
      quiet = true;
      await worker.terminate();
      await exited;
    },
  };
}

function untilReady(worker: Worker): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`The database did not start (exit code ${code})`)));
    worker.once('message', () => resolve());
  });
}

function dumpOf(worker: Worker): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const listen = (message: FromWorker) => {
      if (message.kind !== 'dump') return;
      worker.off('message', listen);
      resolve(message.bytes);
    };
    worker.on('message', listen);
    worker.once('error', reject);
    worker.postMessage({ kind: 'dump' } satisfies ToWorker);
  });
}
