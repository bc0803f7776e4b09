import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { statesShownOn } from '#core/offer/door-status';
import { searchTerms } from '#core/offer/search-terms';
import { type DocumentFilter, listDocuments } from '#store/offer/list-documents';
import { type TestDatabase, testDatabase } from '#test/database';

const tenantId = randomUUID();
const customers = { few: randomUUID(), many: randomUUID() };
const all = 15_000;
const ofFew = all / 5;
let made: TestDatabase;

beforeAll(async () => {
  made = await testDatabase();
  const { executeSql } = made.database.pg;
  await executeSql(`insert into tenant (id, name) values ($1, 'T')`, [tenantId]);
  await executeSql(
    `insert into offer (tenant_id, id, state, number, name, customer_id, currency, pricing, custom_fields, created_at)
     select $1, gen_random_uuid(), case when i % 3 = 0 then 'draft' else 'ready' end, 'A-' || i, 'Offer ' || i,
       case when i % 5 = 0 then $2::uuid else $3::uuid end, 'EUR', '{"rates":[],"optional":{"net":0}}', '{"team":"a"}',
       timestamptz '2026-01-01' + i * interval '1 minute' from generate_series(1, $4::int) i`,
    [tenantId, customers.few, customers.many, all],
  );
  await executeSql(
    `insert into offer_search (tenant_id, offer_id, state, trashed, customer_id, created_at, text)
     select tenant_id, id, state, false, customer_id, created_at, ' offer ' from offer`,
  );
  await executeSql('analyze offer');
});
afterAll(() => made.close());

const anything: DocumentFilter = {
  states: statesShownOn('documents'),
  isBillable: false,
  customerIds: null,
  projectIds: null,
  memberSerials: null,
  customField: null,
  trashed: 'without',
  terms: searchTerms(''),
};
const list = (filter: Partial<DocumentFilter>, page: { readonly offset?: number; readonly isLast?: boolean } = {}) =>
  made.database.tenant(tenantId, (t) => {
    const query = { filter: { ...anything, ...filter }, sorts: [], offset: page.offset ?? 0, limit: 50 };
    return listDocuments(t, query, page.isLast);
  });
const names = ({ rows }: Awaited<ReturnType<typeof list>>) => rows.map((row) => row['name']);
const newest = (from: number, fits = (_: number) => true) =>
  Array.from({ length: all }, (_, at) => all - at)
    .filter(fits)
    .slice(from, from + 50)
    .map((i) => `Offer ${i}`);

test.each([false, true])('totals by state are kept, and exact however large (last: %s)', async (isLast) => {
  const [whole, drafts, deep] = await Promise.all([
    list({}, { isLast }),
    list({ states: ['draft'] }, { isLast }),
    list({}, { isLast, offset: 120 }),
  ]);
  expect(whole).toMatchObject({ total: all, totalIsEstimate: false });
  expect(drafts).toMatchObject({ total: all / 3, totalIsEstimate: false });
  expect(names(whole)).toEqual(newest(0));
  expect(names(drafts)).toEqual(newest(0, (i) => i % 3 === 0));
  expect(names(deep)).toEqual(newest(120));
  expect(await list({ states: ['bought_out'] }, { isLast })).toMatchObject({ rows: [], total: 0 });
});

test('other totals are exact to 10,000', async () => {
  expect(await list({ customerIds: [customers.few] })).toMatchObject({ total: ofFew, totalIsEstimate: false });
  const none = { key: 'team', value: 'b' };
  expect(await list({ customField: none })).toMatchObject({ rows: [], total: 0, totalIsEstimate: false });
});

test.each([
  ['company', { customerIds: [customers.many] }, all - ofFew],
  ['custom field', { customField: { key: 'team', value: 'a' } }, all],
  ['trashed as well', { trashed: 'with' as const }, all],
])('above 10,000 they are estimated: %s', async (_, filter, really) => {
  const { rows, total, totalIsEstimate } = await list(filter);
  expect(rows).toHaveLength(50);
  expect(totalIsEstimate).toBe(true);
  expect(total).toBeGreaterThan(10_000);
  expect(Math.abs(total / really - 1)).toBeLessThan(0.1);
});

test('the newest are found by their index alone, whatever row-level security asks of a row', async () => {
  await made.database.pg.executeSql('vacuum analyze offer');
  const { rows } = await made.database.tenant(tenantId, (t) =>
    t.pg.executeSql(
      `explain select id, created_at from offer where tenant_id = '${t.id}' and deleted_at is null and state = 'ready'
         order by created_at desc, id desc limit 50 offset 5000`,
    ),
  );
  expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toContain('Index Only Scan using offer_created');
});
