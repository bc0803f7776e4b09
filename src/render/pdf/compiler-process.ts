import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { setPriority } from 'node:os';
import type { PdfAnswer, PdfRequest } from './pdf-request.ts';

/** Documents take the time that requests leave over. */
const NICENESS = 10;

/** What a process needs of our settings to run and to find fonts; it gets no others, so it holds no secret. */
const KEPT_SETTINGS = ['PATH', 'HOME', 'TMPDIR', 'TZ', 'LANG', 'SystemRoot', 'XDG_DATA_HOME', 'FONTCONFIG_PATH'];

export interface CompilerEvents {
  readonly onAnswer: (answer: PdfAnswer) => void;
  /** It ended by itself; it makes no more. */
  readonly onEnd: (reason: string) => void;
}

/** A running compiler: a process of its own, so that neither its work nor its crash touches the server. */
export class CompilerProcess {
  readonly #child: ChildProcess;
  #isEnding = false;

  constructor(file: URL, { onAnswer, onEnd }: CompilerEvents) {
    const env = Object.fromEntries(KEPT_SETTINGS.flatMap((name) => settingOf(name)));
    const child = fork(file, {
      env,
      execArgv: [],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    this.#child = child;
    const ended = (reason: string): void => {
      if (!this.#isEnding) onEnd(reason);
      this.#isEnding = true;
    };
    child.on('message', (answer: PdfAnswer) => onAnswer(answer));
    child.on('error', (error) => ended(error.message));
    child.on('exit', (code, signal) => ended(signal === null ? `exit ${code}` : signal));
    yieldProcessor(child.pid);
  }

  /** Undefined when the machine could not start it. */
  get processId(): number | undefined {
    return this.#child.pid;
  }

  ask(request: PdfRequest): void {
    // A process that is gone answers through its end.
    this.#child.send(request, () => {});
  }

  /** An idle compiler must not keep the server alive, a working one must. */
  hold(isWorking: boolean): void {
    const child = this.#child;
    if (isWorking) {
      child.ref();
      child.channel?.ref();
    } else {
      child.unref();
      child.channel?.unref();
    }
  }

  /** Ends it at once and waits until it is gone. */
  async end(): Promise<void> {
    this.#isEnding = true;
    const child = this.#child;
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
    this.hold(true);
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  }
}

function settingOf(name: string): [string, string][] {
  const value = process.env[name];
  return value === undefined ? [] : [[name, value]];
}

function yieldProcessor(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    setPriority(pid, NICENESS);
  } catch {
    // It is gone already, or the machine has no such thing as priorities.
  }
}
