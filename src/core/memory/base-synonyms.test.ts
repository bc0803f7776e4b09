import { expect, test } from 'vitest';
import { CONCEPTS, phraseKeys } from '#core/drafting/lexicon/concepts';
import { baseSynonyms } from './base-synonyms.ts';

test('every shipped group is named as the engine names its concept', () => {
  expect(baseSynonyms.length).toBeGreaterThan(300);
  for (const { concept, words } of baseSynonyms) {
    const hits = CONCEPTS.find(phraseKeys(words.en[0] ?? ''), () => false).map((hit) => hit.value);
    expect(hits, concept).toContain(`#${concept}`);
  }
});
