import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readAttributes, writeAttributes } from './attribute-notation.ts';

test('reads equals signs and colons', () => {
  expect(readAttributes('length=2 m; colour: black')).toEqual({ length: '2 m', colour: 'black' });
  expect(readAttributes('')).toEqual({});
});

test('refuses a name without value', () => {
  expect(readAttributes('length')).toBeNull();
});

test('reads back what it writes', () => {
  const word = fc.stringMatching(/^[a-z;=\\"]{1,8}$/);
  fc.assert(
    fc.property(fc.dictionary(word, word), (attributes) => {
      expect(readAttributes(writeAttributes(attributes))).toEqual({ ...attributes });
    }),
  );
});
