import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import type { ImportEncoding } from '#core/catalogue/import/import-options';
import { decodeText, sliceText } from './decode-text.ts';

/** Characters of two code units, so placed that every edge of a piece falls into one. */
const text = `x${'🙂'.repeat(80_000)}`;

test('no piece of a text ends inside a character', () => {
  const pieces = [...sliceText(text)];
  expect(pieces.length).toBeGreaterThan(1);
  expect(pieces.every((piece) => piece.isWellFormed())).toBe(true);
  expect(pieces.join('')).toBe(text);
});

test.each(['utf-8', 'utf-16le', 'utf-16be'] as ImportEncoding[])('no piece of %s does', (encoding) => {
  const pieces = [...decodeText(iconv.encode(text, encoding), encoding)];
  expect(pieces.every((piece) => piece.isWellFormed())).toBe(true);
  expect(pieces.join('')).toBe(text);
});
