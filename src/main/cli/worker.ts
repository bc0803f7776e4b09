import type { Command } from './command.ts';
import { untilStopped } from './until-stopped.ts';
import { withComposition } from './with-composition.ts';

/** Works off background jobs until it is told to stop. */
export const worker: Command = {
  name: 'worker',
  arguments: [],
  summary: 'works off background jobs, beside servers started with --no-worker',
  help: 'With the embedded database a server must be running already.',
  options: {},
  run: (call) =>
    withComposition(call, async (composition) => {
      const { startWorker } = await import('#main/start-worker');
      const stop = await startWorker(composition);
      call.note('Working off jobs.');
      const signal = await untilStopped();
      call.note(`Stopping (${signal}) …`);
      await stop();
      return { data: { stopped: signal }, text: '' };
    }),
};
