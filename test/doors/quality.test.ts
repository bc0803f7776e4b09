import { afterAll, beforeAll, expect, it } from 'vitest';
import { expireOffers } from '#app/answer/expire-offers';
import { countSold } from '#app/catalogue/count-sold';
import { type Client, type Json, startTestServer, type TestServer } from './test-server.ts';

let server: TestServer;
let ann: Client;
const ids: Record<string, string> = {};
beforeAll(async () => {
  server = await startTestServer();
  ann = await server.signUp();
  const content = [
    'sku,name,price_net,vat_rate,currency',
    'FIL-R,Lever arch file 80 mm,4,23,PLN',
    'FIL-B,Lever arch file 80 mm,4,23,PLN',
    'SHR-5,Paper shredder P-5,90,23,PLN',
    'STA-1,Stapler 30 sheets,9,23,PLN',
  ].join('\n');
  expect((await ann.send('POST', '/api/products/import', { content })).json.count).toBe(4);
  for (const product of (await ann.get('/api/products?limit=100')).json.products) ids[product.sku] = product.id;
});
afterAll(() => server.close());

async function draft(clientRequest: string, customerName?: string): Promise<Json> {
  const body = { clientRequest, ...(customerName ? { customerName } : {}) };
  const { status, json } = await ann.send('POST', '/api/offers', body);
  expect(status).toBe(201);
  return json.offer;
}

async function patch(offer: Json, body: object): Promise<Json> {
  const { status, json } = await ann.send('PATCH', `/api/offers/${offer.id}`, body);
  expect(status).toBe(200);
  return json.offer;
}

const figures = async (query = '') => (await ann.get(`/api/admin/quality${query}`)).json;

it('tells nothing where nothing was accepted', async () => {
  const empty = await figures();
  expect(empty).toMatchObject({ offers: 0, draftedLines: 0, editRate: null, medianSecondsToAccept: null });
  expect(empty.calibration).toHaveLength(10);
  expect(empty.calibrationError).toBeNull();
  expect(empty.weeks).toEqual([]);
});

it('shows what people changed before they accepted, and what the catalogue lacks', async () => {
  const offer = await draft('2 x SHR-5\n3 x STA-1\n4 x stapler 30 sheets black edition', 'Alpha');
  const lines = offer.items.map(({ id, productId }: Json) => ({ id, productId }));
  const kept = lines.length;
  await patch(offer, { items: [...lines, { productId: ids['FIL-B'], quantity: 1 }] });
  await patch(offer, { status: 'accepted' });
  await draft('9 x fluxcapacitor', 'Alpha');
  await draft('please quote 1 x Fluxcapacitors', 'Beta');
  const found = await figures();
  expect(found).toMatchObject({
    offers: 1,
    draftedLines: kept,
    keptLines: kept,
    added: 1,
    removed: 0,
    productChanged: 0,
  });
  expect(found.editRate).toBeCloseTo(1 / (kept + 1), 4);
  expect(found.medianSecondsToAccept).toBeGreaterThanOrEqual(0);
  expect(found.weeks).toMatchObject([{ offers: 1, draftedLines: kept, added: 1 }]);
  const wanted = found.wanted.find((one: Json) => /flux/i.test(one.item));
  expect(wanted).toMatchObject({ count: 2, customers: 2, quantity: 10 });
});

it('forgets an offer that is opened again, and counts what it is accepted with', async () => {
  const offer = await draft('5 x SHR-5\n6 x STA-1');
  await patch(offer, { status: 'accepted' });
  expect((await figures()).offers).toBe(2);
  await patch(offer, { status: 'draft' });
  expect((await figures()).offers).toBe(1);
  const before = await figures();
  const [shredder, stapler] = offer.items;
  const line = `/api/offers/${offer.id}/products/${shredder.id}`;
  expect((await ann.send('PATCH', line, { quantity: 4 })).status).toBe(200);
  expect((await ann.send('DELETE', `/api/offers/${offer.id}/products/${stapler.id}`)).status).toBe(204);
  await patch(offer, { status: 'accepted' });
  const after = await figures();
  expect(after.quantityChanged - before.quantityChanged).toBe(1);
  expect(after.removed - before.removed).toBe(1);
  expect(after.correctedProducts).toContainEqual({
    productId: ids['STA-1'],
    sku: 'STA-1',
    name: 'Stapler 30 sheets',
    corrections: 1,
  });
});

it('still counts an offer that expires', async () => {
  const offer = await draft('7 x SHR-5');
  await patch(offer, { status: 'accepted' });
  const before = (await figures()).offers;
  const { app } = server.composition;
  await app.database.pg.executeSql(`update offer set state = 'open', valid_until = '2020-01-01' where id = $1`, [
    offer.id,
  ]);
  while ((await expireOffers(app)) > 0);
  expect((await ann.get(`/api/offers/${offer.id}`)).json.offer.status).toBe('accepted');
  const { rows } = await app.database.pg.executeSql('select state from offer where id = $1', [offer.id]);
  expect([rows[0].state, (await figures()).offers]).toEqual(['expired', before]);
  await patch(offer, { status: 'draft' });
  expect((await figures()).offers).toBe(before - 1);
});

it('counts corrected words, and what was found after all is not wanted', async () => {
  const offer = await draft('2 x snorkelbox');
  const body = { productId: ids['STA-1'], quantity: 2, requestItem: offer.unmatched[0] };
  expect((await figures()).wanted.some((one: Json) => /snorkel/.test(one.item))).toBe(true);
  expect((await ann.send('POST', `/api/offers/${offer.id}/products`, body)).status).toBe(201);
  const found = await figures();
  expect(found.wanted.some((one: Json) => /snorkel/.test(one.item))).toBe(false);
  expect(found.correctedWords).toContainEqual({ word: 'snorkelbox', corrections: 1 });
});

it('keeps to its period', async () => {
  expect(await figures('?from=2020-01-01&to=2020-12-31')).toMatchObject({
    from: '2020-01-01',
    to: '2020-12-31',
    offers: 0,
  });
  expect((await ann.get('/api/admin/quality?from=2026-02-01&to=2026-01-01')).status).toBe(400);
  expect((await ann.get('/api/admin/quality?from=nonsense')).status).toBe(400);
});

it('prefers what sells: history and accepted offers are counted, opened ones are not', async () => {
  const sold = async () => {
    while ((await countSold(server.composition.app)) > 0);
    const { rows } = await server.composition.app.database.pg.executeSql('select sku, sold from product order by sku');
    return Object.fromEntries(rows.map((row: Json) => [row.sku, Number(row.sold)]));
  };
  const before = await sold();
  const content = [
    'order_ref;customer;item;sku;quantity;unit_price;vat;date;currency',
    'S-1;Zeta;File;FIL-B;70;4;23;2026-02-01;PLN',
  ].join('\n');
  expect((await ann.send('POST', '/api/offers/import', { content })).json.count).toBe(1);
  const offer = await draft('8 x FIL-R');
  await patch(offer, { status: 'accepted' });
  expect(await sold()).toMatchObject({ 'FIL-B': (before['FIL-B'] ?? 0) + 70, 'FIL-R': (before['FIL-R'] ?? 0) + 8 });
  const next = await draft('5 x lever arch file 80 mm');
  expect(next.items[0].product.sku).toBe('FIL-B');
  await patch(offer, { status: 'draft' });
  expect(await sold()).toMatchObject({ 'FIL-R': before['FIL-R'] ?? 0 });
});
