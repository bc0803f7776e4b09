import { describe, expect, it } from 'vitest';
import { matchWord, needsLook } from './match-words.ts';

describe('matchWord', () => {
  it.each([
    ['exact', 1, 'exact'],
    ['semantic', 0.97, 'sure'],
    ['semantic', 0.8, 'sure'],
    ['semantic', 0.7999, 'check'],
    ['semantic', 0, 'check'],
    ['manual', null, 'manual'],
    [null, null, 'none'],
  ] as const)('%s %s → %s', (matchSource, matchScore, word) => {
    expect(matchWord({ matchSource, matchScore })).toBe(word);
  });
});

describe('needsLook', () => {
  it('is for doubtful matches and missing prices', () => {
    expect(needsLook({ matchSource: 'semantic', matchScore: 0.5, priceMissing: false })).toBe(true);
    expect(needsLook({ matchSource: 'exact', matchScore: 1, priceMissing: true })).toBe(true);
    expect(needsLook({ matchSource: 'exact', matchScore: 1, priceMissing: false })).toBe(false);
  });
});
