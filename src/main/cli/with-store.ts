import type { OpenStore } from '#main/open-store';
import type { CommandCall } from './command.ts';
import { problemNotes, startEarly } from './start-early.ts';

/** Runs work on the bare database, without migrating it or starting anything around it. */
export async function withStore<T>(call: CommandCall, work: (store: OpenStore) => Promise<T>): Promise<T> {
  const early = await startEarly(call);
  const { openStore } = await import('#main/open-store');
  const store = await openStore(call.config, { ...early, join: true, onProblem: problemNotes(call) });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
