import { expect, test } from 'vitest';
import { draftRequest } from '#core/drafting/draft-request';
import { readSender } from '#core/drafting/read-sender/read-sender';
import { searchProducts } from '#core/drafting/search-products';
import { evaluationIndexes } from './evaluation-set.ts';
import { hugeTexts, randomText } from './random-texts.ts';

const index = evaluationIndexes().get('office');
if (!index) throw new Error('no catalogue');

const options = {
  textLanguage: 'request',
  today: '2025-03-12',
  history: [{ number: 'A-1', date: '2025-03-01', items: [] }],
} as const;

test('ten thousand random texts never break it', { timeout: 240_000 }, () => {
  for (let seed = 0; seed < 10_000; seed += 1) {
    const text = randomText(seed);
    const draft = draftRequest(text, index, options);
    readSender(text);
    for (const fact of draft.facts) expect(text.slice(...fact.span)).toBe(fact.text);
    for (const { spans } of draft.unmatched)
      for (const [start, end] of spans) expect(start >= 0 && end > start && end <= text.length).toBe(true);
    for (const line of draft.lines) expect(Number.isInteger(line.quantity) && line.quantity > 0).toBe(true);
    if (seed % 10 === 0) searchProducts(text, index, { limit: 5, minSimilarity: 0 });
  }
});

test.each([...hugeTexts()])('a huge text stays bounded: %s', { timeout: 60_000 }, (_, text) => {
  const start = process.cpuUsage();
  draftRequest(text, index, options);
  readSender(text);
  const { user } = process.cpuUsage(start);
  expect(user / 1e6).toBeLessThan(15);
});
