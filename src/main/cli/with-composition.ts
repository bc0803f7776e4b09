import type { Composition } from '#main/compose';
import type { CommandCall } from './command.ts';
import { problemNotes, startEarly } from './start-early.ts';

/**
 * Runs work on the wired application, in the database of the running server when there is one. Loaded late: `--help` and
 * wrong command lines need none of it.
 */
export async function withComposition<T>(
  call: CommandCall,
  work: (composition: Composition) => Promise<T>,
): Promise<T> {
  const early = await startEarly(call);
  const { compose } = await import('#main/compose');
  const composition = await compose(call.config, { ...early, join: true, onProblem: problemNotes(call) });
  try {
    return await work(composition);
  } finally {
    await composition.close();
  }
}
