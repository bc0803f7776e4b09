import { expect, test } from 'vitest';
import { locateWords, overlaps } from './locate-words.ts';

const find = (text: string, words: string, from = 0) => {
  const span = locateWords(text, words, { from, taken: [] });
  return span && text.slice(...span);
};

test('words are found as they stand, blanks aside', () => {
  expect(find('a (b)\n  c*d', '(b) c*d')).toBe('(b)\n  c*d');
  expect(find('two apples', 'Two apples')).toBeNull();
  expect(find('pineapples and apples', 'apples')).toBe('apples');
  expect(locateWords('pineapples and apples', 'apples', { from: 0, taken: [] })).toEqual([15, 21]);
  expect(find('120 m', '20 m')).toBeNull();
  for (const none of ['', '  ', '...', 'x'.repeat(700)]) expect(find(`${none} x`, none)).toBeNull();
});

test('the second of two is found after the first', () => {
  const text = '2 taps, 2 taps';
  expect(locateWords(text, '2 taps', { from: 3, taken: [] })).toEqual([8, 14]);
  expect(locateWords(text, '2 taps', { from: 9, taken: [] })).toEqual([0, 6]);
  expect(locateWords(text, '2 taps', { from: 0, taken: [[0, 6]] })).toEqual([8, 14]);
  expect(locateWords(text, '2 taps', { from: 0, taken: [[0, 14]] })).toBeNull();
});

test('stretches that only touch do not overlap', () => {
  expect(overlaps([0, 2], [2, 4])).toBe(false);
  expect(overlaps([0, 3], [2, 4])).toBe(true);
});
