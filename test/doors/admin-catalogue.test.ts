import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, type Json, startTestServer, type TestServer } from './test-server.ts';

let server: TestServer;
let ann: Client;
beforeAll(async () => {
  server = await startTestServer();
  ann = await server.signUp();
});
afterAll(() => server.close());

const products = '/api/admin/products';
const customers = '/api/admin/customers';

async function make(client: Client, body: Json): Promise<Json> {
  const reply = await client.send('POST', products, body);
  expect([reply.status, reply.json]).toMatchObject([201, {}]);
  return reply.json;
}

describe('products', () => {
  it('are made, read, changed and deleted', async () => {
    const cable = await make(ann, {
      sku: ' CU-1 ',
      name: 'Copper cable 3x2.5 mm² 100 m',
      names: { de: 'Kupferkabel 3x2,5' },
      unit: 'm',
      packaging: [{ unit: 'roll', quantity: '100' }],
      prices: [
        { currency: 'PLN', amount: '1.2', validFrom: null, validTo: null, customerGroup: null, fromQuantity: '0' },
      ],
      cost: '0.8',
      attributes: { cores: '3' },
    });
    expect(cable).toMatchObject({ sku: 'CU-1', version: 1, cost: '0.8', active: true, stock: null, substitutes: [] });
    expect(cable.parsedAttributes).toContainEqual({ name: 'length', value: '100 m' });
    const reply = await ann.get(`${products}/${cable.id}`);
    expect([reply.status, reply.headers.get('etag')]).toEqual([200, '"1"']);
    const other = await make(ann, { sku: 'CU-2', name: 'Other', accessories: [cable.id] });
    expect(other.accessories).toEqual([cable.id]);
    const saved = await ann.with({ 'if-match': '"1"' }).send('PATCH', `${products}/${cable.id}`, {
      name: 'Copper cable',
      prices: [],
      substitutes: [other.id],
    });
    expect(saved.json).toMatchObject({
      name: 'Copper cable',
      prices: [],
      unit: 'm',
      version: 2,
      substitutes: [other.id],
    });
    const stale = await ann.with({ 'if-match': '"1"' }).send('PATCH', `${products}/${cable.id}`, { name: 'x' });
    expect([stale.status, stale.json.error.code]).toEqual([409, 'version_conflict']);
    expect((await ann.send('DELETE', `${products}/${other.id}`)).status).toBe(204);
    expect((await ann.get(`${products}/${other.id}`)).status).toBe(404);
    expect((await ann.get(`${products}/${cable.id}`)).json.substitutes).toEqual([]);
    await make(ann, { sku: 'CU-2', name: 'Again' });
  });

  it('refuse every fault at once, a taken number, and links to nothing', async () => {
    const bad = await ann.send('POST', products, {
      sku: 'X',
      name: 'x',
      prices: [
        { currency: 'XXX', amount: '-1', validFrom: null, validTo: null, customerGroup: null, fromQuantity: '0' },
      ],
      vatRate: '101',
    });
    expect([bad.status, bad.json.error.issues.map((issue: Json) => issue.path)]).toEqual([
      400,
      ['vatRate', 'prices.0.currency', 'prices.0.amount'],
    ]);
    await make(ann, { sku: 'TAKEN', name: 'x' });
    const taken = await ann.send('POST', products, { sku: 'TAKEN', name: 'y' });
    expect([taken.status, taken.json.error.code]).toEqual([409, 'name_conflict']);
    const nowhere = '0190f000-0000-7000-8000-000000000001';
    const lost = await ann.send('POST', products, { sku: 'L', name: 'x', substitutes: [nowhere] });
    expect([lost.status, lost.json.error.issues[0].path]).toEqual([400, 'substitutes.0']);
    expect((await ann.send('POST', products, { name: 'no number' })).status).toBe(400);
    expect((await ann.get(`${products}?query=no%20number`)).json.items).toEqual([]);
  });

  it('are listed, narrowed, sorted and paged without gaps', async () => {
    const bob = await server.signUp();
    for (let i = 0; i < 25; i += 1) {
      const name = i % 5 === 0 ? 'Same name' : `Product ${String(i).padStart(2, '0')}`;
      await make(bob, {
        sku: `S${i}`,
        name,
        brand: i % 2 ? 'Odd' : 'Even',
        category: 'C',
        active: i !== 3,
        eans: [`40000000000${10 + i}`],
      });
    }
    for (const sort of ['name', '-name', 'sku', '-sku', 'updatedAt', '-updatedAt']) {
      const seen: string[] = [];
      let cursor = '';
      do {
        const page = (await bob.get(`${products}?limit=7&sort=${sort}${cursor && `&cursor=${cursor}`}`)).json;
        expect(page.totalCount).toBe(25);
        seen.push(...page.items.map((item: Json) => item.sku));
        cursor = page.nextCursor ?? '';
      } while (cursor !== '');
      expect([seen.length, new Set(seen).size]).toEqual([25, 25]);
    }
    const skus = async (query: string) =>
      (await bob.get(`${products}?${query}`)).json.items.map((item: Json) => item.sku);
    expect(await skus('query=PRODUCT%2007')).toEqual(['S7']);
    expect(await skus('query=4000000000017')).toEqual(['S7']);
    expect(await skus('query=%25')).toEqual([]);
    expect(await skus('query=_')).toEqual([]);
    expect(await skus('active=false')).toEqual(['S3']);
    expect((await skus('brand=Odd&limit=200')).length).toBe(12);
    expect((await bob.get(`${products}/facets`)).json).toEqual({ categories: ['C'], brands: ['Even', 'Odd'] });
    expect((await bob.get(`${products}?cursor=nonsense`)).status).toBe(400);
    expect((await bob.get(`${products}?sort=price`)).status).toBe(400);
  });

  it('are exported safely, and the export imports without a change', async () => {
    const cleo = await server.signUp();
    const hammer = await make(cleo, { sku: 'H-1', name: 'Hammer', description: 'Two\nlines, "quoted"; and more' });
    await make(cleo, {
      sku: '-1+1',
      name: '=HYPERLINK("https://evil.example")',
      names: { pl: '@młotek' },
      eans: ['4006381333931', '96385074'],
      brand: 'Fixano',
      category: 'Tools',
      unit: 'pcs',
      packaging: [
        { unit: 'pack', quantity: '12' },
        { unit: 'carton', quantity: '144' },
      ],
      prices: [
        { currency: 'PLN', amount: '18.4', validFrom: null, validTo: null, customerGroup: null, fromQuantity: '0' },
        {
          currency: 'PLN',
          amount: '17',
          validFrom: '2026-01-01',
          validTo: null,
          customerGroup: 'big "dealers"; 1',
          fromQuantity: '10',
        },
      ],
      vatRate: '8',
      cost: '9.95',
      stock: '-3',
      leadDays: 5,
      attributes: { length: '2 m', 'a=b': 'c;d' },
      media: [{ url: 'https://example.test/a.png', title: '' }],
      active: false,
      accessories: [hammer.id],
    });
    const reply = await cleo.get(`${products}/export?format=csv`);
    expect(reply.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const text = new TextDecoder('utf-8', { ignoreBOM: false }).decode(reply.bytes);
    expect(text).toContain(`'=HYPERLINK`);
    expect(text).toContain(`'@młotek`);
    expect(text).toContain(`'-1+1,`);
    expect(text).toContain(',-3,');
    const before = (await cleo.get(`${products}?limit=200`)).json;
    expect((await cleo.send('POST', '/api/products/import', { content: text })).json).toEqual({ count: 2, errors: [] });
    expect((await cleo.get(`${products}?limit=200`)).json).toEqual(before);
    const [last] = (await cleo.get('/api/admin/imports')).json.items;
    expect(last).toMatchObject({ state: 'done', created: 0, updated: 0, unchanged: 2, bad: 0 });
  });
});

describe('customers', () => {
  it('are made, found, changed and deleted', async () => {
    const made = await ann.send('POST', customers, {
      name: '  Elektro   Nowak ',
      email: 'a@b.test',
      address: { city: 'Łódź', zip: null },
      notes: null,
    });
    expect([made.status, made.json]).toMatchObject([
      201,
      { name: 'Elektro Nowak', kind: 'company', address: { city: 'Łódź' }, notes: '', version: 1 },
    ]);
    const again = await ann.send('POST', customers, { name: 'ELEKTRO NOWAK' });
    expect([again.status, again.json.error.code]).toEqual([409, 'name_conflict']);
    const path = `${customers}/${made.json.id}`;
    const saved = await ann.send('PATCH', path, { phone: '1', currency: 'EUR', address: { line1: 'x' } });
    expect(saved.json).toMatchObject({
      phone: '1',
      email: 'a@b.test',
      currency: 'EUR',
      address: { line1: 'x' },
      version: 2,
    });
    expect((await ann.send('PATCH', path, { currency: 'XXX' })).json.error.issues[0].path).toBe('currency');
    expect((await ann.get(`${customers}?query=nowak`)).json.items).toHaveLength(1);
    expect((await ann.get(`${customers}?query=a%40b`)).json.items).toHaveLength(1);
    expect((await ann.get(`${customers}?query=%25`)).json.items).toHaveLength(0);
    expect((await ann.get(`${path}/offers`)).json).toMatchObject({ items: [], totalCount: 0, nextCursor: null });
    const offer = await ann.send('POST', '/api/offers', { clientRequest: '2 hammers', customerName: 'elektro nowak' });
    expect((await ann.get(`${path}/offers`)).json.items).toMatchObject([{ id: offer.json.offer.id, status: 'draft' }]);
    expect((await ann.send('DELETE', path)).status).toBe(204);
    expect((await ann.get(path)).status).toBe(404);
    expect((await ann.send('POST', customers, { name: 'Elektro Nowak' })).status).toBe(201);
  });
});

it('another company finds nothing of it', async () => {
  const product = await make(ann, { sku: 'SECRET', name: 'Secret' });
  const customer = (await ann.send('POST', customers, { name: 'Secret' })).json;
  const eve = await server.signUp();
  expect((await eve.get(`${products}/${product.id}`)).status).toBe(404);
  expect((await eve.send('PATCH', `${products}/${product.id}`, { name: 'x' })).status).toBe(404);
  expect((await eve.send('DELETE', `${products}/${product.id}`)).status).toBe(404);
  expect((await eve.get(`${products}?query=secret`)).json.totalCount).toBe(0);
  expect((await eve.get(`${customers}/${customer.id}`)).status).toBe(404);
  const linked = await eve.send('POST', products, { sku: 'A', name: 'a', substitutes: [product.id] });
  expect(linked.status).toBe(400);
});
