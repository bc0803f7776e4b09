import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Price } from '#core/catalogue/product';
import { choosePrice, type PriceQuestion } from '#core/pricing/choose-price';
import { readVectors } from '#test/read-vectors';

interface Case {
  readonly prices: readonly Price[];
  readonly question: PriceQuestion;
  readonly expected: string | null;
}

test.each(readVectors<Case>('pricing/choose-price'))('$description', ({ prices, question, expected }) => {
  expect(choosePrice(prices, question)?.amount ?? null).toBe(expected);
});

test('says which rule applied', () => {
  const price: Price = {
    currency: 'EUR',
    amount: '9.50',
    validFrom: '2026-01-01',
    validTo: null,
    customerGroup: 'trade',
    fromQuantity: '10',
  };
  const question = { currency: 'eur', date: '2026-03-15', customerGroup: 'trade', quantity: 12 };
  expect(choosePrice([price], question)).toEqual({
    amount: '9.50',
    rule: { customerGroup: 'trade', fromQuantity: '10', validFrom: '2026-01-01', validTo: null },
  });
});

const somePrice: fc.Arbitrary<Price> = fc.record({
  currency: fc.constantFrom('EUR', 'PLN'),
  amount: fc.integer({ min: 0, max: 50 }).map((n) => `${n}e-1`),
  validFrom: fc.constantFrom(null, '2026-01-01', '2026-03-01', '2026-04-01'),
  validTo: fc.constantFrom(null, '2026-02-28', '2026-12-31'),
  customerGroup: fc.constantFrom(null, 'trade', 'staff'),
  fromQuantity: fc.constantFrom('0', '1', '10', '100'),
});

test('the order of the list changes nothing', () => {
  const question = { currency: 'EUR', date: '2026-03-15', customerGroup: 'trade', quantity: 50 };
  fc.assert(
    fc.property(fc.array(somePrice, { maxLength: 8 }), (prices) => {
      expect(choosePrice(prices.toReversed(), question)).toEqual(choosePrice(prices, question));
    }),
  );
});
