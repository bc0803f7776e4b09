import type { OpenStoreOptions } from '#main/open-store';
import type { CommandCall } from './command.ts';

/** Problems that are no reason to stop, as lines for people. */
export function problemNotes(call: CommandCall): OpenStoreOptions['onProblem'] {
  return (message, error) => call.note(error instanceof Error ? `${message}: ${error.message}` : message);
}

/** Starts the embedded database, if that is the one, while the caller goes on loading the program. */
export async function startEarly(call: CommandCall): Promise<Pick<OpenStoreOptions, 'started'>> {
  if (call.config.databaseUrl !== null) return {};
  const { startDatabase } = await import('#main/start-database');
  return { started: startDatabase(call.config, problemNotes(call)) };
}
