import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Price } from '#core/catalogue/product';
import { readPriceNotation, writePriceNotation } from './price-notation.ts';

const base: Price = {
  currency: 'EUR',
  amount: '18.4',
  validFrom: null,
  validTo: null,
  customerGroup: null,
  fromQuantity: '0',
};

test('writes what people can read', () => {
  const prices = [
    base,
    { ...base, amount: '17.5', fromQuantity: '10', customerGroup: 'dealer', validTo: '2026-12-31' },
  ];
  expect(writePriceNotation(prices)).toBe('18.4 EUR; 17.5 EUR group "dealer" from 10 valid ..2026-12-31');
});

test('reads a group without quotes', () => {
  expect(readPriceNotation('18.40 EUR group dealer from 10.0')).toEqual([
    { ...base, customerGroup: 'dealer', fromQuantity: '10' },
  ]);
});

test.each(['18,40 EUR', '18.40', '18.40 XXX', '18.40 EUR sometimes', '18.40 EUR valid 2026-02-31..'])(
  '%s cannot be read',
  (text) => {
    expect(readPriceNotation(text)).toBeNull();
  },
);

test('reads back what it writes', () => {
  const date = fc.option(fc.constantFrom('2026-01-01', '2026-12-31'), { nil: null });
  const price = fc.record({
    currency: fc.constantFrom('EUR', 'PLN', 'USD'),
    amount: fc
      .nat(10_000_000)
      .map((n) => String(n / 10_000))
      .filter((text) => !text.includes('e')),
    validFrom: date,
    validTo: date,
    customerGroup: fc.option(fc.constantFrom('dealer', 'A; "B"', 'back\\slash', 'Großkunden 1'), { nil: null }),
    fromQuantity: fc.nat(1000).map(String),
  });
  fc.assert(
    fc.property(fc.array(price), (prices) => {
      expect(readPriceNotation(writePriceNotation(prices))).toEqual(prices);
    }),
  );
});
