import { Problem } from '#core/problem';
import type { OfferPrint } from '../offer-print.ts';
import { PdfSeat } from './pdf-seat.ts';

export interface PdfRendererOptions {
  /** Compiler processes, default 1. */
  readonly workers?: number;
  /** Offers that may wait, default 200; one more is refused. */
  readonly queueLimit?: number;
  /** Milliseconds an offer may take before its compiler is replaced, default 30,000. */
  readonly timeLimit?: number;
  /** The compiler's file; tests put in one that misbehaves. */
  readonly compilerFile?: URL;
}

export interface PdfRenderer {
  /**
   * A tagged PDF. The same offer gives the same bytes on the same machine. Rejects with the problem `unavailable` when
   * the queue is full, the renderer is closed, the document takes too long or the compiler died of it twice; with another
   * error when the document cannot be made.
   */
  readonly renderOffer: (print: OfferPrint) => Promise<Uint8Array>;
  /** Ids of the running compilers; none before the first offer. */
  readonly processIds: () => readonly number[];
  /** Ends the compilers. Offers that wait or are being made are rejected. */
  readonly close: () => Promise<void>;
}

interface Waiting {
  readonly print: OfferPrint;
  readonly resolve: (pdf: Promise<Uint8Array>) => void;
  readonly reject: (reason: Error) => void;
}

/** Makes PDF files of offers in processes of low priority, in the order they came. The first offer starts them. */
export function createPdfRenderer(options: PdfRendererOptions = {}): PdfRenderer {
  const { workers = 1, queueLimit = 200, timeLimit = 30_000 } = options;
  const file = options.compilerFile ?? new URL('./pdf-process.ts', import.meta.url);
  const seats = Array.from({ length: Math.max(1, workers) }, () => new PdfSeat({ file, timeLimit }));
  const queue: Waiting[] = [];
  let closed = false;

  const serve = (): void => {
    for (const seat of seats) {
      const next = seat.busy ? undefined : queue.shift();
      if (next) {
        const pdf = seat.render(next.print);
        next.resolve(pdf);
        pdf.then(serve, serve);
      }
    }
  };

  return {
    renderOffer: (print) =>
      new Promise((resolve, reject) => {
        if (closed) return reject(new Problem('unavailable', 'The PDF renderer is closed.'));
        if (queue.length >= queueLimit) return reject(new Problem('unavailable', 'Too many PDFs are waiting.'));
        queue.push({ print, resolve, reject });
        serve();
      }),
    processIds: () => seats.flatMap(({ processId }) => processId ?? []),
    close: async () => {
      closed = true;
      for (const { reject } of queue.splice(0)) reject(new Problem('unavailable', 'The PDF renderer is closed.'));
      await Promise.all(seats.map((seat) => seat.close()));
    },
  };
}
