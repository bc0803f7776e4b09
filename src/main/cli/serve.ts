import type { Command, CommandCall, CommandResult } from './command.ts';
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
  const { startServer } = await import('#main/start-server');
  const server = await startServer(call.config, {
    withWorker: !call.flag('no-worker'),
    // With --json the first line of standard output says where the server is; the log goes to standard error.
    ...(call.json ? { logStream: process.stderr } : {}),
    onProblem: (message, error) => call.note(error instanceof Error ? `${message}: ${error.message}` : message),
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
