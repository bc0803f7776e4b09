import { expect, test } from 'vitest';
import { aLine } from '#test/offer-fixture';
import { compareDraft } from './compare-draft.ts';

const line = (id: string, score: number) =>
  aLine(id, { productId: `p${id}`, requestItem: `thing ${id}`, matchSource: 'semantic', matchScore: score });

test('counts what became of each proposed line, by tenth of its score', () => {
  const drafted = [line('1', 0.95), line('2', 0.93), line('3', 0.65), line('4', 1), line('5', 0.61)];
  const finished = [
    line('1', 0.95),
    { ...line('2', 0.93), quantity: '7' },
    { ...line('3', 0.65), productId: 'other' },
    { ...line('9', 0.5), requestItem: 'thing 4', productId: 'p4' },
    aLine('8', { productId: 'mine' }),
  ];
  expect(compareDraft(drafted, finished)).toEqual({
    drafted: 5,
    kept: 2,
    productChanged: 1,
    quantityChanged: 1,
    removed: 1,
    added: 1,
    scored: [0, 0, 0, 0, 0, 0, 2, 0, 0, 3],
    scoredKept: [0, 0, 0, 0, 0, 0, 0, 0, 0, 3],
  });
});

test('exact lines count, but not for the calibration; texts do not count', () => {
  const exact = { ...line('1', 1), matchSource: 'exact' as const };
  const compared = compareDraft([exact, aLine('t', { kind: 'text' })], [exact]);
  expect(compared).toMatchObject({ drafted: 1, kept: 1, added: 0 });
  expect(compared.scored.every((count) => count === 0)).toBe(true);
});
