import { expect, test } from 'vitest';
import { priceOffer } from '#core/pricing/price-offer';
import { vatDetailed } from '#core/pricing/vat-detailed';

const line = (id: string, unitPrice: string, vatRate: string | null) => ({
  id,
  kind: 'product' as const,
  quantity: 1,
  unitPrice,
  vatRate,
});

test('keys have at least one digit after the point and ascend by rate', () => {
  const lines = [line('a', '2322.08', '8.1'), line('b', '136.5', '2.6'), line('c', '10', null), line('d', '1', '10')];
  const detailed = vatDetailed(priceOffer({ currency: 'CHF', lines }));
  expect(detailed).toEqual({
    '0.0': { rate: 0, net: 10, tax: 0 },
    '2.6': { rate: 2.6, net: 136.5, tax: 3.55 },
    '8.1': { rate: 8.1, net: 2322.08, tax: 188.09 },
    '10.0': { rate: 10, net: 1, tax: 0.1 },
  });
  expect(Object.keys(detailed)).toEqual(['0.0', '2.6', '8.1', '10.0']);
});

test('an offer without priced lines has none', () => {
  expect(vatDetailed(priceOffer({ currency: 'CHF', lines: [] }))).toEqual({});
});
