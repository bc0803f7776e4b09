import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OfferLine } from '#core/offer/offer-content';
import { snapshotOf } from '#core/offer/revision-snapshot';
import { priceOffer } from '#core/pricing/price-offer';
import type { Tenant } from '#store/database';
import { asStored } from '#store/offer/as-stored';
import { insertOffer } from '#store/offer/insert-offer';
import { loadOffer } from '#store/offer/load-offer';
import { loadRevisions } from '#store/offer/load-revisions';
import { saveOffer } from '#store/offer/save-offer';
import type { StoredOffer, StoredUnmatched } from '#store/offer/stored-offer';
import { type TestDatabase, testDatabase } from '#test/database';
import { aLine } from '#test/offer-fixture';
import { aStoredOffer } from '#test/stored-offer-fixture';

let made: TestDatabase;
const tenantId = randomUUID();
beforeAll(async () => {
  made = await testDatabase();
  await made.database.pg.executeSql(`
    insert into "user" (id, name, email) values ('ann', 'Ann', 'ann@example.test');
    insert into organization (id, name, slug) values ('${tenantId}', 'T', 't');
    insert into member (id, organization_id, user_id) values ('m', '${tenantId}', 'ann')`);
});
afterAll(() => made.close());

const inTenant = <T>(work: (t: Tenant) => Promise<T>) => made.database.tenant(tenantId, work);

const words = fc.constantFrom('', 'a', 'é"\\', "'; --", 'two\nlines', '🙂');
const decimals = fc.constantFrom('0', '1', '2.50', '18.4', '0.12345', '7.00005', '1000000');
const someLine: fc.Arbitrary<OfferLine> = fc
  .record({
    id: fc.uuid(),
    kind: fc.constantFrom('product' as const, 'text' as const),
    position: fc.nat(3),
    name: words,
    requestItem: words,
    sku: fc.option(words),
    quantity: fc.option(decimals),
    unitPrice: fc.option(decimals),
    vatRate: fc.constantFrom(null, '23', '8.00'),
    cost: fc.option(decimals),
    optional: fc.boolean(),
    priceRule: fc.constantFrom(null, {
      validFrom: '2026-01-01',
      validTo: null,
      customerGroup: null,
      fromQuantity: '0',
    }),
    requestSpans: fc.constantFrom([], [[0, 4]] as const),
    matchScore: fc.constantFrom(null, 0, 1, 0.81253789, 0.5),
    alternatives: fc.constantFrom([], [{ productId: tenantId, sku: 'S', name: 'N', score: 0.25 }]),
  })
  .map(({ id, ...change }) => aLine(id, change));
const somePart: fc.Arbitrary<StoredUnmatched> = fc.record({
  id: fc.uuid(),
  item: words,
  reason: words,
  position: fc.nat(3),
  spans: fc.constantFrom([], [[1, 2]] as const),
  candidates: fc.constant([]),
});
const someContent = fc.record({
  lines: fc.uniqueArray(someLine, { maxLength: 6, selector: ({ id }) => id }),
  unmatched: fc.uniqueArray(somePart, { maxLength: 3, selector: ({ id }) => id }),
  discountPercent: fc.constantFrom('0', '2.50', '3.00009'),
  updatedBy: fc.constantFrom(null, 'ann', 'gone'),
});
type Content = typeof someContent extends fc.Arbitrary<infer T> ? T : never;

const withContent = (offer: StoredOffer, { discountPercent, ...content }: Content): StoredOffer => {
  const header = { ...offer.header, discountPercent };
  return asStored({ ...offer, ...content, header, priced: priceOffer({ ...header, lines: content.lines }) });
};

test('what was written needs no reading back: it is what a load gives', async () => {
  /** Which lines of the first content stay, and of these which are changed. */
  const fates = fc.array(fc.constantFrom('stays', 'goes', 'changes'), { minLength: 6, maxLength: 6 });
  const property = fc.asyncProperty(someContent, someContent, fates, async (first, second, fate) => {
    const bystander = withContent(aStoredOffer(), { ...first, lines: [aLine(randomUUID())], unmatched: [] });
    const before = withContent(aStoredOffer({ number: 'A-1' }), first);
    const kept = before.lines.filter((_, at) => fate[at] !== 'goes');
    const lines = kept.map((line, at) => (fate[at] === 'changes' ? { ...line, quantity: '9', name: 'changed' } : line));
    const unmatched = [...before.unmatched.slice(1), ...second.unmatched];
    const after = { ...withContent(before, { ...second, lines: [...lines, ...second.lines], unmatched }), version: 2 };
    const snapshot = snapshotOf(after);
    const createdAt = new Date('2026-02-03T04:05:06.789Z');
    const revision = {
      id: randomUUID(),
      offerId: after.id,
      number: 1,
      snapshot,
      createdBy: 'ann',
      createdAt,
      acceptedAt: null,
    };
    await inTenant(async (t) => {
      await insertOffer(t, bystander);
      const inserted = { ...before, ...(await insertOffer(t, before, { drafted: true })) };
      expect(inserted.serial).toBeGreaterThan(0);
      expect(inserted.updatedByName).toBe(before.updatedBy === 'ann' ? 'Ann' : null);
      expect(await loadOffer(t, before.id)).toEqual(inserted);

      const updatedByName = await saveOffer(t, { before: inserted, after, revision });
      expect(await loadOffer(t, after.id)).toEqual({ ...after, serial: inserted.serial, updatedByName });
      expect(await loadRevisions(t, after.id)).toMatchObject([{ number: 1, createdBy: { name: 'Ann' }, createdAt }]);
      expect((await loadOffer(t, bystander.id))?.lines).toEqual(bystander.lines);
    });
  });
  await fc.assert(property, { numRuns: 40 });
});

test('lines that did not change are left alone', async () => {
  const before = withContent(aStoredOffer(), {
    lines: [
      aLine(randomUUID(), { position: 0 }),
      aLine(randomUUID(), { position: 1 }),
      aLine(randomUUID(), { position: 2 }),
    ],
    unmatched: [],
    discountPercent: '0',
    updatedBy: null,
  });
  const lines = before.lines.map((line, at) => (at === 1 ? { ...line, quantity: '2' } : line));
  const after = asStored({ ...before, lines, priced: priceOffer({ ...before.header, lines }) });
  const places = async (t: Tenant) =>
    (await t.pg.executeSql('select ctid::text from offer_line where offer_id = $1 order by position', [before.id]))
      .rows;
  await inTenant(async (t) => {
    await insertOffer(t, before);
    const [first, second, third] = await places(t);
    await saveOffer(t, { before, after, revision: null });
    const now = await places(t);
    expect([now[0], now[2]]).toEqual([first, third]);
    expect(now[1]).not.toEqual(second);
  });
});

test('an offer of many lines is written at once', async () => {
  const lines = Array.from({ length: 5000 }, (_, position) => aLine(randomUUID(), { position }));
  const before = withContent(aStoredOffer(), { lines, unmatched: [], discountPercent: '0', updatedBy: null });
  const after = withContent(before, {
    lines: lines.slice(10),
    unmatched: [],
    discountPercent: '2.50',
    updatedBy: null,
  });
  await inTenant(async (t) => {
    await insertOffer(t, before);
    await saveOffer(t, { before, after, revision: null });
    expect((await loadOffer(t, before.id))?.lines).toEqual(after.lines);
  });
});
