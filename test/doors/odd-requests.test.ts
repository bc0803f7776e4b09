import { afterAll, beforeAll, expect, it } from 'vitest';
import { randomText } from '#test/drafting/random-texts';
import { type Client, startTestServer, type TestServer } from './test-server.ts';

const texts = 300;

let server: TestServer;
let ann: Client;
beforeAll(async () => {
  server = await startTestServer({}, { deskThread: true });
  ann = await server.signUp();
  const rows = Array.from({ length: 50 }, (_, n) => `OD-${n}-X,Odd patch cable Cat6 ${n} m blue,10.00,23,EUR`);
  await ann.send('POST', '/api/products/import', {
    content: ['sku,name,price_net,vat_rate,currency', ...rows].join('\n'),
  });
});
afterAll(() => server.close());

/** Most random texts hold something that a database cannot, and would be refused before they are read. */
function storable(text: string): string {
  return text.toWellFormed().replaceAll('\u0000', ' ');
}

it(`answers ${texts} requests that nobody would write, and a good one after them`, { timeout: 240_000 }, async () => {
  const answered = new Map<number, number>();
  const send = async (first: number) => {
    for (let seed = first; seed < texts; seed += 4) {
      const clientRequest = seed % 6 === 0 ? randomText(seed) : storable(randomText(seed));
      const { status } = await ann.send('POST', '/api/offers', { clientRequest });
      // Text that cannot be stored (NUL, half a surrogate pair) or that is empty is refused.
      expect([201, 400], JSON.stringify(clientRequest)).toContain(status);
      answered.set(status, (answered.get(status) ?? 0) + 1);
    }
  };
  await Promise.all([0, 1, 2, 3].map(send));
  expect(answered.get(201)).toBeGreaterThan(texts / 3);
  const { json } = await ann.send('POST', '/api/offers', { clientRequest: '4 pcs OD-7-X' });
  expect(json.offer.items.map((item: { quantity: number }) => item.quantity)).toEqual([4]);
});
