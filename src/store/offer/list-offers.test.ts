import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { doorStatus } from '#core/offer/door-status';
import type { OfferState } from '#core/offer/lifecycle';
import { Problem } from '#core/problem';
import { insertOffer } from '#store/offer/insert-offer';
import { listOffers, type OfferListQuery, type OfferPage, offerSorts } from '#store/offer/list-offers';
import { saveOffer } from '#store/offer/save-offer';
import { trashOffer } from '#store/offer/trash-offer';
import { type TestDatabase, testDatabase } from '#test/database';
import { aLine } from '#test/offer-fixture';
import { aStoredOffer } from '#test/stored-offer-fixture';

let made: TestDatabase;
beforeAll(async () => {
  made = await testDatabase();
});
afterAll(() => made.close());

const all: OfferListQuery = {
  limit: 50,
  offset: 0,
  cursor: null,
  statuses: [],
  customerId: null,
  query: '',
  sort: '-createdAt',
};
const list = (tenantId: string, query: Partial<OfferListQuery> = {}): Promise<OfferPage> =>
  made.database.tenant(tenantId, (t) => listOffers(t, { ...all, ...query }));
const names = async (tenantId: string, query: Partial<OfferListQuery> = {}) =>
  (await list(tenantId, query)).offers.map(({ name }) => name);

async function store(tenantId: string, offers: readonly Parameters<typeof aStoredOffer>[0][]): Promise<void> {
  await made.database.tenant(tenantId, async (t) => {
    for (const change of offers) await insertOffer(t, aStoredOffer(change));
  });
}

const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 12, minute));
const named = (name: string, minute: number, state: OfferState = 'draft') =>
  ({ header: { name }, state, createdAt: at(minute), updatedAt: at(minute) }) as const;

test('each state stands under the status that its door shows, imported ones and the trash apart', async () => {
  const tenantId = randomUUID();
  const states = Object.keys(doorStatus) as OfferState[];
  await store(
    tenantId,
    states.map((state, minute) => named(state, minute, state)),
  );
  const trashed = aStoredOffer(named('trashed', 99));
  await made.database.tenant(tenantId, async (t) => {
    await insertOffer(t, trashed);
    await trashOffer(t, trashed.id, at(100));
  });
  const wanted = (...statuses: readonly string[]) =>
    states.filter((state) => statuses.includes(doorStatus[state].drafts ?? '')).reverse();

  expect(await names(tenantId)).toEqual(wanted('draft', 'accepted', 'rejected'));
  for (const status of ['draft', 'accepted', 'rejected', 'imported'] as const) {
    expect(await names(tenantId, { statuses: [status] })).toEqual(wanted(status));
  }
  expect(await names(tenantId, { statuses: ['imported', 'draft', 'draft'] })).toEqual(wanted('imported', 'draft'));
  expect((await list(tenantId, { query: 'trashed' })).totalCount).toBe(0);
  const { statusCounts, totalCount, totalIsEstimate } = await list(tenantId, { statuses: ['rejected'] });
  expect(statusCounts).toEqual({ draft: 2, accepted: 5, rejected: 3, imported: 1 });
  expect({ totalCount, totalIsEstimate }).toEqual({ totalCount: 3, totalIsEstimate: false });
});

test('a row tells what the list shows', async () => {
  const [tenantId, customerId] = [randomUUID(), randomUUID()];
  const offer = aStoredOffer({
    number: 'A-00042',
    header: { name: 'Panels', customerId, customerName: 'Nowak', discountPercent: '2.5', notes: ['n'] },
    lines: [aLine(randomUUID(), { quantity: '3' })],
    updatedBy: 'nobody',
  });
  await made.database.tenant(tenantId, async (t) => {
    await t.pg.executeSql('insert into customer (tenant_id, id, name, name_key) values ($1, $2, $3, $3)', [
      tenantId,
      customerId,
      'Nowak',
    ]);
    await insertOffer(t, offer);
  });
  expect((await list(tenantId)).offers).toEqual([
    {
      ...{ id: offer.id, number: 'A-00042', name: 'Panels', state: 'draft', customerId, customerName: 'Nowak' },
      ...{ requestId: null, currency: 'PLN', discountPercent: '2.5', discountAmount: '0', notes: ['n'] },
      ...{ itemCount: 1, unmatchedCount: 0, hiddenCount: 0, totalNet: 2925, totalVat: 673, totalGross: 3598 },
      ...{
        version: 1,
        updatedBy: 'nobody',
        updatedByName: null,
        createdAt: offer.createdAt,
        updatedAt: offer.updatedAt,
      },
    },
  ]);
});

test("one customer's offers", async () => {
  const [tenantId, customerId] = [randomUUID(), randomUUID()];
  await store(tenantId, [
    { header: { name: 'mine', customerId } },
    { header: { name: 'mine too', customerId }, state: 'ready', createdAt: at(1) },
    { header: { name: 'other', customerId: randomUUID() } },
    { header: { name: 'nobody' } },
  ]);
  expect(await names(tenantId, { customerId })).toEqual(['mine too', 'mine']);
  expect(await names(tenantId, { customerId, statuses: ['draft'] })).toEqual(['mine']);
  expect(await names(tenantId, { customerId, query: 'min oo' })).toEqual([]);
  expect(await names(tenantId, { customerId, query: 'mine too' })).toEqual(['mine too']);
  expect((await list(tenantId, { customerId, limit: 1 })).totalCount).toBe(2);
  expect((await list(tenantId, { customerId: randomUUID() })).totalCount).toBe(0);
});

test('a search finds number, name, customer and lines, also after they changed', async () => {
  const tenantId = randomUUID();
  const offer = aStoredOffer({
    header: { name: 'Büro' },
    lines: [aLine(randomUUID(), { name: 'Erdkabel', sku: 'EK-3x1.5' })],
  });
  await made.database.tenant(tenantId, (t) => insertOffer(t, offer));
  for (const query of ['buro', 'kabel', 'ek-3x', 'KABEL büro'])
    expect(await names(tenantId, { query })).toEqual(['Büro']);
  for (const query of ['a-00042', 'kabel, werk', 'cable']) expect(await names(tenantId, { query })).toEqual([]);

  const numbered = { ...offer, number: 'A-00042', state: 'ready' } as const;
  await made.database.tenant(tenantId, (t) => saveOffer(t, { before: offer, after: numbered, revision: null }));
  expect(await names(tenantId, { query: 'a-00042', statuses: ['accepted'] })).toEqual(['Büro']);
  const renamed = { ...offer, header: { ...offer.header, name: 'Werk' }, lines: [] };
  await made.database.tenant(tenantId, (t) => saveOffer(t, { before: numbered, after: renamed, revision: null }));
  expect(await names(tenantId, { query: 'werk' })).toEqual(['Werk']);
  expect(await names(tenantId, { query: 'kabel' })).toEqual([]);
});

test('%, _ and \\ are looked for as they are', async () => {
  const tenantId = randomUUID();
  await store(tenantId, [
    named('100% wool', 4),
    named('1000 wool', 3),
    named('a_b1', 2),
    named('axb1', 1),
    named('c:\\temp', 0),
  ]);
  expect(await names(tenantId, { query: '100%' })).toEqual(['100% wool']);
  expect(await names(tenantId, { query: '%' })).toEqual(['100% wool']);
  expect(await names(tenantId, { query: '_' })).toEqual(['a_b1']);
  expect(await names(tenantId, { query: 'a_b1' })).toEqual(['a_b1']);
  expect(await names(tenantId, { query: '\\temp' })).toEqual(['c:\\temp']);
  expect(await names(tenantId, { query: '\u0000%\u0000' })).toEqual(['100% wool']);
});

test('tenants stay apart', async () => {
  const [mine, other] = [randomUUID(), randomUUID()];
  await store(mine, [named('same words', 0)]);
  await store(other, [named('same words', 0), named('same words', 1)]);
  for (const query of ['', 'same']) expect((await list(mine, { query })).totalCount).toBe(1);
  const found = await made.database.tenant(mine, (t) =>
    t.pg.executeSql(`select * from search_offers($1, 1, '{%same%}', '{%same%}', '{draft}', null)`, [other]),
  );
  expect(found.rows).toEqual([]);
});

test('a cursor that no page gave is refused', async () => {
  const encoded = (text: string) => Buffer.from(text).toString('base64url');
  const cursors = ['', 'x', encoded('{}'), encoded('["2026-01-01","x"]'), encoded(`["now()","${randomUUID()}"]`)];
  for (const cursor of [...cursors, encoded(`["${'9'.repeat(30)}","${randomUUID()}"]`)]) {
    for (const sort of offerSorts.filter((known) => known !== 'name')) {
      await expect(list(randomUUID(), { cursor, sort }), `${sort} ${cursor}`).rejects.toThrow(Problem);
    }
  }
});

/** All pages one after the other. */
async function walk(tenantId: string, query: Partial<OfferListQuery>, between?: () => Promise<void>) {
  const found: OfferPage['offers'][number][] = [];
  let cursor: string | null = null;
  for (let page = 0; page < 60; page += 1) {
    const { offers, nextCursor } = await list(tenantId, { ...query, cursor });
    found.push(...offers);
    if (nextCursor === null) return found;
    cursor = nextCursor;
    await between?.();
  }
  throw new Error('The list has no end.');
}

test('pages by cursor hold every row once, in order, whatever the sort, with many equal values', async () => {
  const row = fc.record({
    minute: fc.nat(3),
    micros: fc.constantFrom('', '.000001', '.000002'),
    name: fc.constantFrom('a', 'B', 'ä', '', 'long '.repeat(30)),
    gross: fc.nat(2),
    state: fc.constantFrom<OfferState>('draft', 'ready', 'expired', 'declined'),
  });
  const property = fc.asyncProperty(
    fc.array(row, { minLength: 5, maxLength: 25 }),
    fc.integer({ min: 1, max: 9 }),
    fc.constantFrom(...offerSorts),
    async (rows, limit, sort) => {
      const tenantId = randomUUID();
      await made.database.pg.executeSql(
        `insert into offer (tenant_id, id, state, name, currency, pricing, total_gross, created_at, updated_at)
         select $1, gen_random_uuid(), r->>'state', r->>'name', 'EUR', '{}', (r->>'gross')::int, moment, moment
           from jsonb_array_elements($2::jsonb) r,
        lateral (select ('2026-01-01 12:0' || (r->>'minute') || ':00' || (r->>'micros'))::timestamptz as moment) m`,
        [tenantId, JSON.stringify(rows)],
      );
      const column = {
        createdAt: 'created_at',
        updatedAt: 'updated_at',
        totalGross: 'total_gross',
        name: 'lower(left(name, 60))',
      };
      const direction = sort.startsWith('-') ? 'desc' : 'asc';
      const by = column[sort.replace('-', '') as keyof typeof column];
      const expected = await made.database.pg.executeSql(
        `select id from offer where tenant_id = $1 order by ${by} ${direction}, id ${direction}`,
        [tenantId],
      );
      expect((await walk(tenantId, { sort, limit })).map(({ id }) => id)).toEqual(expected.rows.map(({ id }) => id));
      const offset = Math.min(3, rows.length - 1);
      const [skipped] = (await list(tenantId, { sort, limit: 1, offset })).offers;
      expect(skipped?.id).toBe(expected.rows[offset].id);
    },
  );
  await fc.assert(property, { numRuns: 40 });
});

test('rows that come in between pages push none out and bring none twice', async () => {
  const tenantId = randomUUID();
  await store(
    tenantId,
    Array.from({ length: 23 }, (_, minute) => named(`first ${minute}`, minute)),
  );
  let added = 0;
  const found = await walk(tenantId, { limit: 4 }, async () => {
    added += 1;
    await store(tenantId, [named('newest', 50 + added), named('in the middle', 10, 'ready'), named('oldest', -added)]);
  });
  const seen = found.map(({ name }) => name).filter((name) => name.startsWith('first'));
  expect(seen).toEqual(Array.from({ length: 23 }, (_, n) => `first ${22 - n}`));
  expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
  expect(added).toBeGreaterThan(4);
});
