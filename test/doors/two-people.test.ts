import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Client, type Json, startTestServer, type TestServer } from './test-server.ts';

let server: TestServer;
let ann: Client;
beforeAll(async () => {
  server = await startTestServer();
  ann = await server.signUp();
  const rows = Array.from({ length: 8 }, (_, n) => `TP-${n}-X,Two people ${n},10.00,23,EUR`);
  const content = ['sku,name,price_net,vat_rate,currency', ...rows].join('\n');
  await ann.send('POST', '/api/products/import', { content });
});
afterAll(() => server.close());

const clientRequest = Array.from({ length: 8 }, (_, n) => `1 pcs TP-${n}-X`).join('\n');

async function draft(): Promise<Json> {
  const { status, json } = await ann.send('POST', '/api/offers', { clientRequest });
  expect([status, json.offer?.items.length]).toEqual([201, 8]);
  return json.offer;
}

/** Reads the offer, adds one to the quantity of a line, and again from the start when somebody was faster. */
async function addOne(path: string, line: number): Promise<{ tries: number }> {
  for (let tries = 1; ; tries += 1) {
    const { headers, json } = await ann.get(path);
    const item = json.offer.items[line];
    const caller = ann.with({ 'if-match': headers.get('etag') ?? '' });
    const changed = await caller.send('PATCH', `${path}/products/${item.id}`, { quantity: item.quantity + 1 });
    if (changed.status === 200) return { tries };
    expect([changed.status, changed.json.error.code]).toEqual([409, 'version_conflict']);
  }
}

it('loses no correction when many people correct the same line at once', async () => {
  const { id } = await draft();
  const path = `/api/offers/${id}`;
  const made = await Promise.all(Array.from({ length: 8 }, () => addOne(path, 0)));
  const { json } = await ann.get(path);
  expect(json.offer.items[0].quantity).toBe(9);
  expect((await ann.get(`${path}/revisions`)).json.revisions).toHaveLength(8);
  // Somebody was told to look again, else nothing happened at once.
  expect(made.some(({ tries }) => tries > 1)).toBe(true);
});

it('takes only one of two corrections made from the same reading', async () => {
  const { id, items } = await draft();
  const path = `/api/offers/${id}`;
  const caller = ann.with({ 'if-match': (await ann.get(path)).headers.get('etag') ?? '' });
  const replies = await Promise.all([
    caller.send('PATCH', `${path}/products/${items[0].id}`, { quantity: 5 }),
    caller.send('DELETE', `${path}/products/${items[1].id}`),
    caller.send('PATCH', path, { name: 'Other name' }),
    caller.send('PATCH', path, { status: 'accepted' }),
  ]);
  const statuses = replies.map(({ status }) => status);
  expect(statuses.filter((status) => status < 300)).toHaveLength(1);
  expect(statuses.filter((status) => status === 409)).toHaveLength(3);
});

it('does what everybody asks for when nobody names a version, one after the other', async () => {
  const { id, items } = await draft();
  const path = `/api/offers/${id}`;
  const replies = await Promise.all(
    items.map((item: Json, n: number) => ann.send('PATCH', `${path}/products/${item.id}`, { quantity: n + 2 })),
  );
  expect(replies.map(({ status }) => status)).toEqual(items.map(() => 200));
  const { json } = await ann.get(path);
  expect(json.offer.items.map(({ quantity }: Json) => quantity)).toEqual(items.map((_: Json, n: number) => n + 2));
});
