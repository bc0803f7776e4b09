import fc from 'fast-check';
import { expect, test } from 'vitest';
import { marginOf, netsAfterDiscount, type OfferMargin } from '#core/pricing/margin';
import { priceOffer } from '#core/pricing/price-offer';
import type { PriceOfferInput } from '#core/pricing/price-offer-input';
import { readVectors } from '#test/read-vectors';

interface Case {
  readonly given: PriceOfferInput;
  readonly costs: Readonly<Record<string, string | null>>;
  readonly floor: string | null;
  readonly expected: Partial<OfferMargin>;
}

test.each(readVectors<Case>('pricing/margins'))('$description', ({ given, costs, floor, expected }) => {
  const lines = given.lines.map(({ id, quantity }) => ({ id, quantity, cost: costs[id] ?? null }));
  expect(marginOf(priceOffer(given), lines, floor)).toMatchObject(expected);
});

const someLine = fc.record({
  id: fc.uuid(),
  kind: fc.constantFrom('product' as const, 'credit' as const),
  quantity: fc.integer({ min: 1, max: 20 }),
  unitPrice: fc.integer({ min: -2000, max: 20_000 }).map((n) => `${n}e-2`),
  vatRate: fc.constantFrom('0', '8', '23'),
});

test('each rate bears its own discount', () => {
  fc.assert(
    fc.property(fc.array(someLine, { maxLength: 10 }), fc.nat(100), (lines, discountPercent) => {
      const priced = priceOffer({ currency: 'EUR', lines, discountPercent });
      const nets = new Map(netsAfterDiscount(priced).map(({ id, net }) => [id, net]));
      for (const { rate, net } of priced.rates) {
        const ids = lines.filter((line) => line.vatRate === rate).map((line) => line.id);
        expect(ids.reduce((sum, id) => sum + (nets.get(id) ?? 0), 0)).toBe(net);
      }
    }),
  );
});

test('a credit from somebody else does not lower the margin', () => {
  const lines = [{ id: 'a', kind: 'product' as const, quantity: 1, unitPrice: '100', vatRate: '8.25' }];
  const priced = priceOffer({ currency: 'USD', taxScope: 'customer', lines, creditAmount: '80' });
  expect(marginOf(priced, [{ id: 'a', quantity: 1, cost: '60' }]).total?.margin).toBe(4000);
});
