import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, type Json, startTestServer, type TestServer } from './test-server.ts';

let server: TestServer;
let ann: Client;
const ids: Record<string, string> = {};
beforeAll(async () => {
  server = await startTestServer();
  ann = await server.signUp();
  const csv = [
    'sku,name,description,price_net,vat_rate,currency',
    'PAP-80,Copy paper A4 80 g,,4,23,PLN',
    'PAP-100,Copy paper A4 100 g,,6,23,PLN',
    'PAP-160,Copy paper A4 160 g,,9,23,PLN',
    'SEN-1,Room climate probe,,90,23,PLN',
    'LMP-1,Desk lamp LED,,30,23,PLN',
  ].join('\n');
  expect((await ann.send('POST', '/api/products/import', { content: csv })).json.count).toBe(5);
  for (const product of (await ann.get('/api/products?limit=100')).json.products) ids[product.sku] = product.id;
});
afterAll(() => server.close());

async function draft(clientRequest: string, customerName?: string): Promise<Json> {
  const { status, json } = await ann.send('POST', '/api/offers', {
    clientRequest,
    ...(customerName ? { customerName } : {}),
  });
  expect(status).toBe(201);
  return json.offer;
}

const wire = ({ id, productId }: Json, change: Json = {}) => ({ id, productId, ...change });

async function correct(offer: Json, sku: string, client = ann): Promise<Json> {
  const [first, ...rest] = offer.items;
  if (!first) {
    const body = { productId: ids[sku], quantity: 1, requestItem: offer.unmatched[0] };
    const added = await client.send('POST', `/api/offers/${offer.id}/products`, body);
    expect(added.status).toBe(201);
    return added.json.offer;
  }
  const items = [wire(first, { productId: ids[sku] }), ...rest.map((item: Json) => wire(item))];
  const { status, json } = await client.send('PATCH', `/api/offers/${offer.id}`, { items });
  expect(status).toBe(200);
  return json.offer;
}

describe('a correction', () => {
  it('wins the next time, with its reason, and the words stay verbatim', async () => {
    const request = '10 x office paper A4 for the good printer';
    const first = await draft(request);
    const sku = first.items[0]?.product.sku === 'PAP-160' ? 'PAP-100' : 'PAP-160';
    await correct(first, sku);
    const next = await draft(`Hello,\n3 x office paper A4 for the good printer\nThanks`);
    expect(next.items[0]).toMatchObject({
      quantity: 3,
      product: { sku },
      matchReason: 'alias',
      matchSource: 'semantic',
      requestItem: '3 x office paper A4 for the good printer',
    });
    expect(next.items[0].rationale).toContain('Learned');
  });

  it('holds for its customer before it holds for everybody, and the newest replaces the one before', async () => {
    const words = 'office paper A4 as agreed';
    await correct(await draft(`5 x ${words}`, 'Alpha'), 'LMP-1');
    await correct(await draft(`5 x ${words}`, 'Beta'), 'SEN-1');
    expect((await draft(`5 x ${words}`, 'Alpha')).items[0].product.sku).toBe('LMP-1');
    expect((await draft(`5 x ${words}`, 'Beta')).items[0].product.sku).toBe('SEN-1');
    expect((await draft(`5 x ${words}`, 'Gamma')).items[0].product.sku).toBe('SEN-1');
    await correct(await draft(`5 x ${words}`, 'Alpha'), 'PAP-80');
    expect((await draft(`5 x ${words}`, 'Alpha')).items[0].product.sku).toBe('PAP-80');
    expect((await draft(`5 x ${words}`, 'Beta')).items[0].product.sku).toBe('SEN-1');
  });

  it('of what was unmatched is learned from the line endpoint too', async () => {
    const offer = await draft('2 x vaporiser gizmo');
    expect(offer.unmatched).toEqual(['2 x vaporiser gizmo']);
    const body = { productId: ids['SEN-1'], quantity: 2, requestItem: offer.unmatched[0] };
    expect((await ann.send('POST', `/api/offers/${offer.id}/products`, body)).status).toBe(201);
    const next = await draft('we need 4 vaporiser gizmos');
    expect(next.items).toMatchObject([{ quantity: 4, product: { sku: 'SEN-1' }, matchReason: 'alias' }]);
  });

  it('is given up when its line is thrown out', async () => {
    const offer = await draft('1 x vaporiser gizmo');
    const [line] = offer.items;
    expect(line.matchReason).toBe('alias');
    expect((await ann.send('DELETE', `/api/offers/${offer.id}/products/${line.id}`)).status).toBe(204);
    expect((await draft('1 x vaporiser gizmo')).unmatched).toEqual(['1 x vaporiser gizmo']);
  });

  it('is nobody else’s', async () => {
    const bob = await server.signUp('Bob');
    const content =
      'sku,name,price_net,vat_rate,currency\nX-1,Copy paper A4,1,23,PLN\nX-2,Copy paper A4 white,1,23,PLN';
    await bob.send('POST', '/api/products/import', { content });
    const { json } = await bob.send('POST', '/api/offers', { clientRequest: '5 x office paper A4 as agreed' });
    expect(json.offer.items[0]?.matchReason).not.toBe('alias');
  });

  it('is what a search for the words finds first', async () => {
    const { json } = await ann.send('POST', '/api/products/search', { prompt: 'office paper A4 as agreed' });
    expect(json.products[0].sku).toBe((await draft('office paper A4 as agreed')).items[0].product.sku);
  });
});

describe('two people', () => {
  it('do not overwrite each other, and both corrections stay', async () => {
    const offer = await draft('2 x LMP-1 desk lamp\n7 x PAP-80 paper');
    const read = await ann.get(`/api/offers/${offer.id}`);
    const stale = ann.with({ 'if-match': read.headers.get('etag') ?? '' });
    const [lamp, paper] = offer.items;
    const first = [wire(lamp, { quantity: 3 }), wire(paper)];
    expect((await stale.send('PATCH', `/api/offers/${offer.id}`, { items: first })).status).toBe(200);
    const second = [wire(lamp), wire(paper, { productId: ids['PAP-100'] })];
    const refused = await stale.send('PATCH', `/api/offers/${offer.id}`, { items: second });
    expect([refused.status, refused.json.error.code]).toEqual([409, 'version_conflict']);
    const now = await ann.get(`/api/offers/${offer.id}`);
    const fresh = ann.with({ 'if-match': now.headers.get('etag') ?? '' });
    const again = await fresh.send('PATCH', `/api/offers/${offer.id}`, { items: second });
    expect(again.json.offer.items).toMatchObject([{ quantity: 3 }, { product: { sku: 'PAP-100' } }]);
  });

  it('change different lines at the same moment', async () => {
    const offer = await draft('2 x LMP-1 desk lamp\n7 x PAP-80 paper');
    const line = (at: number) => `/api/offers/${offer.id}/products/${offer.items[at].id}`;
    const answers = await Promise.all([
      ann.send('PATCH', line(0), { quantity: 5 }),
      ann.send('PATCH', line(1), { quantity: 9 }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect((await ann.get(`/api/offers/${offer.id}`)).json.offer.items).toMatchObject([
      { quantity: 5 },
      { quantity: 9 },
    ]);
  });
});
