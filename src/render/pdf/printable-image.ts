import type { PrintImage } from '../offer-print.ts';

/** Larger files make every document slow and heavy. */
const MOST_BYTES = 5_000_000;
/** A small file can unpack to gigabytes; 25 million pixels are 100 MB. */
const MOST_PIXELS = 25_000_000;

const PNG_MAGIC = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/**
 * The SVG reader recurses through nested elements and references, and a stack that overflows in it ends the whole
 * process. Drawings of logos have some hundred elements, and each has one or two `<`.
 */
const MOST_SVG_BYTES = 300_000;
const MOST_SVG_TAGS = 4_000;
/** What could hold more elements than can be counted here (entities, pictures in the picture), and filters: seconds. */
const SVG_DANGERS = /<!ENTITY|[<:](?:(?:fe)?image|filter)[\s/>]/i;

/** The file ending of a picture in the compiler's folder, or undefined for one that cannot be printed safely. */
export function printableImage(image: PrintImage): 'svg' | 'png' | 'jpg' | undefined {
  const bytes = Buffer.from(image.bytes.buffer, image.bytes.byteOffset, image.bytes.byteLength);
  if (bytes.length === 0 || bytes.length > MOST_BYTES) return undefined;
  if (image.mimeType === 'image/svg+xml') return isPlainSvg(bytes) ? 'svg' : undefined;
  const pixels = image.mimeType === 'image/png' ? pngPixels(bytes) : jpegPixels(bytes);
  if (pixels === undefined || pixels === 0 || pixels > MOST_PIXELS) return undefined;
  return image.mimeType === 'image/png' ? 'png' : 'jpg';
}

function isPlainSvg(bytes: Buffer): boolean {
  if (bytes.length > MOST_SVG_BYTES) return false;
  const text = bytes.toString('utf8');
  // Anything else is not text, or compressed.
  if (!/^\ufeff?\s*</.test(text)) return false;
  return text.split('<', MOST_SVG_TAGS + 2).length <= MOST_SVG_TAGS + 1 && !SVG_DANGERS.test(text);
}

function pngPixels(bytes: Buffer): number | undefined {
  if (bytes.length < 24 || !bytes.subarray(0, 8).equals(PNG_MAGIC)) return undefined;
  return bytes.readUInt32BE(16) * bytes.readUInt32BE(20);
}

/** Walks the segments up to the frame header, which holds height and width. */
function jpegPixels(bytes: Buffer): number | undefined {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return undefined;
  let at = 2;
  while (at + 9 < bytes.length) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
    } else if (isFrameHeader(marker)) {
      return bytes.readUInt16BE(at + 5) * bytes.readUInt16BE(at + 7);
    } else {
      at += 2 + bytes.readUInt16BE(at + 2);
    }
  }
  return undefined;
}

function isFrameHeader(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}
