import fc from 'fast-check';
import { expect, test } from 'vitest';
import { searchTerms } from '#core/offer/search-terms';
import { searchText } from '#core/offer/search-text';

/** `like` of PostgreSQL. */
function like(text: string, pattern: string): boolean {
  const source = pattern.replace(/\\(.)|[\s\S]/gu, (part, literal?: string) => {
    if (literal === undefined && part === '%') return '[\\s\\S]*';
    if (literal === undefined && part === '_') return '[\\s\\S]';
    return (literal ?? part).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  });
  return new RegExp(`^${source}$`, 'u').test(text);
}

const finds = (text: string, query: string) =>
  searchTerms(query).patterns.every((pattern) => like(searchText([text]), pattern));

test.each([
  ['A-00042 LED panels', 'a-00042', true],
  ['A-00042 LED panels', '0042', true],
  ['A-00042 LED panels', 'panels led', true],
  ['A-00042 LED panels', 'panels lad', false],
  ['Erdkabel 3x1,5', 'kabel', true],
  ['Größe 5', 'GROSSE', true],
  ['łódź', 'lodz', true],
  ['42-B', '42', true],
  ['1420', '42', false],
  ['M8 nuts', 'm8', true],
  ['100% cotton', '100%', true],
  ['1000 cotton', '100%', false],
  ['a_b1 tape', 'a_b1', true],
  ['axb1 tape', 'a_b1', false],
  ['C:\\temp', '\\temp', true],
  ['(B16) "white"', 'b1 white', true],
  ['anything', '', true],
  ['anything', ' () ', true],
])('%s, looked through for %s: %s', (text, query, expected) => {
  expect(finds(text, query)).toBe(expected);
});

test('a text is found by any of its words, and by parts of three letters or digits', () => {
  const words = fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(words, fc.nat(), (parts, at) => {
      const text = searchText(parts);
      const word = text.trim().split(' ')[at % parts.length] ?? '';
      expect(finds(text, word)).toBe(true);
      const run = [...word.matchAll(/[\p{L}\p{N}]{3,}/gu)].at(-1)?.[0] ?? '';
      expect(finds(text, [...run].slice(-3).join(''))).toBe(true);
    }),
  );
});

test('wherever all patterns hold, every key holds', () => {
  const alphabet = fc.constantFrom('a', 'b', '1', 'é', '-', '%', '_', '\\', ' ', 'ß', '.');
  const line = fc.string({ unit: alphabet, maxLength: 14 });
  let held = 0;
  fc.assert(
    fc.property(line, line, fc.boolean(), (text, query, related) => {
      const whole = searchText([related ? `${text} ${query}x` : text]);
      const { patterns, keys } = searchTerms(query);
      if (!patterns.every((pattern) => like(whole, pattern))) return;
      held += keys.length;
      for (const key of keys) expect(like(whole, key), key).toBe(true);
    }),
    { numRuns: 1000 },
  );
  expect(held).toBeGreaterThan(100);
});

test('keys are what a trigram index can look up: three letters or digits, or the beginning of a word', () => {
  expect(searchTerms('LP-6060-40w b1').keys).toEqual(['%6060%', '%40w%', '% b1%']);
  expect(searchTerms('% -- x').keys).toEqual(['% x%']);
  expect(searchTerms('%').keys).toEqual([]);
});

test('a search text is bounded and has each word once', () => {
  expect(searchText(['LED panel', 'panel LED', ''])).toBe(' led panel ');
  const long = searchText([Array.from({ length: 5000 }, (_, n) => `word${n}`).join(' ')]);
  expect(long.length).toBeLessThanOrEqual(8001);
  expect(long).toMatch(/ word\d+ $/);
});
