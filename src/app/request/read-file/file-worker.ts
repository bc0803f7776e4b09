import { parentPort, workerData } from 'node:worker_threads';
import { fileTrouble } from '#core/document/file-trouble';
import { FileFault } from './file-reading.ts';
import { readBytes } from './read-bytes.ts';
import type { FileAnswer, FileOrder } from './read-request-file.ts';

async function answer({ bytes, name }: FileOrder): Promise<FileAnswer> {
  try {
    return { reading: await readBytes(bytes, name) };
  } catch (error) {
    if (error instanceof FileFault) return { code: error.code, troubles: error.troubles };
    return { code: 'unreadable_file', troubles: [fileTrouble('damaged')] };
  }
}

parentPort?.postMessage(await answer(workerData as FileOrder));
