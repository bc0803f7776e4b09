/** Worker thread: the desk of a server. Holds the product indexes and its own connections; see `desk-thread.ts`. */
import { parentPort, workerData } from 'node:worker_threads';
import type { FromDesk, ToDesk } from '#app/desk/desk-messages';
import type { DeskTools, Work } from '#app/desk/work';
import { works } from '#app/desk/works';
import type { DraftProgress } from '#app/offer/draft-watch';
import { Problem } from '#core/problem';
import { type DatabaseOptions, openDatabase } from '#store/database';
import { createHeldCatalogue } from '#store/held/held-catalogue';
import { createHeldMemory } from '#store/held/held-memory';

/** Progress that follows faster is left out, milliseconds. */
const pauseMs = 40;
/** Connections of the thread: works ask little, and one after the other. */
const poolSize = 4;

const database = openDatabase({ ...(workerData as DatabaseOptions), poolSize });
const tools: DeskTools = { database, catalogue: createHeldCatalogue(database), memory: createHeldMemory(database) };
const running = new Map<number, AbortController>();

function tell(message: FromDesk): void {
  parentPort?.postMessage(message);
}

function progressOf(id: number): (progress: DraftProgress) => void {
  let last = { step: '', at: 0 };
  return (progress) => {
    const at = performance.now();
    if (last.step === progress.step && at - last.at < pauseMs) return;
    last = { step: progress.step, at };
    tell({ kind: 'progress', id, progress });
  };
}

async function work({ id, name, args }: Extract<ToDesk, { kind: 'work' }>): Promise<void> {
  const abort = new AbortController();
  running.set(id, abort);
  try {
    const run = works[name] as Work<unknown, unknown>;
    tell({ kind: 'done', id, result: await run(tools, args, { signal: abort.signal, tell: progressOf(id) }) });
  } catch (error) {
    if (abort.signal.aborted) tell({ kind: 'left', id });
    else if (error instanceof Problem) {
      const { code, message, issues } = error;
      tell({ kind: 'refused', id, refusal: { code, message, issues } });
    } else tell({ kind: 'failed', id, error: cloneable(error) });
  } finally {
    running.delete(id);
  }
}

/** Errors of the database carry things that cannot leave the thread. */
function cloneable(error: unknown): Error {
  if (!(error instanceof Error)) return new Error(String(error));
  const { message, stack } = error;
  const cause = error.cause === undefined ? {} : { cause: cloneable(error.cause) };
  return Object.assign(new Error(message, cause), { name: error.name, stack });
}

parentPort?.on('message', (message: ToDesk) => {
  switch (message.kind) {
    case 'work':
      void work(message);
      return;
    case 'cancel':
      running.get(message.id)?.abort();
      return;
    case 'refresh':
      // Whoever asks next reads the same changes, should it fail now.
      void tools.catalogue.refresh(message.tenantIds).catch(() => undefined);
      return;
    case 'stop':
      void database.close().finally(() => process.exit(0));
  }
});
