import { describeError } from '#doors/http/logger-options';
import type { OpenStoreOptions } from '#main/open-store';
import type { CommandCall } from './command.ts';

/** Problems that are no reason to stop, as lines for people. Values that a query carried are cut out, as in the log. */
export function problemNotes(call: Pick<CommandCall, 'note'>): OpenStoreOptions['onProblem'] {
  return (message, error) =>
    call.note(error === undefined ? message : `${message}: ${reasonsOf(describeError(error))}`);
}

function reasonsOf({ message, cause }: ReturnType<typeof describeError>): string {
  return cause ? `${message.trim()} (${reasonsOf(cause)})` : message.trim();
}

/** Starts the embedded database, if that is the one, while the caller goes on loading the program. */
export async function startEarly(call: CommandCall): Promise<Pick<OpenStoreOptions, 'started'>> {
  if (call.config.databaseUrl !== null) return {};
  const { startDatabase } = await import('#main/start-database');
  return { started: startDatabase(call.config, problemNotes(call)) };
}
