import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type ChoiceInput,
  type ChoiceOption,
  companySpendBeforeDecision,
  type PricedChoice,
  priceChoice,
} from '#core/pricing/price-choice';
import { readVectors } from '#test/read-vectors';

interface Case {
  readonly credit: number | null;
  readonly chosen: 'included' | 'upgrade';
  readonly customerAddOns: readonly number[];
  readonly extraDiscount?: number;
  readonly fees?: number;
  readonly expected: Partial<PricedChoice>;
}

const item = (id: string, price: number, quantity = 1) => ({ id, price, quantity });
const options: Readonly<Record<Case['chosen'], ChoiceOption>> = {
  included: { product: item('DW511BK', 64_900), addOns: [item('install', 10_000)] },
  upgrade: { product: item('DW670SS', 99_900), addOns: [item('install', 10_000)] },
};

test.each(readVectors<Case>('pricing/choices'))('$description', ({ chosen, customerAddOns, expected, ...given }) => {
  const choice = priceChoice({
    currency: 'USD',
    included: options.included,
    chosen: options[chosen],
    customerAddOns: customerAddOns.map((price, i) => item(`extra-${i}`, price)),
    taxRate: '8.25',
    ...given,
  });
  expect(choice).toMatchObject(expected);
});

test('before a decision the company is set to pay the included option, up to the credit', () => {
  expect(companySpendBeforeDecision(options.included, null)).toBe(74_900);
  expect(companySpendBeforeDecision(options.included, 50_000)).toBe(50_000);
  expect(companySpendBeforeDecision(options.included, 90_000)).toBe(74_900);
});

const someItem = fc.record({
  id: fc.constantFrom('a', 'b'),
  price: fc.nat(200_000),
  quantity: fc.integer({ min: 1, max: 5 }),
});
const someOption = fc.record({ product: someItem, addOns: fc.array(someItem, { maxLength: 3 }) });
const someChoice: fc.Arbitrary<ChoiceInput> = fc.record({
  currency: fc.constant('USD'),
  included: someOption,
  chosen: someOption,
  customerAddOns: fc.array(someItem, { maxLength: 3 }),
  credit: fc.oneof(fc.constant(null), fc.nat(500_000)),
  fees: fc.nat(1000),
  extraDiscount: fc.nat(50_000),
  taxRate: fc.integer({ min: 0, max: 2000 }).map((basisPoints) => `${basisPoints}e-2`),
});

test('company and customer together pay everything, once', () => {
  fc.assert(
    fc.property(someChoice, (given) => {
      const c = priceChoice(given);
      expect(c.companySpend + c.customerSpend).toBe(c.subtotal - c.extraDiscount + c.fees + c.tax);
      expect(Math.min(c.covered, c.customerNet, c.tax, c.customerSpend)).toBeGreaterThanOrEqual(0);
      const exactTax = ((c.customerNet - c.extraDiscount) * Number(given.taxRate)) / 100;
      expect(Math.abs(c.tax - exactTax)).toBeLessThanOrEqual(0.5 + 1e-6);
    }),
  );
});
