import { expect, test } from 'vitest';
import { figuresOfWords } from './figures-of-words.ts';

const knows = (term: string) => ['zon', 'thre'].includes(term);

test.each([
  ['seven-core cable', 'en', '7-core cable'],
  ['controller, two zones', 'en', 'controller, 2 zones'],
  ['programmateur pour quatre zones', 'fr', 'programmateur pour 4 zones'],
] as const)('%s', (text, language, expected) => expect(figuresOfWords(text, language, knows)).toBe(expected));

test.each([
  ['two-way switch', 'en'],
  ['two exemplars', 'en'],
  ['Three zones', 'en'],
  ['a zone', 'en'],
  ['deux zones', 'en'],
] as const)('%s stays', (text, language) => expect(figuresOfWords(text, language, knows)).toBe(text));
