import { expect, it } from 'vitest';
import { durationWords } from './duration-words.ts';

it.each([
  [45, '45 sec'],
  [59.6, '60 sec'],
  [720, '12 min'],
  [12_600, '3.5 hr'],
  [172_800, '2 days'],
])('%s seconds are %s', (seconds, words) => {
  expect(durationWords(seconds, 'en')).toBe(words);
});
