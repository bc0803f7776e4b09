import { parentPort, workerData } from 'node:worker_threads';
import { FileFault } from './file-reading.ts';
import { readBytes } from './read-bytes.ts';
import type { FileAnswer, FileOrder } from './read-request-file.ts';

async function answer({ bytes, name }: FileOrder): Promise<FileAnswer> {
  try {
    return { reading: await readBytes(bytes, name) };
  } catch (error) {
    if (error instanceof FileFault) return { code: error.code, message: error.message };
    return { code: 'unreadable_file', message: 'The file is damaged and cannot be read.' };
  }
}

parentPort?.postMessage(await answer(workerData as FileOrder));
