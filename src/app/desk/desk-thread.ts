import { type ResourceLimits, Worker } from 'node:worker_threads';
import type { Desk } from '#app/desk/desk';
import type { FromDesk, ToDesk } from '#app/desk/desk-messages';
import type { WorkArguments, WorkName, WorkResult } from '#app/desk/works';
import type { DraftWatch } from '#app/offer/draft-watch';
import { Problem } from '#core/problem';
import type { DatabaseOptions } from '#store/database';

export interface DeskThreadOptions {
  /** The thread opens connections of its own. */
  readonly connection: DatabaseOptions;
  /** The thread and all it holds are given up after so long without work, milliseconds (an hour). */
  readonly idleMs?: number;
  /** A cancelled work that goes on for so long holds up the thread, which is ended; milliseconds (20,000). */
  readonly stuckMs?: number;
  readonly onProblem?: (message: string, error?: unknown) => void;
  readonly resourceLimits?: ResourceLimits;
  /** File of the thread; tests put in one that fails. */
  readonly file?: URL;
}

interface Job {
  readonly message: Extract<ToDesk, { kind: 'work' }>;
  readonly watch: DraftWatch;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: unknown) => void;
  /** Resolves when the job is over, however. */
  readonly over: PromiseWithResolvers<void>;
  begun: number;
}

const mostTries = 2;
const orderlyStopMs = 5_000;

/** A desk in a thread of its own, which is started with the first work. */
export function deskThread(options: DeskThreadOptions): Desk {
  return new DeskThread(options);
}

class DeskThread implements Desk {
  readonly #options: DeskThreadOptions;
  readonly #jobs = new Map<number, Job>();
  /** Works that nobody waits for any more, until the thread says that it left them. */
  readonly #leaving = new Map<number, NodeJS.Timeout>();
  #thread: Worker | null = null;
  #retries: Promise<void> = Promise.resolve();
  #idle: NodeJS.Timeout | undefined;
  #closed = false;
  #last = 0;

  constructor(options: DeskThreadOptions) {
    this.#options = options;
  }

  run<N extends WorkName>(name: N, args: WorkArguments<N>, watch: DraftWatch = {}): Promise<WorkResult<N>> {
    this.#last += 1;
    const message = { kind: 'work', id: this.#last, name, args } as const;
    const { signal } = watch;
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    const job: Job = { message, watch, resolve, reject, over: Promise.withResolvers(), begun: 0 };
    if (signal?.aborted) reject(signal.reason);
    else this.#begin(job);
    const leave = () => this.#leave(job, signal?.reason);
    signal?.addEventListener('abort', leave, { once: true });
    return promise.finally(() => signal?.removeEventListener('abort', leave)) as Promise<WorkResult<N>>;
  }

  refresh(tenantIds: Iterable<string>): void {
    this.#thread?.postMessage({ kind: 'refresh', tenantIds: [...tenantIds] } satisfies ToDesk);
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const job of this.#jobs.values())
      this.#end(job.message.id)?.reject(unavailable('The server is shutting down.'));
    await this.#stop();
  }

  #begin(job: Job): void {
    if (this.#closed) {
      job.reject(unavailable('The server is shutting down.'));
      job.over.resolve();
      return;
    }
    clearTimeout(this.#idle);
    job.begun += 1;
    this.#jobs.set(job.message.id, job);
    this.#thread ??= this.#start();
    this.#thread.postMessage(job.message);
  }

  #start(): Worker {
    // A callback cannot go along.
    const { onLostConnection: _, ...connection } = this.#options.connection;
    const { resourceLimits = {} } = this.#options;
    const file = this.#options.file ?? new URL('./desk-worker.ts', import.meta.url);
    const thread = new Worker(file, { workerData: connection, resourceLimits });
    thread.on('message', (message: FromDesk) => this.#hear(message));
    thread.on('error', (error) => this.#options.onProblem?.('The drafting thread failed', error));
    thread.once('exit', () => {
      if (this.#thread === thread) this.#broken();
    });
    return thread;
  }

  #hear(message: FromDesk): void {
    if (message.kind === 'progress') {
      this.#jobs.get(message.id)?.watch.tell?.(message.progress);
      return;
    }
    clearTimeout(this.#leaving.get(message.id));
    this.#leaving.delete(message.id);
    const job = this.#end(message.id);
    if (message.kind === 'done') job?.resolve(message.result);
    if (message.kind === 'failed') job?.reject(message.error);
    if (message.kind === 'refused') {
      const { code, message: text, issues } = message.refusal;
      job?.reject(new Problem(code, text, issues));
    }
  }

  /** Nobody waits for a job any more: its thread is told, and ended when it does not listen. */
  #leave(job: Job, reason: unknown): void {
    job.reject(reason);
    const { id } = job.message;
    if (!this.#end(id)) return;
    this.#thread?.postMessage({ kind: 'cancel', id } satisfies ToDesk);
    const timer = setTimeout(() => void this.#thread?.terminate(), this.#options.stuckMs ?? 20_000);
    timer.unref();
    this.#leaving.set(id, timer);
  }

  #end(id: number): Job | undefined {
    const job = this.#jobs.get(id);
    this.#jobs.delete(id);
    job?.over.resolve();
    if (this.#jobs.size === 0) {
      clearTimeout(this.#idle);
      this.#idle = setTimeout(() => void this.#stop(), this.#options.idleMs ?? 3_600_000);
      this.#idle.unref();
    }
    return job;
  }

  /** The thread ended unasked. What it was at is tried once more, one after the other: who brings it down takes nobody along. */
  #broken(): void {
    this.#forgetThread();
    for (const job of [...this.#jobs.values()]) {
      this.#jobs.delete(job.message.id);
      if (job.begun < mostTries) this.#retry(job);
      else {
        job.over.resolve();
        job.reject(new Problem('generation_failed', 'The request could not be read. Send it in smaller parts.'));
      }
    }
  }

  #retry(job: Job): void {
    this.#retries = this.#retries.then(() => {
      if (job.watch.signal?.aborted) return undefined;
      this.#begin(job);
      return job.over.promise;
    });
  }

  #forgetThread(): void {
    this.#thread = null;
    for (const timer of this.#leaving.values()) clearTimeout(timer);
    this.#leaving.clear();
  }

  async #stop(): Promise<void> {
    clearTimeout(this.#idle);
    const ending = this.#thread;
    this.#forgetThread();
    if (!ending) return;
    const exited = new Promise<void>((resolve) => {
      ending.once('exit', () => resolve());
    });
    ending.postMessage({ kind: 'stop' } satisfies ToDesk);
    const force = setTimeout(() => void ending.terminate(), orderlyStopMs);
    await exited;
    clearTimeout(force);
  }
}

function unavailable(message: string): Problem {
  return new Problem('unavailable', message);
}
