import { expect, it } from 'vitest';
import type { Offer } from './offer.ts';
import { rowLabels } from './row-labels.ts';

const rows = (prefix: string, count: number) => Array.from({ length: count }, (_, at) => ({ id: `${prefix}${at}` }));

it('numbers lines and letters open parts', () => {
  const offer = { items: rows('l', 12), unmatchedDetails: rows('u', 703) } as unknown as Offer;
  const labels = rowLabels(offer);
  expect(['l0', 'l11'].map((id) => labels.get(id))).toEqual(['1', '12']);
  expect([0, 25, 26, 51, 52, 702].map((at) => labels.get(`u${at}`))).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'AAA']);
});
