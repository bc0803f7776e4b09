import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDecimals, compareDecimals } from '#core/money/decimal';
import { type Client, type Json, startTestServer, type TestServer } from './test-server.ts';

/** Two doors, one offer: what the drafts door counts, the documents door reads to the smallest coin, and back. */
let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const currencies = ['CHF', 'JPY', 'KWD'] as const;
const rates = [null, 0, 2.6, 8.1, 23];
const prices = [0.05, 1.99, 33.33, 120, 9999.95];

interface Seller {
  readonly client: Client;
  readonly products: readonly string[];
  readonly vatRates: readonly string[];
}

async function seller(currency: string): Promise<Seller> {
  const client = await server.signUp();
  expect((await client.send('PATCH', '/api/admin/company', { currency })).status).toBe(200);
  const create = async (path: string, body: unknown): Promise<string> => {
    const { status, json } = await client.send('POST', `/api/${path}`, body);
    expect([status, json]).toEqual([201, expect.anything()]);
    return json.id;
  };
  const vatRates: string[] = [];
  const products: string[] = [];
  for (const [at, rate] of rates.entries()) {
    const vatRateId = rate === null ? null : await create('vat_rate', { name: `${rate} %`, rate });
    if (vatRateId !== null) vatRates.push(vatRateId);
    const price = prices[at];
    products.push(await create('product', { name: `Article ${at}`, price, vat_rate_id: vatRateId }));
  }
  return { client, products, vatRates };
}

const decimals = (most: number, digits: number) =>
  fc.integer({ min: 1, max: most * 10 ** digits }).map((whole) => whole / 10 ** digits);

const draft = fc.record({
  items: fc.array(
    fc.record({ product: fc.nat({ max: rates.length - 1 }), quantity: fc.integer({ min: 1, max: 900 }) }),
    {
      minLength: 1,
      maxLength: 5,
    },
  ),
  discount: fc.oneof(
    fc.constant({}),
    fc.record({ discountPercent: decimals(100, 2) }),
    fc.record({ discountAmount: decimals(50, 2) }),
  ),
});

const element = fc.record({
  type: fc.constantFrom('paragraph', 'paragraph', 'paragraph', 'percentage', 'subtotal', 'heading'),
  name: fc.constant('x'),
  quantity: fc.option(decimals(50, 3)),
  amount: fc.option(fc.tuple(decimals(90, 4), fc.boolean()).map(([amount, isCredit]) => (isCredit ? -amount : amount))),
  vat: fc.option(fc.nat({ max: rates.length - 2 })),
  is_optional: fc.boolean(),
  discount: fc.option(
    fc.oneof(
      fc.record({ discount_type: fc.constant('percentage'), discount_value: decimals(100, 2) }),
      fc.record({ discount_type: fc.constant('fixed'), discount_value: decimals(20, 2) }),
    ),
  ),
});

type Wish = typeof element extends fc.Arbitrary<infer T> ? T : never;

function elementBody({ vat, discount, ...wish }: Wish, { vatRates }: Seller): Json {
  return { ...wish, ...discount, ...(vat === null ? {} : { vat_rate_id: vatRates[vat] }) };
}

/** Sums of decimals, without a float in between. */
function sum(values: readonly number[]): string {
  return addDecimals('0', ...values.map(String));
}

/** The two doors' views of one offer, of which the second must say what the first says. */
async function bothDoors({ client }: Seller, id: string): Promise<{ draft: Json; document: Json }> {
  const document = (await client.get(`/api/offer/${id}?include=elements`)).json;
  return { draft: (await client.get(`/api/offers/${id}`)).json.offer, document };
}

function expectSameCents({ draft: { totals }, document }: { readonly draft: Json; readonly document: Json }): void {
  expect([document.total, document.total_with_vat]).toEqual([totals.net, totals.gross]);
  const detailed: Json[] = Object.values(document.vat_detailed);
  const isSum = (total: number, parts: readonly number[]) => compareDecimals(sum(parts), String(total)) === 0;
  expect(
    isSum(
      totals.vat,
      detailed.map(({ tax }) => tax),
    ),
  ).toBe(true);
  expect(
    isSum(
      totals.net,
      detailed.map(({ net }) => net),
    ),
  ).toBe(true);
  const counted = document.elements.filter(
    ({ type, is_optional: isOptional }: Json) => !isOptional && type !== 'subtotal',
  );
  expect(
    isSum(
      totals.net,
      counted.map(({ total }: Json) => total),
    ),
  ).toBe(true);
  const optional = document.elements.filter(
    ({ type, is_optional: isOptional }: Json) => isOptional && type !== 'subtotal',
  );
  expect(
    isSum(
      document.total_optional,
      optional.map(({ total }: Json) => total),
    ),
  ).toBe(true);
  expect(isSum(document.total_with_vat, [document.total, ...detailed.map(({ tax }) => tax)])).toBe(true);
}

describe.each(currencies)('in %s', (currency) => {
  it('a draft is a document with the same sums, and a document a draft', { timeout: 240_000 }, async () => {
    const here = await seller(currency);
    const { client, products } = here;
    await fc.assert(
      fc.asyncProperty(draft, fc.array(element, { minLength: 1, maxLength: 6 }), async (wish, wishes) => {
        const items = wish.items.map(({ product, quantity }) => ({ productId: products[product], quantity }));
        const made = await client.send('POST', '/api/offers/quick', { customerName: 'Buyer AG', items });
        expect(made.status).toBe(201);
        const { id, currency: own } = made.json.offer;
        expect(own).toBe(currency);
        await client.send('PATCH', `/api/offers/${id}`, wish.discount);
        expectSameCents(await bothDoors(here, id));
        const elements = wishes.map((one) => elementBody(one, here));
        const added = await client.send('POST', `/api/offer/${id}/add-elements`, { elements, beforeOrder: 1 });
        expect([added.status, added.json.errors]).toEqual([200, undefined]);
        expectSameCents(await bothDoors(here, id));
      }),
      { numRuns: 12 },
    );
  });
});
