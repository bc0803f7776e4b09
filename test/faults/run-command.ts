import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../src/main/cli/main.ts', import.meta.url));

/** What a command said and how it ended. */
export interface CommandEnd {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs `proffer …` in a process of its own, with these settings and no others. `input` is its standard input. */
export async function runCommand(
  env: Readonly<Record<string, string>>,
  words: readonly string[],
  input = '',
): Promise<CommandEnd> {
  const child = spawn(process.execPath, ['--max-semi-space-size=4', '--liftoff-only', main, ...words], {
    env: { PATH: process.env['PATH'] ?? '', PROFFER_DEMO: '0', ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const said = { out: '', err: '' };
  child.stdout.on('data', (chunk: Buffer) => {
    said.out += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    said.err += chunk.toString();
  });
  child.stdin.end(input);
  const [code] = (await once(child, 'close')) as [number | null];
  return { code: code ?? -1, ...said };
}
