import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readAttributeNotation, writeAttributeNotation } from './attribute-notation.ts';

test('reads equals signs and colons', () => {
  expect(readAttributeNotation('length=2 m; colour: black')).toEqual({ length: '2 m', colour: 'black' });
  expect(readAttributeNotation('')).toEqual({});
});

test('refuses a name without value', () => {
  expect(readAttributeNotation('length')).toBeNull();
});

test('reads back what it writes', () => {
  const word = fc.stringMatching(/^[a-z;=\\"]{1,8}$/);
  fc.assert(
    fc.property(fc.dictionary(word, word), (attributes) => {
      expect(readAttributeNotation(writeAttributeNotation(attributes))).toEqual({ ...attributes });
    }),
  );
});
