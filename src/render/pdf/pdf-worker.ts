import { parentPort } from 'node:worker_threads';
import { pdfCompiler } from './pdf-compiler.ts';
import type { PdfAnswer, PdfRequest } from './pdf-request.ts';

/* The thread that makes PDF files: answers every request with a file or a reason. */
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
