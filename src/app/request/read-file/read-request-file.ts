import { Worker } from 'node:worker_threads';
import { type FileTrouble, fileTrouble, troubleIssues, troubleText } from '#core/document/file-trouble';
import { Problem } from '#core/problem';
import type { FileFault, FileReading } from './file-reading.ts';

export type { FileReading, ReadAttachment } from './file-reading.ts';

/** What the thread is asked. */
export interface FileOrder {
  readonly bytes: Uint8Array;
  readonly name: string;
}

/** What the thread answers. */
export type FileAnswer =
  | { readonly reading: FileReading }
  | { readonly code: 'unreadable_file' | 'no_text'; readonly troubles: readonly FileTrouble[] };

/** A file that gives no request, and all that is wrong with it: `issues` tell the same as `troubles`. */
export class UnreadFile extends Problem {
  readonly troubles: readonly FileTrouble[];

  constructor(code: 'payload_too_large' | FileFault['code'], troubles: readonly FileTrouble[]) {
    super(code, troubleText(troubles) ?? code, troubleIssues(troubles));
    this.troubles = troubles;
  }
}

/** Largest file, in bytes. */
export const largestRequestFile = 20 * 1_048_576;

const longestMs = 20_000;
const heapMegabytes = 512;
/** Memory outside the heap of the thread shows only as growth of the whole process. */
const mostGrowthBytes = 900 * 1_048_576;
const watchMs = 100;
const together = 2;

let running = 0;
const waiting: (() => void)[] = [];

/**
 * The text of a request that came as a file: mail, document, spreadsheet, text. What it is, is judged by its bytes. Works in
 * a thread of its own, two at a time, with limits of memory and time: a hostile file can harm only itself.
 *
 * @throws UnreadFile `payload_too_large`; `no_text` for a scan or a picture; `unreadable_file` for what is broken, locked or of
 *   no known kind.
 */
export async function readRequestFile(file: FileOrder): Promise<FileReading> {
  if (file.bytes.length > largestRequestFile) {
    throw new UnreadFile('payload_too_large', [fileTrouble('too_large', { most: largestRequestFile / 1_048_576 })]);
  }
  if (running >= together) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    const answer = await inThread(file);
    if ('reading' in answer) return answer.reading;
    throw new UnreadFile(answer.code, answer.troubles);
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

const tooMuch: FileAnswer = {
  code: 'unreadable_file',
  troubles: [fileTrouble('too_costly')],
};

function inThread(file: FileOrder): Promise<FileAnswer> {
  const worker = new Worker(new URL('./file-worker.ts', import.meta.url), {
    workerData: file,
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
    stdout: true,
    stderr: true,
  });
  const before = process.memoryUsage.rss();
  const began = performance.now();
  return new Promise((resolve) => {
    const watch = setInterval(() => {
      const grown = process.memoryUsage.rss() - before;
      if (performance.now() - began > longestMs || grown > mostGrowthBytes) end(tooMuch);
    }, watchMs);
    const end = (answer: FileAnswer) => {
      clearInterval(watch);
      resolve(answer);
      void worker.terminate();
    };
    worker.once('message', end);
    // Out of memory, or a fault of a reader: either way this file cannot be read here.
    worker.once('error', () => end(tooMuch));
    worker.once('exit', () => end(tooMuch));
  });
}
