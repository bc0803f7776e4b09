import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** The real server, in a process of its own that a test may kill. */
export interface ServerProcess {
  readonly address: string;
  readonly pid: number;
  /** SIGKILL; resolves when it is gone. */
  kill(): Promise<void>;
  /** SIGTERM; resolves with the exit code. */
  stop(): Promise<number | null>;
}

const main = fileURLToPath(new URL('../../src/main/cli/main.ts', import.meta.url));

/** Starts `proffer serve` on a free port. Rejects with what it said when it ends before it listens. */
export async function startServerProcess(env: Readonly<Record<string, string>>): Promise<ServerProcess> {
  // As `scripts/find-node.mjs` has it.
  const youngMb = env['DATABASE_URL'] === undefined ? 4 : 16;
  const flags = [`--max-semi-space-size=${youngMb}`, '--liftoff-only'];
  const child = spawn(process.execPath, [...flags, main, 'serve', '--json'], {
    env: {
      PATH: process.env['PATH'] ?? '',
      HOST: '127.0.0.1',
      PORT: '0',
      PROFFER_DEMO: '0',
      LOG_LEVEL: 'silent',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-4000);
  });
  const exit = once(child, 'exit').then(([code]: (number | null)[]) => code ?? null);
  const line = await Promise.race([firstLine(child), exit.then(() => null)]);
  if (line === null) throw new Error(`The server ended before it listened: ${said}`);
  const { address } = JSON.parse(line) as { address: string };
  return {
    address: address.replace('localhost', '127.0.0.1'),
    pid: child.pid ?? 0,
    async kill() {
      child.kill('SIGKILL');
      await exit;
    },
    stop() {
      child.kill('SIGTERM');
      return exit;
    },
  };
}

async function firstLine(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('The server has no output.');
  const lines = createInterface({ input: child.stdout });
  const [line] = (await once(lines, 'line')) as [string];
  return line;
}
