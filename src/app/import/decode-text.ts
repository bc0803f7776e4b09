import iconv from 'iconv-lite';
import type { ImportEncoding } from '#core/catalogue/import/import-options';

const pieceBytes = 65_536;

/** The text of a file piece by piece, so that a large one is never in memory twice. Bytes that mean nothing become U+FFFD. */
export function* decodeText(bytes: Uint8Array, encoding: ImportEncoding): Generator<string> {
  yield* wholeCharacters(decoded(bytes, encoding));
}

/** A text in pieces of about the same size. */
export function* sliceText(text: string): Generator<string> {
  yield* wholeCharacters(sliced(text));
}

function* decoded(bytes: Uint8Array, encoding: ImportEncoding): Generator<string> {
  const decoder = iconv.getDecoder(encoding);
  for (let from = 0; from < bytes.length; from += pieceBytes) {
    yield decoder.write(Buffer.from(bytes.buffer, bytes.byteOffset + from, Math.min(pieceBytes, bytes.length - from)));
  }
  yield decoder.end() ?? '';
}

function* sliced(text: string): Generator<string> {
  for (let from = 0; from < text.length; from += pieceBytes) yield text.slice(from, from + pieceBytes);
}

/** A character of two code units that two pieces share goes to the second: whoever turns a piece into bytes would lose it. */
function* wholeCharacters(pieces: Iterable<string>): Generator<string> {
  let held = '';
  for (const piece of pieces) {
    const text = held + piece;
    held = /[\uD800-\uDBFF]$/.exec(text)?.[0] ?? '';
    yield held === '' ? text : text.slice(0, -1);
  }
  yield held;
}
