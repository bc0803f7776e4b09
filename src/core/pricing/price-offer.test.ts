import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { priceOffer } from '#core/pricing/price-offer';
import type { PriceLine, PriceOfferInput } from '#core/pricing/price-offer-input';
import type { PricedLine, PricedOffer } from '#core/pricing/priced-offer';
import { Problem } from '#core/problem';
import { readVectors } from '#test/read-vectors';

interface Case {
  readonly given: PriceOfferInput;
  readonly expected: Partial<PricedOffer>;
  readonly lines?: Readonly<Record<string, Partial<PricedLine>>>;
}

test.each(readVectors<Case>('pricing/offers'))('$description', ({ given, expected, lines = {} }) => {
  const priced = priceOffer(given);
  expect(priced).toMatchObject(expected);
  expectConsistent(priced);
  for (const [id, line] of Object.entries(lines)) {
    expect(priced.lines.find((l) => l.id === id)).toMatchObject(line);
  }
});

const sumOf = (amounts: readonly number[]) => amounts.reduce((a, b) => a + b, 0);

/** What holds for every priced offer. */
function expectConsistent(priced: PricedOffer): void {
  const counting = priced.lines.filter((line) => line.counts);
  const own = counting.filter((line) => !line.derived);
  for (const field of ['net', 'vat', 'gross'] as const) {
    expect(sumOf(counting.map((line) => line[field]))).toBe(priced[field]);
    expect(sumOf(priced.rates.map((rate) => rate[field]))).toBe(priced[field]);
    expect(sumOf(priced.lines.filter((line) => line.optional).map((line) => line[field]))).toBe(priced.optional[field]);
    for (const { rate, ...sums } of priced.rates) {
      expect(sumOf(counting.filter((line) => line.vatRate === rate).map((line) => line[field]))).toBe(sums[field]);
    }
  }
  for (const amounts of [priced, ...priced.rates, ...priced.lines]) {
    expect(amounts.gross).toBe(amounts.net + amounts.vat);
  }
  for (const line of priced.lines) expect(line.amount).toBe(line.list - line.discount);
  expect(priced.net).toBe(priced.linesNet - priced.discountNet - priced.creditNet);
  expect(priced.linesAmount).toBe(priced.list - priced.lineDiscounts);
  expect(sumOf(own.map((line) => line.amount))).toBe(priced.linesAmount);
  expect(priced.payable).toBe(priced.gross + priced.cashRounding);
  expect(priced.lines.at(-1)?.runningNet ?? 0).toBe(priced.net);
  expect(new Set(priced.lines.map((line) => line.id)).size).toBe(priced.lines.length);
  const numbers = JSON.stringify(priced).match(/-?\d+\.\d+(?=[,}])/g) ?? [];
  expect(numbers).toEqual([]);
}

const cents = (range: { min: number; max: number }) => fc.integer(range).map((minor) => `${minor}e-2`);

function lineArbitrary(kinds: readonly PriceLine['kind'][], prices: { min: number; max: number }) {
  return fc.record({
    kind: fc.constantFrom(...kinds),
    quantity: fc.oneof(
      fc.constant(null),
      fc.integer({ min: 1, max: 5000 }).map((n) => `${n}e-1`),
    ),
    unitPrice: cents(prices),
    vatRate: fc.constantFrom('0', '2.6', '5', '7', '8.1', '20', '21', '23', null),
    optional: fc.boolean(),
    discount: fc.oneof(
      fc.constant(null),
      fc.record({ type: fc.constant('percentage' as const), value: cents({ min: 0, max: 10_000 }) }),
      fc.record({ type: fc.constant('fixed' as const), value: cents({ min: 0, max: 5000 }) }),
    ),
  });
}

function offerArbitrary(line: ReturnType<typeof lineArbitrary>): fc.Arbitrary<PriceOfferInput> {
  return fc.record({
    currency: fc.constantFrom('EUR', 'JPY', 'KWD'),
    lines: fc.array(line, { maxLength: 12 }).map((lines) => lines.map((l, i) => ({ ...l, id: String(i) }))),
    priceBasis: fc.constantFrom('net' as const, 'gross' as const),
    taxScope: fc.constantFrom('rate' as const, 'quote' as const, 'customer' as const),
    rounding: fc.constantFrom('halfAwayFromZero' as const, 'halfEven' as const, 'up' as const, 'floor' as const),
    discountPercent: cents({ min: 0, max: 10_000 }),
    discountAmount: fc.oneof(fc.constant('0'), cents({ min: 0, max: 200_000 })),
    cashRounding: fc.constantFrom(null, '1', '5'),
  });
}

const anyOffer = offerArbitrary(
  lineArbitrary(['product', 'credit', 'percentage', 'subtotal', 'heading', 'text'], { min: -50_000, max: 500_000 }),
);
const plainOffer = offerArbitrary(lineArbitrary(['product'], { min: 0, max: 500_000 }));

describe('properties', () => {
  test('lines, rates and totals agree', () => {
    fc.assert(
      fc.property(anyOffer, (offer) => {
        expectConsistent(priceOffer(offer));
      }),
      { numRuns: 500 },
    );
  });

  test('a discount never takes more than there is, in total or at a rate', () => {
    fc.assert(
      fc.property(plainOffer, (offer) => {
        const priced = priceOffer(offer);
        expect(priced.discount).toBeLessThanOrEqual(priced.linesAmount);
        for (const amount of [priced, ...priced.rates]) {
          expect(Math.min(amount.net, amount.vat, amount.gross)).toBeGreaterThanOrEqual(0);
        }
        for (const line of priced.lines.filter((l) => !l.derived)) {
          expect(Math.min(line.amount, line.discount)).toBeGreaterThanOrEqual(0);
        }
        for (const line of priced.lines.filter((l) => l.kind === 'discount')) expect(line.amount).toBeLessThan(0);
      }),
      { numRuns: 300 },
    );
  });

  test('totals do not depend on the order of priced lines', () => {
    fc.assert(
      fc.property(plainOffer, (offer) => {
        const { lines: _, ...totals } = priceOffer(offer);
        const { lines: __, ...reversed } = priceOffer({ ...offer, lines: offer.lines.toReversed() });
        expect(reversed).toEqual(totals);
      }),
    );
  });

  test('a full discount leaves 0.00 in every total', () => {
    fc.assert(
      fc.property(plainOffer, (offer) => {
        const priced = priceOffer({ ...offer, discountAmount: '0', discountPercent: '100' });
        expect(priced).toMatchObject({ net: 0, vat: 0, gross: 0, payable: 0 });
      }),
    );
  });

  test('VAT of a line is within one minor unit of its own exact VAT', () => {
    fc.assert(
      fc.property(plainOffer, (offer) => {
        for (const line of priceOffer({ ...offer, taxScope: 'rate' }).lines.filter((l) => l.counts)) {
          const rate = Number(line.vatRate);
          const exact = offer.priceBasis === 'net' ? (line.amount * rate) / 100 : (line.amount * rate) / (100 + rate);
          expect(Math.abs(line.vat - exact)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  test('a rate of 0 % never carries tax', () => {
    fc.assert(
      fc.property(anyOffer, (offer) => {
        expect(priceOffer(offer).rates.find(({ rate }) => rate === '0')?.vat ?? 0).toBe(0);
      }),
    );
  });
});

describe('refusals', () => {
  const line = (change: Partial<PriceLine>): PriceLine => ({
    id: 'a',
    kind: 'product',
    quantity: 1,
    unitPrice: 1,
    vatRate: 20,
    ...change,
  });

  test('one refusal names everything that is wrong', () => {
    const price = () =>
      priceOffer({
        currency: 'EUR',
        lines: [
          line({}),
          line({ quantity: 'two', unitPrice: Number.NaN, vatRate: -1, discount: { type: 'percentage', value: 101 } }),
        ],
        discountPercent: 120,
        discountAmount: -1,
        creditAmount: 5,
        cashRounding: '0.001',
      });
    expect(price).toThrow(Problem);
    expect(issuesOf(price)).toEqual([
      ['lines.1.vatRate', 'minimum'],
      ['lines.1.quantity', 'decimal'],
      ['lines.1.unitPrice', 'decimal'],
      ['lines.1.discount.value', 'maximum'],
      ['discountPercent', 'maximum'],
      ['discountAmount', 'minimum'],
      ['cashRounding', 'coin'],
      ['creditAmount', 'tax_scope'],
    ]);
  });

  test('a rate has at most six digits after the point', () => {
    const price = (vatRate: string) => () => priceOffer({ currency: 'EUR', lines: [line({ vatRate })] });
    expect(issuesOf(price('8.1234567'))).toEqual([['lines.0.vatRate', 'digits']]);
    expect(issuesOf(price('8.12345600'))).toEqual([]);
  });

  test('an amount too large to be exact is refused with its line', () => {
    const price = () =>
      priceOffer({ currency: 'EUR', lines: [line({}), line({ quantity: '1e12', unitPrice: '1e12' })] });
    expect(issuesOf(price)).toEqual([['lines.1', 'amount_range']]);
  });

  test('a sum too large to be exact is refused', () => {
    const huge = line({ unitPrice: '90071992547409.91', vatRate: 0 });
    expect(issuesOf(() => priceOffer({ currency: 'EUR', lines: [huge, huge] }))).toEqual([['', 'amount_range']]);
  });
});

function issuesOf(run: () => unknown): readonly (readonly [string, string])[] {
  try {
    run();
  } catch (problem) {
    if (problem instanceof Problem) return problem.issues.map(({ path, rule }) => [path, rule] as const);
    throw problem;
  }
  return [];
}
