import { parentPort } from 'node:worker_threads';
import type { OfferPrint } from '../offer-print.ts';
import { pdfCompiler } from './pdf-compiler.ts';

/** What the worker is asked. */
export interface PdfRequest {
  readonly id: number;
  readonly print: OfferPrint;
}

/** What it answers; `error` instead of `pdf` when the document could not be made. */
export type PdfAnswer =
  | { readonly id: number; readonly pdf: Uint8Array }
  | { readonly id: number; readonly error: string };

const compiler = pdfCompiler();

parentPort?.on('message', ({ id, print }: PdfRequest) => {
  let answer: PdfAnswer;
  try {
    answer = { id, pdf: compiler.compileOffer(print) };
  } catch (error) {
    answer = { id, error: error instanceof Error ? error.message : String(error) };
  }
  parentPort?.postMessage(answer);
});
