import { expect, test } from 'vitest';
import { readVectors } from '#test/read-vectors';
import { readFeatures } from './read-features.ts';

interface Case {
  readonly text: string;
  readonly terms: readonly string[];
  readonly not?: readonly string[];
}

test.each(readVectors<Case>('drafting/features'))('$description', ({ text, terms, not }) => {
  const read = new Set(readFeatures(text).features.map((feature) => feature.term));
  expect([...read]).toEqual(expect.arrayContaining([...terms]));
  for (const term of not ?? []) expect(read).not.toContain(term);
});
