import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Client, type Json, startTestServer, type TestServer } from './test-server.ts';

let server: TestServer;
let ann: Client;
let offer: Json;
const ids: Record<string, string> = {};
beforeAll(async () => {
  server = await startTestServer();
  ann = await server.signUp();
  const content =
    'sku,name,price_net,vat_rate,currency\nA-100,Alpha part,10,23,PLN\nB-200,Beta part,20,23,PLN\nC-300,Gamma part,30,23,PLN';
  await ann.send('POST', '/api/products/import', { content });
  for (const product of (await ann.get('/api/products')).json.products) ids[product.sku] = product.id;
  const made = await ann.send('POST', '/api/offers', { clientRequest: '2 x A-100\n3 x B-200\n1 x zorblax 9000' });
  offer = made.json.offer;
  const [a, b] = offer.items;
  const path = `/api/offers/${offer.id}`;
  const items = [
    { id: a.id, productId: a.productId, quantity: 5 },
    { productId: ids['C-300'], quantity: 1 },
  ];
  expect((await ann.send('PATCH', path, { items, name: 'Parts' })).status).toBe(200);
  expect((await ann.send('PATCH', path, { unmatched: [], discountPercent: 10 })).status).toBe(200);
  expect(b.productId).toBe(ids['B-200']);
});
afterAll(() => server.close());

async function difference(path: string): Promise<Json> {
  const { status, json } = await ann.get(`/api/offers/${offer.id}${path}`);
  expect(status).toBe(200);
  return json.difference;
}

async function revision(number: number): Promise<string> {
  const { json } = await ann.get(`/api/offers/${offer.id}/revisions`);
  return json.revisions.find((one: Json) => one.revisionNumber === number).id;
}

it('tells what a revision changed, from the draft on', async () => {
  const first = await difference(`/revisions/${await revision(1)}/difference`);
  expect(first).toMatchObject({
    header: [{ field: 'name', after: 'Parts' }],
    added: [{ sku: 'C-300', quantity: 1, unitPriceNet: 30 }],
    removed: [{ sku: 'B-200', quantity: 3 }],
    changed: [{ sku: 'A-100', fields: [{ field: 'quantity', before: 2, after: 5 }] }],
    reordered: false,
    unmatched: { added: [], removed: [] },
  });
  const second = await difference(`/revisions/${await revision(2)}/difference?against=previous`);
  expect(second).toMatchObject({
    header: [{ field: 'discountPercent', before: 0, after: 10 }],
    added: [],
    removed: [],
    changed: [],
    unmatched: { added: [], removed: ['1 x zorblax 9000'] },
    totals: expect.arrayContaining([{ field: 'net', before: 80, after: 72 }]),
  });
});

it('compares with any other revision, with the draft, and with now', async () => {
  const [one, two] = [await revision(1), await revision(2)];
  expect(await difference(`/revisions/${one}/difference?against=${two}`)).toMatchObject({
    header: [{ field: 'discountPercent', before: 10, after: 0 }],
    unmatched: { added: ['1 x zorblax 9000'] },
  });
  const since = await difference(`/revisions/${one}/difference?against=current`);
  expect(since).toEqual(await difference(`/revisions/${two}/difference`));
  const whole = await difference('/difference');
  expect(whole).toEqual(await difference(`/revisions/${two}/difference?against=drafted`));
  expect(whole).toMatchObject({
    removed: [{ sku: 'B-200' }],
    header: [{ field: 'name' }, { field: 'discountPercent' }],
  });
  expect(JSON.stringify(whole)).not.toContain('cost');
});

it('says so where there is nothing to compare with', async () => {
  const items = [{ productId: ids['A-100'], quantity: 1 }];
  const quick = (await ann.send('POST', '/api/offers/quick', { customerName: 'Q', items })).json.offer;
  const none = await ann.get(`/api/offers/${quick.id}/difference`);
  expect([none.status, none.json.error.code]).toEqual([404, 'revision_not_found']);
  const odd = await ann.get(`/api/offers/${offer.id}/revisions/${await revision(1)}/difference?against=nonsense`);
  expect([odd.status, odd.json.error.code]).toEqual([404, 'revision_not_found']);
  expect((await ann.get(`/api/offers/${crypto.randomUUID()}/difference`)).json.error.code).toBe('offer_not_found');
});

it('restoring puts a revision back, and teaches nothing', async () => {
  const learned = async () => (await ann.get('/api/admin/learned')).json.totalCount;
  const before = await learned();
  const restored = await ann.send('POST', `/api/offers/${offer.id}/revisions/${await revision(1)}/restore`);
  expect([restored.status, restored.json.revision.revisionNumber]).toEqual([200, 3]);
  const back = await difference(`/revisions/${await revision(3)}/difference?against=${await revision(1)}`);
  expect(back).toMatchObject({ header: [], added: [], removed: [], changed: [], totals: [] });
  expect(await learned()).toBe(before);
});
