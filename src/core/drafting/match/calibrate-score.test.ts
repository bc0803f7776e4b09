import { expect, test } from 'vitest';
import { entryOf } from '#test/drafting/evaluation-set';
import { createProductIndex } from '../product-index/product-index.ts';
import { buildQuery } from '../query/build-query.ts';
import { calibrateScore } from './calibrate-score.ts';
import { findCandidates } from './find-candidates.ts';

const index = createProductIndex(
  [
    { sku: 'A', name: 'Stapler black 20 sheets', ean: '' },
    { sku: 'B', name: 'Stapler blue 40 sheets', ean: '' },
    { sku: 'C', name: 'Hole punch black', ean: '' },
  ].map(entryOf),
);
const probability = (search: string): number => {
  const query = buildQuery(index, { search });
  return calibrateScore(query, findCandidates(index, query));
};

test('is a probability, and 0 without any candidate', () => {
  expect(probability('zebra')).toBe(0);
  for (const search of ['stapler', 'stapler black', 'black thing with a wheel'])
    expect(probability(search)).toSatisfy((value: number) => value > 0 && value < 1);
});

test('falls with every word that the best one does not say', () => {
  expect(probability('stapler black 20 sheets')).toBeGreaterThan(probability('stapler black with charger'));
  expect(probability('stapler black with charger')).toBeGreaterThan(probability('stapler with charger and wheel'));
});

test('is lower when two fit alike', () => {
  expect(probability('stapler')).toBeLessThan(probability('hole punch'));
});

test('every missing word counts by itself, not only through the score', () => {
  const query = buildQuery(index, { search: 'stapler black with charger' });
  const [top, ...others] = findCandidates(index, query);
  if (!top) throw new Error('no candidate');
  expect(top.missing).toHaveLength(1);
  expect(calibrateScore(query, [{ ...top, missing: [] }, ...others])).toBeGreaterThan(
    calibrateScore(query, [top, ...others]),
  );
});
