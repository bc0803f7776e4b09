/** Worker thread: one PGlite engine behind a Unix socket. Imports no more than that; see `pglite-thread.ts`. */
import { openAsBlob } from 'node:fs';
import { chmod, rm } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { unaccent } from '@electric-sql/pglite/contrib/unaccent';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import { keepMessageCyclesWhole } from './message-cycles.ts';
import type { FromWorker, PgliteSetup, ToWorker } from './pglite-thread.ts';
import { threadCounters } from './thread-counters.ts';

/** Well above all pools of all processes together; one more client would see a reset connection. */
const maxConnections = 500;

const settings = [
  // The default of 160 MB is memory on top of the operating system's cache.
  'shared_buffers=16MB',
  // How much of the log is kept for reuse after a checkpoint (see `start-upkeep.ts`).
  'max_wal_size=128MB',
  'min_wal_size=32MB',
  // Pages come from the operating system's cache.
  'random_page_cost=1.1',
];

const { setup, counters } = workerData as { setup: PgliteSetup; counters: Int32Array };

function tell(message: FromWorker): void {
  parentPort?.postMessage(message);
}

async function openEngine(): Promise<PGlite> {
  return await PGlite.create({
    dataDir: setup.files ?? 'memory://',
    extensions: { pg_trgm, unaccent },
    startParams: [...PGlite.defaultStartParams, ...settings.flatMap((setting) => ['-c', setting])],
    ...(setup.template ? { loadDataDir: await openAsBlob(setup.template) } : {}),
  });
}

async function run(): Promise<void> {
  const engine = await openEngine();
  const shared = keepMessageCyclesWhole(engine, {
    onMessage: () => Atomics.add(counters, threadCounters.messages, 1),
    onEngineFailure: (error) => tell({ kind: 'engine-failed', reason: String(error) }),
  });
  const server = new PGLiteSocketServer({ db: shared, path: setup.socket, maxConnections });
  setInterval(() => Atomics.add(counters, threadCounters.beats, 1), 250);

  parentPort?.on('message', async (message: ToWorker) => {
    if (message.kind === 'stop') {
      await server.stop();
      await engine.close();
      process.exit(0);
    }
    const dump = await engine.dumpDataDir('none');
    tell({ kind: 'dump', bytes: new Uint8Array(await dump.arrayBuffer()) });
  });

  // Only the holder of the directory lock comes here, so a socket that is still there belongs to a dead process.
  await rm(setup.socket, { force: true });
  await server.start();
  await chmod(setup.socket, 0o600);
  tell({ kind: 'ready' });
}

await run();
