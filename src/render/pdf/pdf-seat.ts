import { Worker } from 'node:worker_threads';
import type { OfferPrint } from '../offer-print.ts';
import type { PdfAnswer, PdfRequest } from './pdf-request.ts';

interface Job {
  readonly id: number;
  readonly resolve: (pdf: Uint8Array) => void;
  readonly reject: (reason: Error) => void;
  readonly timer: NodeJS.Timeout;
}

/** A place for one worker thread, which starts with the first offer; one that died or hung is replaced by the next. */
export class PdfSeat {
  readonly #workerFile: URL;
  readonly #timeLimit: number;
  #worker: Worker | undefined;
  #job: Job | undefined;
  #lastId = 0;

  /** `timeLimit` in milliseconds an offer. */
  constructor(workerFile: URL, timeLimit: number) {
    this.#workerFile = workerFile;
    this.#timeLimit = timeLimit;
  }

  get busy(): boolean {
    return this.#job !== undefined;
  }

  /** Call only when not busy. Rejects when the document cannot be made, takes too long, or the thread dies. */
  render(print: OfferPrint): Promise<Uint8Array> {
    const worker = this.#worker ?? this.#employ();
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve, reject) => {
      const late = (): void => void this.#dismiss(`The PDF took longer than ${this.#timeLimit} ms.`);
      this.#job = { id, resolve, reject, timer: setTimeout(late, this.#timeLimit) };
      // An idle thread must not keep the process alive, a working one must.
      worker.ref();
      worker.postMessage({ id, print } satisfies PdfRequest);
    });
  }

  /** Ends the thread; what it was making is rejected. */
  close(): Promise<void> {
    return this.#dismiss('The PDF renderer was closed.');
  }

  #employ(): Worker {
    const worker = new Worker(this.#workerFile, { execArgv: [], name: 'pdf' });
    const dismissIfMine = (reason: string): void => {
      if (this.#worker === worker) void this.#dismiss(reason);
    };
    worker.on('message', (answer: PdfAnswer) => {
      if (this.#worker === worker && this.#job?.id === answer.id) this.#settle(answer);
    });
    worker.on('error', (error) => dismissIfMine(`The PDF worker failed: ${error.message}`));
    worker.on('exit', () => dismissIfMine('The PDF worker ended.'));
    this.#worker = worker;
    return worker;
  }

  #settle(answer: PdfAnswer): void {
    const job = this.#job;
    this.#job = undefined;
    this.#worker?.unref();
    clearTimeout(job?.timer);
    if ('pdf' in answer) job?.resolve(answer.pdf);
    else job?.reject(new Error(answer.error));
  }

  async #dismiss(reason: string): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    this.#settle({ id: this.#lastId, error: reason });
    await worker?.terminate();
  }
}
