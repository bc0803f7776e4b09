import type { OpenStore } from '#main/open-store';
import type { CommandCall } from './command.ts';

/** Runs work on the bare database, without migrating it or starting anything around it. */
export async function withStore<T>(call: CommandCall, work: (store: OpenStore) => Promise<T>): Promise<T> {
  const { openStore } = await import('#main/open-store');
  const store = await openStore(call.config, {
    join: true,
    onProblem: (message, error) => call.note(error instanceof Error ? `${message}: ${error.message}` : message),
  });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
