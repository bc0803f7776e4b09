import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listOffers, type OfferListQuery, offerSorts } from '#store/offer/list-offers';
import { surveyTexts } from '#store/survey-texts';
import { type TestDatabase, testDatabase } from '#test/database';

/** More than totals are counted to, in the order of creation: every one holds `each`, `n` and its number, every second `even` and so on. */
const count = 16_000;
const tenantId = '0190f000-0000-7000-8000-000000000001';
const fill = `
  with o as (
    insert into offer (tenant_id, id, state, name, customer_id, currency, pricing, total_gross, created_at, deleted_at)
    select '${tenantId}', md5(i::text)::uuid, case when i % 10 = 0 then 'ready' else 'draft' end, 'Offer ' || i,
           case when i % 4 = 0 then '${tenantId}'::uuid end, 'EUR', '{}', (i * 7919) % 1000,
           timestamptz '2026-01-01' + i * interval '1 minute', case when i % 50 = 0 then now() end
      from generate_series(1, ${count}) i
    returning *)
  insert into offer_search (tenant_id, offer_id, state, trashed, customer_id, created_at, text)
  select tenant_id, id, state, deleted_at is not null, customer_id, created_at,
         ' each n' || n || ' no ' || n || case when n % 2 = 0 then ' even' else '' end
           || case when n % 100 = 7 then ' hundredth' else '' end || case when n % 1000 < 2 then ' 5% -- ' else '' end || ' '
    from o, lateral (select substr(name, 7)::int as n) as numbered`;

let made: TestDatabase;
beforeAll(async () => {
  made = await testDatabase();
  await made.database.pg.executeSql(fill);
  await made.database.pg.executeSql('analyze offer; analyze offer_search');
});
afterAll(() => made.close());

const all = {
  limit: 50,
  offset: 0,
  cursor: null,
  statuses: [],
  customerId: null,
  query: '',
  sort: '-createdAt',
} as const;
const list = (query: Partial<OfferListQuery>) =>
  made.database.tenant(tenantId, (t) => listOffers(t, { ...all, ...query }));

/** The same by looking at every row. */
async function plain({ query = '', statuses = [], customerId = null, sort = '-createdAt' }: Partial<OfferListQuery>) {
  const column = { createdAt: 'o.created_at', updatedAt: 'updated_at', totalGross: 'total_gross', name: 'lower(name)' };
  const by = `${column[sort.replace('-', '') as keyof typeof column]} ${sort.startsWith('-') ? 'desc' : 'asc'}`;
  const words = query.split(' ').map((word) => `${word.length < 3 ? '% ' : '%'}${word.replace(/[%_]/g, '\\$&')}%`);
  const { rows } = await made.database.pg.executeSql(
    `select id from offer o join offer_search s on s.offer_id = o.id
      where deleted_at is null and s.text ilike all ($1) and ($2::uuid is null or o.customer_id = $2)
        and o.state = any ($3) order by ${by}, id ${by.split(' ').at(-1)}`,
    [
      words,
      customerId,
      statuses.length === 0 ? ['draft', 'ready'] : statuses.map((s) => (s === 'draft' ? s : 'ready')),
    ],
  );
  return rows.map(({ id }: { id: string }) => id);
}

const queries = fc.record({
  query: fc.oneof(
    fc.constantFrom('each', 'even', 'hundredth', 'each even', 'even hundredth', 'no 5%', 'n', 'hundredth n1', '77'),
    fc.integer({ min: 1, max: count + 9 }).map((n) => `n${n}`),
    fc.integer({ min: 100, max: 1600 }).map((n) => `EACH ${n}`),
  ),
  statuses: fc.constantFrom<OfferListQuery['statuses']>([], ['draft'], ['accepted'], ['draft', 'accepted']),
  customerId: fc.constantFrom(null, tenantId),
  sort: fc.constantFrom(...offerSorts),
});

test('whichever way a search takes, its pages and its total are those of a plain look at every row', async () => {
  const taken = { few: 0, hundreds: 0, thousands: 0, many: 0 };
  const property = fc.asyncProperty(queries, async (query) => {
    const expected = await plain(query);
    const first = await list({ ...query, limit: 20 });
    expect(first.offers.map(({ id }) => id)).toEqual(expected.slice(0, 20));
    const n = expected.length;
    taken[n > 10_000 ? 'many' : n > 1000 ? 'thousands' : n > 50 ? 'hundreds' : 'few'] += 1;
    if (n <= 10_000) expect(first.totalCount).toBe(n);
    if (first.totalIsEstimate) expect(first.totalCount).toBeGreaterThan(10_000);
    expect(Math.abs(first.totalCount - n)).toBeLessThan(0.1 * n + 1);
    expect(first.nextCursor === null).toBe(n <= 20);
    if (first.nextCursor === null) return;
    const second = await list({ ...query, limit: 7, cursor: first.nextCursor });
    expect(second.offers.map(({ id }) => id)).toEqual(expected.slice(20, 27));
    const skipped = await list({ ...query, limit: 7, offset: 31 });
    expect(skipped.offers.map(({ id }) => id)).toEqual(expected.slice(31, 38));
    expect(skipped.totalCount).toBe(first.totalCount);
  });
  const every: Pick<OfferListQuery, 'statuses' | 'customerId' | 'sort'> = all;
  const examples = ['each', 'even', 'hundredth', 'n777'].map((query): [typeof every & { query: string }] => [
    { statuses: every.statuses, customerId: every.customerId, sort: every.sort, query },
  ]);
  await fc.assert(property, { numRuns: 60, examples });
  for (const [size, times] of Object.entries(taken)) expect(times, size).toBeGreaterThan(0);
});

test('a page behind the last row is empty and keeps the total', async () => {
  const { offers, totalCount, nextCursor } = await list({ query: 'hundredth', offset: 5000 });
  expect({ offers, totalCount, nextCursor }).toEqual({ offers: [], totalCount: 160, nextCursor: null });
});

test('what no index knows is looked for among the newest, and the total is a guess', async () => {
  const { offers, totalIsEstimate } = await list({ query: '--' });
  expect(offers.map(({ name }) => name)).toEqual(['Offer 15001', 'Offer 14001']);
  expect(totalIsEstimate).toBe(true);
});

test("one customer's offers are counted, without a search too", async () => {
  expect((await list({ customerId: tenantId })).totalCount).toBe((await plain({ customerId: tenantId })).length);
  const { totalCount, totalIsEstimate } = await list({ statuses: [] });
  expect({ totalCount, totalIsEstimate }).toEqual({ totalCount: count - count / 50, totalIsEstimate: false });
});

test('the rarest keys lead, one that nearly every row fits does not', async () => {
  const survey = (keys: readonly string[]) =>
    made.database.tenant(tenantId, (t) =>
      surveyTexts(t, { table: sql`offer_search`, fits: sql`not trashed`, keys, all: count }),
    );
  expect((await survey(['%each%', '%even%', '%hundredth%'])).keys).toEqual(['%hundredth%']);
  expect((await survey(['%each%'])).keys).toEqual(['%each%']);
  expect((await survey(['%n77%', '%hundredth%', '%each%'])).keys).toEqual(['%n77%', '%hundredth%']);
});
