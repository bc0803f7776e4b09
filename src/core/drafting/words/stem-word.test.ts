import { expect, test } from 'vitest';
import { stemWord } from './stem-word.ts';

test.each([
  ['handy', 'hand'],
  ['party', 'part'],
  ['spoke', 'spokes'],
  ['grau', 'gra'],
  ['gray', 'gra'],
  ['lampone', 'lampa'],
  ['whisky', 'whisk'],
  ['szampan', 'szampon'],
])('%s does not stem like %s', (a, b) => {
  expect(stemWord(a)).not.toBe(stemWord(b));
});

test.each([
  ['handys', 'handy'],
  ['batteries', 'battery'],
])('%s stems like %s', (a, b) => {
  expect(stemWord(a)).toBe(stemWord(b));
});
