import { Problem } from '#core/problem';
import type { OfferPrint } from '../offer-print.ts';
import { CompilerProcess } from './compiler-process.ts';
import type { PdfAnswer } from './pdf-request.ts';

interface Job {
  readonly id: number;
  readonly print: OfferPrint;
  /** How many compilers died of it. */
  readonly deaths: number;
  readonly resolve: (pdf: Uint8Array) => void;
  readonly reject: (reason: Error) => void;
  readonly timer: NodeJS.Timeout;
}

export interface SeatOptions {
  /** The compiler's file. */
  readonly file: URL;
  /** Milliseconds an offer may take. */
  readonly timeLimit: number;
}

/** A compiler may die through no fault of the offer (killed, out of memory), so an offer has a second one. */
const MOST_DEATHS = 2;

/** A place for one compiler process, which starts with the first offer; one that died or hung is replaced by the next. */
export class PdfSeat {
  readonly #options: SeatOptions;
  #compiler: CompilerProcess | undefined;
  #job: Job | undefined;
  #lastId = 0;

  constructor(options: SeatOptions) {
    this.#options = options;
  }

  get busy(): boolean {
    return this.#job !== undefined;
  }

  /** Of the running compiler. */
  get processId(): number | undefined {
    return this.#compiler?.processId;
  }

  /** Call only when not busy. Rejects when the document cannot be made, takes too long, or the compiler dies of it twice. */
  render(print: OfferPrint): Promise<Uint8Array> {
    return new Promise((resolve, reject) => this.#start({ print, resolve, reject, deaths: 0 }));
  }

  /** Ends the compiler; what it was making is rejected. */
  close(): Promise<void> {
    return this.#dismiss('The PDF renderer was closed.');
  }

  #start(wanted: Omit<Job, 'id' | 'timer'>): void {
    const { timeLimit } = this.#options;
    this.#lastId += 1;
    const id = this.#lastId;
    const late = (): void => void this.#dismiss(`The PDF took longer than ${timeLimit} ms.`);
    this.#job = { ...wanted, id, timer: setTimeout(late, timeLimit) };
    this.#compiler ??= this.#employ();
    this.#compiler.hold(true);
    this.#compiler.ask({ id, print: wanted.print });
  }

  #employ(): CompilerProcess {
    const compiler: CompilerProcess = new CompilerProcess(this.#options.file, {
      onAnswer: (answer) => {
        if (this.#compiler === compiler) this.#settle(answer);
      },
      onEnd: (reason) => {
        if (this.#compiler === compiler) this.#bury(reason);
      },
    });
    return compiler;
  }

  #settle(answer: PdfAnswer): void {
    if (this.#job?.id !== answer.id) return;
    this.#compiler?.hold(false);
    const job = this.#leave();
    if ('pdf' in answer) job?.resolve(answer.pdf);
    else job?.reject(new Error(answer.error));
  }

  /** The compiler died: what it was making is made by the next one. */
  #bury(reason: string): void {
    this.#compiler = undefined;
    const job = this.#leave();
    if (!job) return;
    const deaths = job.deaths + 1;
    if (deaths < MOST_DEATHS) this.#start({ ...job, deaths });
    else
      job.reject(
        new Problem('unavailable', `The PDF could not be made: its compiler ended ${deaths} times (${reason}).`),
      );
  }

  async #dismiss(reason: string): Promise<void> {
    const compiler = this.#compiler;
    this.#compiler = undefined;
    this.#leave()?.reject(new Problem('unavailable', reason));
    await compiler?.end();
  }

  #leave(): Job | undefined {
    const job = this.#job;
    this.#job = undefined;
    clearTimeout(job?.timer);
    return job;
  }
}
