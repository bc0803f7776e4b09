import { inflateRawSync } from 'node:zlib';
import { fileTrouble } from '#core/document/file-trouble';
import { FileFault } from './file-reading.ts';

const mostEntries = 5000;
const mostUnpacked = 200 * 1_048_576;
const headerMark = 0x02014b50;
const localMark = 0x04034b50;
const endMark = 0x06054b50;

/**
 * Looks whether everything in a zip file (`.xlsx`, `.docx`) unpacks to a size that can be read, whatever its directory
 * claims. Names of macros in it do not matter: nothing in a file is ever run.
 *
 * @throws FileFault for a broken one, and one that would fill the memory.
 */
export function checkArchive(bytes: Uint8Array): void {
  let left = mostUnpacked;
  for (const { method, packed } of entries(bytes)) {
    if (method === 0) left -= packed.length;
    else if (method === 8) left -= inflatedSize(packed, left);
    else throw broken();
    if (left < 0) throw tooLarge();
  }
}

function inflatedSize(packed: Uint8Array, most: number): number {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, most) }).length;
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? tooLarge() : broken();
  }
}

const broken = () => new FileFault('unreadable_file', fileTrouble('archive_damaged'));
const tooLarge = () => new FileFault('unreadable_file', fileTrouble('unpacks_too_large'));

function* entries(bytes: Uint8Array): Generator<{ readonly method: number; readonly packed: Uint8Array }> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = directoryEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > mostEntries) throw tooLarge();
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== headerMark) throw broken();
    const method = view.getUint16(at + 10, true);
    const size = view.getUint32(at + 20, true);
    const local = view.getUint32(at + 42, true);
    if (local + 30 > bytes.length || view.getUint32(local, true) !== localMark) throw broken();
    const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    if (from + size > bytes.length) throw broken();
    yield { method, packed: bytes.subarray(from, from + size) };
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
}

function directoryEnd(view: DataView): number {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - 65_535); at -= 1) {
    if (view.getUint32(at, true) === endMark) return at;
  }
  throw broken();
}
