/** Size of everything in a zip file once unpacked, by its own directory; null when it has none that can be read. */
export function unpackedSize(bytes: Uint8Array): number | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = directoryEnd(view);
  if (end === null) return null;
  const entries = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  let total = 0;
  for (let i = 0; i < entries; i += 1) {
    if (at + headerBytes > bytes.length || view.getUint32(at, true) !== headerMark) return null;
    total += view.getUint32(at + 24, true);
    at += headerBytes + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return total;
}

const endMark = 0x06054b50;
const endBytes = 22;
const longestComment = 65_535;
const headerMark = 0x02014b50;
const headerBytes = 46;

function directoryEnd(view: DataView): number | null {
  const last = view.byteLength - endBytes;
  for (let at = last; at >= Math.max(0, last - longestComment); at -= 1) {
    if (view.getUint32(at, true) === endMark) return at;
  }
  return null;
}
