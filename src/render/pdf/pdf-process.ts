import { pdfCompiler } from './pdf-compiler.ts';
import type { PdfAnswer, PdfRequest } from './pdf-request.ts';

/* The process that makes PDF files: answers every request with a file or a reason, and ends with the one that started it. */
const compiler = pdfCompiler();

process.on('message', ({ id, print }: PdfRequest) => {
  let answer: PdfAnswer;
  try {
    answer = { id, pdf: compiler.compileOffer(print) };
  } catch (error) {
    answer = { id, error: error instanceof Error ? error.message : String(error) };
  }
  process.send?.(answer);
});
process.on('disconnect', () => process.exit());
// Who stops a group of processes stops the server, and the server lets this one finish what it makes.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {});
