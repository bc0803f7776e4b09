import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** A process of the project's own, for tests that kill it or start two. */
export interface StartedProcess {
  readonly lines: readonly string[];
  /** Resolves with the first line that the test accepts; rejects when the process ends before. */
  line(accept: (line: string) => boolean): Promise<string>;
  /** SIGKILL; resolves when it is gone. */
  kill(): Promise<void>;
  /** Exit code, or null when a signal ended it. */
  readonly exit: Promise<number | null>;
}

/** Runs `test/processes/<name>.ts`. */
export function startProcess(name: string, ...args: readonly string[]): StartedProcess {
  const file = fileURLToPath(new URL(`./${name}.ts`, import.meta.url));
  const child = spawn(process.execPath, [file, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  const exit = once(child, 'exit').then(([code]: (number | null)[]) => code ?? null);
  const lines: string[] = [];
  const waiting = new Set<(line: string) => void>();
  createInterface({ input: child.stdout }).on('line', (line) => {
    lines.push(line);
    for (const tell of waiting) tell(line);
  });
  return { lines, exit, line: (accept) => firstLine({ lines, waiting, exit }, accept), kill: () => kill(child, exit) };
}

interface Output {
  readonly lines: readonly string[];
  readonly waiting: Set<(line: string) => void>;
  readonly exit: Promise<number | null>;
}

async function firstLine({ lines, waiting, exit }: Output, accept: (line: string) => boolean): Promise<string> {
  const found = lines.find(accept);
  if (found !== undefined) return found;
  return await new Promise((resolve, reject) => {
    const listen = (line: string) => {
      if (!accept(line)) return;
      waiting.delete(listen);
      resolve(line);
    };
    waiting.add(listen);
    void exit.then((code) => reject(new Error(`The process ended with ${code} before it said what was waited for`)));
  });
}

async function kill(child: ChildProcess, exit: Promise<unknown>): Promise<void> {
  child.kill('SIGKILL');
  await exit;
}
