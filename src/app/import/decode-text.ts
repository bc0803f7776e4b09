import iconv from 'iconv-lite';
import type { ImportEncoding } from '#core/catalogue/import/import-options';

const pieceBytes = 65_536;

/** The text of a file piece by piece, so that a large one is never in memory twice. Bytes that mean nothing become U+FFFD. */
export function* decodeText(bytes: Uint8Array, encoding: ImportEncoding): Generator<string> {
  const decoder = iconv.getDecoder(encoding);
  for (let from = 0; from < bytes.length; from += pieceBytes) {
    yield decoder.write(Buffer.from(bytes.buffer, bytes.byteOffset + from, Math.min(pieceBytes, bytes.length - from)));
  }
  yield decoder.end() ?? '';
}

/** A text in pieces of the same size. */
export function* sliceText(text: string): Generator<string> {
  for (let from = 0; from < text.length; from += pieceBytes) yield text.slice(from, from + pieceBytes);
}
