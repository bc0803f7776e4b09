import type { Command, CommandCall, CommandResult } from './command.ts';
import { problemNotes, startEarly } from './start-early.ts';
import { untilStopped } from './until-stopped.ts';

/** Runs the server until it is told to stop. */
export const serve: Command = {
  name: 'serve',
  arguments: [],
  summary: 'runs the server',
  help: 'Migrates the database first. PROFFER_DEMO=0 starts an empty installation without demo data.',
  options: {
    'no-worker': { type: 'boolean', about: 'leaves background work to separate `proffer worker` processes' },
  },
  run: runServer,
};

async function runServer(call: CommandCall): Promise<CommandResult> {
  const early = await startEarly(call);
  const { startServer } = await import('#main/start-server');
  const server = await startServer(call.config, {
    ...early,
    withWorker: !call.flag('no-worker'),
    // With --json the first line of standard output says where the server is; the log goes to standard error.
    ...(call.json ? { logStream: process.stderr } : {}),
    onProblem: problemNotes(call),
  });
  if (call.json) process.stdout.write(`${JSON.stringify({ address: server.address, demo: server.demo })}\n`);
  else call.note(welcome(server));
  const signal = await untilStopped();
  call.note(`Stopping (${signal}) …`);
  await server.close();
  return { data: { stopped: signal }, text: '' };
}

function welcome(server: { address: string; place: string; demo: { email: string; password: string } | null }): string {
  return [
    `Proffer is running at ${server.address}`,
    `  API reference  ${server.address}/docs`,
    `  data           ${server.place}`,
    ...(server.demo ? [`  demo sign-in   ${server.demo.email} / ${server.demo.password}`] : []),
  ].join('\n');
}
