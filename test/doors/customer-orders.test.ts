import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Client, startTestServer, type TestServer } from './test-server.ts';

let server: TestServer;
let ann: Client;
beforeAll(async () => {
  server = await startTestServer();
  ann = await server.signUp();
});
afterAll(() => server.close());

it('tells what a customer orders, the most often ordered first', async () => {
  const ids: string[] = [];
  for (const sku of ['A-1', 'B-2']) {
    const price = {
      currency: 'EUR',
      amount: '2',
      validFrom: null,
      validTo: null,
      customerGroup: null,
      fromQuantity: '0',
    };
    const made = await ann.send('POST', '/api/admin/products', {
      sku,
      name: `Lamp ${sku}`,
      unit: 'pcs',
      prices: [price],
    });
    ids.push(made.json.id);
  }
  const customer = (await ann.send('POST', '/api/admin/customers', { name: 'Nowak', currency: 'EUR' })).json;
  const path = `/api/admin/customers/${customer.id}/ordered-products`;
  expect((await ann.get(path)).json).toEqual({ items: [] });
  const order = async (items: readonly { productId: string; quantity: number }[], accept: boolean) => {
    const { offer } = (await ann.send('POST', '/api/offers/quick', { customerId: customer.id, items })).json;
    if (accept) expect((await ann.send('PATCH', `/api/offers/${offer.id}`, { status: 'accepted' })).status).toBe(200);
  };
  const [first = '', second = ''] = ids;
  await order([{ productId: first, quantity: 3 }], true);
  await order(
    [
      { productId: first, quantity: 4 },
      { productId: second, quantity: 9 },
    ],
    true,
  );
  await order([{ productId: second, quantity: 100 }], false);
  expect((await ann.get(path)).json.items).toMatchObject([
    { productId: first, sku: 'A-1', orders: 2, quantity: 7, lastQuantity: 4, unit: 'pcs', available: true },
    { productId: second, orders: 1, quantity: 9, available: true },
  ]);
  expect((await ann.send('DELETE', `/api/admin/products/${second}`)).status).toBe(204);
  expect((await ann.get(path)).json.items[1]).toMatchObject({ productId: second, available: false });
  const eve = await server.signUp();
  expect((await eve.get(path)).status).toBe(404);
});

it('keeps the draft of the engine, to read and to put back', async () => {
  const made = await ann.send('POST', '/api/offers', {
    customerName: 'Nowak',
    clientRequest: 'Please quote 2 x A-1 and 3 unicorns',
  });
  const { offer } = made.json;
  const path = `/api/offers/${offer.id}`;
  await ann.send('PATCH', path, { name: 'Other', items: [], unmatched: [] });
  const { draft } = (await ann.get(`${path}/draft`)).json;
  expect(draft.snapshot).toMatchObject({ name: offer.name, items: [{ sku: 'A-1', quantity: 2 }] });
  expect(draft.snapshot.unmatched).toHaveLength(1);
  const back = (await ann.send('POST', `${path}/draft/restore`)).json.offer;
  expect(back).toMatchObject({ name: offer.name, items: [{ quantity: 2 }], version: offer.version + 2 });
  expect((await ann.get(`${path}/revisions`)).json.revisions).toHaveLength(2);
  expect((await ann.send('PATCH', path, { status: 'accepted' })).status).toBe(200);
  expect((await ann.send('POST', `${path}/draft/restore`)).status).toBe(404);
  const quick = await ann.send('POST', '/api/offers/quick', {
    customerName: 'X',
    items: [{ productId: back.items[0].productId, quantity: 1 }],
  });
  expect((await ann.get(`/api/offers/${quick.json.offer.id}/draft`)).status).toBe(404);
});
