import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import type { ImportEncoding } from '#core/catalogue/import/import-options';
import { decodeText } from './decode-text.ts';
import { sniffFile } from './sniff-file.ts';

const text = 'sku;nazwa\nA-1;Żarówka łączona, światło białe\n';

test.each([
  ['utf-8', iconv.encode(text, 'utf-8', { addBOM: true })],
  ['utf-8', iconv.encode(text, 'utf-8')],
  ['utf-16le', iconv.encode(text, 'utf-16le', { addBOM: true })],
  ['utf-16le', iconv.encode(text, 'utf-16le', { addBOM: false })],
  ['utf-16be', iconv.encode(text, 'utf-16be', { addBOM: true })],
  ['utf-16be', iconv.encode(text, 'utf-16be', { addBOM: false })],
  ['windows-1250', iconv.encode(text, 'windows-1250')],
] as [ImportEncoding, Buffer][])('%s', (encoding, bytes) => {
  expect(sniffFile(bytes)).toEqual({ format: 'text', encoding });
  expect([...decodeText(bytes, encoding)].join('').replace('\uFEFF', '')).toBe(text);
});

test('western text', () => {
  expect(sniffFile(iconv.encode('Größe;Maß;déjà', 'windows-1252'))).toEqual({
    format: 'text',
    encoding: 'windows-1252',
  });
});

test('spreadsheets are told by their first bytes', () => {
  expect(sniffFile(Buffer.from('PK\u0003\u0004…'))).toEqual({ format: 'xlsx' });
});

test.each([
  ['empty', Buffer.alloc(0)],
  ['.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1])],
  ['PDF', Buffer.from('%PDF-1.7')],
])('%s is refused', (name, bytes) => {
  expect(() => sniffFile(bytes)).toThrow(name);
});

test('a letter of several bytes may lie on the edge of two pieces', () => {
  const long = 'ł'.repeat(100_000);
  expect([...decodeText(Buffer.from(long), 'utf-8')].join('')).toBe(long);
});
