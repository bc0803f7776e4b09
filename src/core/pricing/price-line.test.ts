import { expect, test } from 'vitest';
import { type ItemFigures, priceLine, wireNumber } from '#core/pricing/price-line';
import { readVectors } from '#test/read-vectors';

interface Case extends ItemFigures {
  readonly unitGrossPrice: number;
  readonly totalNet: number;
  readonly totalGross: number;
}

test.each(readVectors<Case>('pricing/items'))('$description', ({ quantity, unitPriceNet, vatRate, ...expected }) => {
  const item = priceLine({ quantity, unitPriceNet, vatRate });
  expect(wireNumber(item.unitGrossPrice)).toBe(expected.unitGrossPrice);
  expect(wireNumber(item.totalNet)).toBe(expected.totalNet);
  expect(wireNumber(item.totalGross)).toBe(expected.totalGross);
});

test('stored figures and JSON numbers give the same amounts', () => {
  expect(priceLine({ quantity: '12.000', unitPriceNet: '18.40', vatRate: '23' })).toEqual({
    unitGrossPrice: '22.632',
    totalNet: '220.8',
    totalGross: '271.584',
  });
});

test('huge figures are worked out, not refused half-way', () => {
  expect(priceLine({ quantity: '1e20', unitPriceNet: '1e20', vatRate: 0 }).totalNet).toBe(`1${'0'.repeat(40)}`);
});
