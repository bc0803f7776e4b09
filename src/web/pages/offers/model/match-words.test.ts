import { describe, expect, it } from 'vitest';
import { matchWord, needsLook } from './match-words.ts';

describe('matchWord', () => {
  it.each([
    ['exact', 1, 'exact'],
    ['semantic', 0.97, 'sure'],
    ['semantic', 0.8, 'sure'],
    ['semantic', 0.7999, 'check'],
    ['semantic', 0.6, 'check'],
    ['semantic', 0.5999, 'doubtful'],
    ['semantic', 0, 'doubtful'],
    ['manual', null, 'manual'],
    [null, null, 'none'],
  ] as const)('%s %s → %s', (matchSource, matchScore, word) => {
    expect(matchWord({ matchSource, matchScore, alternatives: [] })).toBe(word);
  });

  it('asks when a second product is just as sure', () => {
    const rival = (score: number) => [{ productId: 'p', sku: 's', name: 'n', score }];
    expect(matchWord({ matchSource: 'semantic', matchScore: 0.99, alternatives: rival(0.95) })).toBe('check');
    expect(matchWord({ matchSource: 'semantic', matchScore: 0.99, alternatives: rival(0.5) })).toBe('sure');
    expect(matchWord({ matchSource: 'exact', matchScore: 1, alternatives: rival(0.95) })).toBe('exact');
  });
});

it('tells a confirmed line from one that a person chose', () => {
  const item = { matchSource: 'manual' as const, matchScore: null, alternatives: [] };
  expect(matchWord({ ...item, matchReason: 'text' })).toBe('confirmed');
  expect(matchWord({ ...item, matchReason: null })).toBe('manual');
});

describe('needsLook', () => {
  it('is for doubtful matches and missing prices', () => {
    expect(needsLook({ matchSource: 'semantic', matchScore: 0.5, alternatives: [], priceMissing: false })).toBe(true);
    expect(needsLook({ matchSource: 'exact', matchScore: 1, alternatives: [], priceMissing: true })).toBe(true);
    expect(needsLook({ matchSource: 'exact', matchScore: 1, alternatives: [], priceMissing: false })).toBe(false);
  });
});
