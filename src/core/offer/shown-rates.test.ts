import { expect, test } from 'vitest';
import { shownRates } from '#core/offer/shown-rates';

test('nothing stands for 0 % alone', () => {
  expect(shownRates([{ rate: '0' }])).toEqual([]);
  expect(shownRates([{ rate: 0 }])).toEqual([]);
  expect(shownRates([])).toEqual([]);
});

test('0 % stands beside another rate, so that the nets add up', () => {
  const rates = [{ rate: '0' }, { rate: '8.1' }];
  expect(shownRates(rates)).toEqual(rates);
});
