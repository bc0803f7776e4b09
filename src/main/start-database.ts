import type { Config } from '#main/config';
import { type EmbeddedDatabase, type RunningElsewhere, startEmbedded } from '#store/embedded/start-embedded';

/**
 * Starts the embedded database of the data directory, or finds it running. Needs little code: a command calls it before the
 * rest of the program is loaded, which saves most of a second.
 */
export function startDatabase(
  { dataDir }: Pick<Config, 'dataDir'>,
  onProblem: (message: string) => void,
): Promise<EmbeddedDatabase | RunningElsewhere> {
  const started = startEmbedded(dataDir, {
    onEvent: ({ kind, reason }) => onProblem(`Embedded database ${kind}: ${reason}`),
  });
  // Whoever waits for it hears of a failure; until then it must not end the process.
  started.catch(() => undefined);
  return started;
}
