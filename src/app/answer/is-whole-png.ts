import { crc32, inflateSync } from 'node:zlib';

const magic = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Values a pixel has, by the colour types that a drawing surface writes: RGB, and RGB with transparency. */
const channels: Readonly<Record<number, number>> = { 2: 3, 6: 4 };

interface Chunk {
  readonly name: string;
  readonly data: Buffer;
}

/**
 * Is this a PNG as browsers write a drawing (8 bits, RGB or RGBA, not interlaced), whole to the last row? It is unpacked to
 * see that, to no more than its `mostPixels` need.
 */
export function isWholePng(bytes: Uint8Array, mostPixels: number): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks = readChunks(file);
  const [head] = chunks ?? [];
  if (!chunks || head?.name !== 'IHDR' || head.data.length !== 13 || chunks.at(-1)?.name !== 'IEND') return false;
  const [width, height] = [head.data.readUInt32BE(0), head.data.readUInt32BE(4)];
  const [depth, colour = -1, , , interlace] = head.data.subarray(8);
  const values = channels[colour];
  if (values === undefined || depth !== 8 || interlace !== 0) return false;
  if (width === 0 || height === 0 || width * height > mostPixels) return false;
  const packed = chunks.filter(({ name }) => name === 'IDAT').map(({ data }) => data);
  return unpacksTo(Buffer.concat(packed), (width * values + 1) * height);
}

/** Null unless every chunk is whole and its checksum right. */
function readChunks(file: Buffer): readonly Chunk[] | null {
  if (!file.subarray(0, 8).equals(magic)) return null;
  const chunks: Chunk[] = [];
  for (let at = 8; at < file.length; ) {
    if (at + 12 > file.length) return null;
    const end = at + 8 + file.readUInt32BE(at);
    if (end + 4 > file.length || crc32(file.subarray(at + 4, end)) !== file.readUInt32BE(end)) return null;
    chunks.push({ name: file.toString('latin1', at + 4, at + 8), data: file.subarray(at + 8, end) });
    at = end + 4;
  }
  return chunks;
}

function unpacksTo(packed: Buffer, length: number): boolean {
  try {
    return inflateSync(packed, { maxOutputLength: length }).length === length;
  } catch {
    return false;
  }
}
