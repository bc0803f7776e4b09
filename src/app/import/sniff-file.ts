import { isUtf8 } from 'node:buffer';
import { guessCodePage } from '#core/catalogue/import/guess-code-page';
import type { ImportEncoding } from '#core/catalogue/import/import-options';
import { Problem } from '#core/problem';

/** What kind of file this is, judged by its bytes. */
export type FileFormat = { readonly format: 'xlsx' } | { readonly format: 'text'; readonly encoding: ImportEncoding };

const starts = (bytes: Uint8Array, ...start: readonly number[]): boolean => start.every((byte, i) => bytes[i] === byte);

/** How much of a text is looked at to tell code pages apart. */
const sampleBytes = 1_048_576;

/**
 * Tells spreadsheets from text, and in which encoding a text is: byte order mark, else valid UTF-8, else UTF-16 by its zero
 * bytes, else the Windows code page of western or central Europe.
 *
 * @throws Problem `import_failed` for an empty file, an old `.xls`, a PDF or another file that is neither.
 */
export function sniffFile(bytes: Uint8Array): FileFormat {
  if (bytes.length === 0) throw new Problem('import_failed', 'The file is empty.');
  if (starts(bytes, 0x50, 0x4b, 0x03, 0x04)) return { format: 'xlsx' };
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    throw new Problem('import_failed', 'This is an old .xls file. Save it as .xlsx or CSV and import that.');
  }
  if (starts(bytes, 0x25, 0x50, 0x44, 0x46)) {
    throw new Problem('import_failed', 'This is a PDF. Import a CSV or .xlsx file.');
  }
  return { format: 'text', encoding: textEncoding(bytes) };
}

function textEncoding(bytes: Uint8Array): ImportEncoding {
  if (starts(bytes, 0xff, 0xfe)) return 'utf-16le';
  if (starts(bytes, 0xfe, 0xff)) return 'utf-16be';
  const zeros = [0, 0];
  for (let i = 0; i < Math.min(bytes.length, 4096); i += 1) {
    if (bytes[i] === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = zeros;
  if (odd > 8 && odd > even * 4) return 'utf-16le';
  if (even > 8 && even > odd * 4) return 'utf-16be';
  return isUtf8(bytes) ? 'utf-8' : guessCodePage(bytes.subarray(0, sampleBytes));
}
