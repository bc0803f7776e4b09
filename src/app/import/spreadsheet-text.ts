import { Worker } from 'node:worker_threads';
import { unpackedSize } from '#app/import/unpacked-size';
import { Problem } from '#core/problem';

/** What the thread answers. */
export type SpreadsheetAnswer = { readonly bytes: Uint8Array } | { readonly refusal: string };

/** A sheet of 100,000 rows and 20 columns is about 150 MB of XML. */
const mostUnpacked = 512 * 1_048_576;
const heapMegabytes = 1024;
const unreadable = 'The spreadsheet cannot be read. Save it as CSV and import that.';

/**
 * The first sheet of an `.xlsx` file with more than one row as UTF-8 text, comma separated. Works in a thread of its own:
 * unpacking takes seconds, and a hostile file can take memory only there.
 *
 * @throws Problem `import_failed` for what is no spreadsheet, or a too large one.
 */
export async function spreadsheetText(bytes: Uint8Array): Promise<Uint8Array> {
  const size = unpackedSize(bytes);
  if (size === null) throw new Problem('import_failed', unreadable);
  if (size > mostUnpacked) throw new Problem('import_failed', 'The spreadsheet is too large. Save it as CSV in parts.');
  const answer = await inThread(bytes);
  if ('refusal' in answer) throw new Problem('import_failed', answer.refusal);
  return answer.bytes;
}

function inThread(bytes: Uint8Array): Promise<SpreadsheetAnswer> {
  const worker = new Worker(new URL('./spreadsheet-worker.ts', import.meta.url), {
    workerData: bytes,
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
  });
  return new Promise((resolve) => {
    worker.once('message', (answer: SpreadsheetAnswer) => {
      resolve(answer);
      void worker.terminate();
    });
    // Out of memory, or a fault of the reader: either way this file cannot be read here.
    worker.once('error', () => resolve({ refusal: unreadable }));
    worker.once('exit', () => resolve({ refusal: unreadable }));
  });
}
