import { Problem } from '#core/problem';
import type { OfferPrint } from '../offer-print.ts';
import { PdfSeat } from './pdf-seat.ts';

export interface PdfRendererOptions {
  /** Worker threads, default 1. */
  readonly workers?: number;
  /** Offers that may wait, default 200; one more is refused. */
  readonly queueLimit?: number;
  /** Milliseconds an offer may take before its thread is replaced, default 30,000. */
  readonly timeLimit?: number;
  /** The thread's file; tests put in one that misbehaves. */
  readonly workerFile?: URL;
}

export interface PdfRenderer {
  /**
   * A tagged PDF. The same offer gives the same bytes on the same machine. Rejects with the problem `unavailable` when
   * the queue is full or the renderer is closed, with another error when the document cannot be made.
   */
  readonly renderOffer: (print: OfferPrint) => Promise<Uint8Array>;
  /** Ends the threads. Offers that wait or are being made are rejected. */
  readonly close: () => Promise<void>;
}

interface Waiting {
  readonly print: OfferPrint;
  readonly resolve: (pdf: Promise<Uint8Array>) => void;
  readonly reject: (reason: Error) => void;
}

/** Makes PDF files of offers in worker threads, in the order they came. */
export function createPdfRenderer(options: PdfRendererOptions = {}): PdfRenderer {
  const { workers = 1, queueLimit = 200, timeLimit = 30_000 } = options;
  const workerFile = options.workerFile ?? new URL('./pdf-worker.ts', import.meta.url);
  const seats = Array.from({ length: Math.max(1, workers) }, () => new PdfSeat(workerFile, timeLimit));
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
    close: async () => {
      closed = true;
      for (const { reject } of queue.splice(0)) reject(new Problem('unavailable', 'The PDF renderer is closed.'));
      await Promise.all(seats.map((seat) => seat.close()));
    },
  };
}
