import type { FileKind } from './file-reading.ts';

const starts = (bytes: Uint8Array, ...start: readonly number[]): boolean => start.every((byte, i) => bytes[i] === byte);
const ascii = (bytes: Uint8Array, from: number, to: number): string =>
  Buffer.from(bytes.subarray(from, to)).toString('latin1');

/** What a file is, by its bytes; by its name only where bytes of text leave it open. */
export function sniffRequestFile(bytes: Uint8Array, name: string): FileKind {
  if (starts(bytes, 0x50, 0x4b, 0x03, 0x04)) return zipKind(bytes);
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return isOutlook(bytes) ? 'msg' : 'other';
  if (ascii(bytes, 0, 1024).includes('%PDF-')) return 'pdf';
  if (isImage(bytes)) return 'image';
  if (ascii(bytes, 0, 5) === '{\\rtf') return 'other';
  if (isBinary(bytes)) return 'other';
  return textKind(ascii(bytes, 0, 65_536), name);
}

/** Extension in lower case, without the dot. */
export function extensionOf(name: string): string {
  return /\.([a-z0-9]{1,8})$/i.exec(name.trim())?.[1]?.toLowerCase() ?? '';
}

function zipKind(bytes: Uint8Array): FileKind {
  const names = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (names.includes('xl/workbook.xml')) return 'xlsx';
  return names.includes('word/document') ? 'docx' : 'other';
}

/** Streams of a compound file have their names in UTF-16; those of an Outlook message begin like this. */
function isOutlook(bytes: Uint8Array): boolean {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return all.includes(Buffer.from('__properties_version1.0', 'utf16le'));
}

function isImage(bytes: Uint8Array): boolean {
  return (
    starts(bytes, 0x89, 0x50, 0x4e, 0x47) ||
    starts(bytes, 0xff, 0xd8, 0xff) ||
    /^(GIF8|BM..\0\0|II\*\0|MM\0\*|RIFF....WEBP|....ftyp(heic|heif|mif1|avif))/s.test(ascii(bytes, 0, 16))
  );
}

/** Control characters that no text holds. Text in UTF-16 has zeros at every second place, after its mark. */
function isBinary(bytes: Uint8Array): boolean {
  if (starts(bytes, 0xff, 0xfe) || starts(bytes, 0xfe, 0xff)) return false;
  const sample = bytes.subarray(0, 8192);
  let odd = 0;
  const zerosAt = [0, 0];
  sample.forEach((byte, at) => {
    if (byte === 0) zerosAt[at % 2] = (zerosAt[at % 2] ?? 0) + 1;
    else if (byte < 9 || (byte > 13 && byte < 27) || (byte > 27 && byte < 32)) odd += 1;
  });
  const [even = 0, uneven = 0] = zerosAt;
  const wide = Math.max(even, uneven) > sample.length / 4 && Math.min(even, uneven) < sample.length / 50;
  const zeros = wide ? 0 : even + uneven;
  return (odd + zeros) * 50 > sample.length;
}

const mailHeaders = /^(received|message-id|mime-version|return-path|delivered-to|dkim-signature|x-[\w-]+):/im;

function textKind(text: string, name: string): FileKind {
  const extension = extensionOf(name);
  const head = text.split(/\r?\n\r?\n/, 1)[0] ?? '';
  const looksLikeMail = /^(from |[\w-]+:\s)/i.test(head) && /^from:/im.test(head) && mailHeaders.test(head);
  if (looksLikeMail || extension === 'eml') return 'eml';
  if (/^[\s\uFEFF\u00ef\u00bb\u00bf]*(<!doctype html|<html|<head|<body)/i.test(text)) return 'html';
  if (/^BEGIN:VCALENDAR/i.test(text.trimStart())) return 'calendar';
  if (extension === 'htm' || extension === 'html') return 'html';
  return extension === 'csv' || extension === 'tsv' ? 'csv' : 'text';
}
