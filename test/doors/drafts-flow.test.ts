import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { priceLine } from '#core/pricing/price-line';
import { type Client, type Json, startTestServer, type TestServer } from './test-server.ts';

let server: TestServer;
let ann: Client;
beforeAll(async () => {
  server = await startTestServer();
  ann = await server.signUp();
});
afterAll(() => server.close());

const csv = [
  'sku,name,description,price_net,vat_rate,currency',
  'LP-6060-40W-4K,LED panel 600x600 40W 4000K,Recessed ceiling panel,18.4,23,PLN',
  'CB-B16-1P,Circuit breaker B16 1P,,9.75,23,PLN',
  'CB-B16-3P,Circuit breaker B16 3P,,31.2,23,PLN',
  'CU-3X25,Copper cable 3x2.5,per metre,64.2,8,PLN',
].join('\n');

async function productId(client: Client, sku: string): Promise<string> {
  const { json } = await client.send('POST', '/api/products/text-search', { query: sku, searchFields: ['sku'] });
  return json.products[0].id;
}

async function quick(client: Client, skus: readonly string[], quantity = 2): Promise<Json> {
  const items = await Promise.all(skus.map(async (sku) => ({ productId: await productId(client, sku), quantity })));
  const { status, json } = await client.send('POST', '/api/offers/quick', { customerName: 'Elektro Nowak', items });
  expect(status).toBe(201);
  return json.offer;
}

describe('the contract flow', () => {
  it('imports, finds, offers, accepts and locks', async () => {
    const imported = await ann.send('POST', '/api/products/import', { content: csv });
    expect(imported.json).toEqual({ count: 4, errors: [] });
    const offer = await quick(ann, ['CU-3X25']);
    expect(offer).toMatchObject({ status: 'draft', name: 'Draft', currency: 'PLN', customerName: 'Elektro Nowak' });
    expect(offer.items[0]).toMatchObject({ totalNet: 128.4, matchSource: 'manual', matchScore: null, vatRate: 8 });
    const path = `/api/offers/${offer.id}`;
    const accepted = await ann.send('PATCH', path, { status: 'accepted' });
    expect(accepted.json.offer.status).toBe('accepted');
    expect((await ann.get(path)).json.offer.status).toBe('accepted');
    const renamed = await ann.send('PATCH', path, { name: 'Other' });
    expect([renamed.status, renamed.json.error.code]).toEqual([403, 'offer_locked']);
    const reopened = await ann.send('PATCH', path, { status: 'draft', name: 'Other' });
    expect(reopened.json.offer).toMatchObject({ status: 'draft', name: 'Other' });
  });

  it('drafts from a request, verbatim, priced, with what it lacks', async () => {
    const clientRequest =
      'Hi,\nplease quote 12x LED panel 60x60 40W, 8 pcs CB-B16-1P and 2 industrial CO2 sensors.\nThanks';
    const { status, json } = await ann.send('POST', '/api/offers', { customerName: 'Elektro Nowak', clientRequest });
    expect(status).toBe(201);
    const { items, unmatched, unmatchedDetails } = json.offer;
    expect(items).toMatchObject([
      { quantity: 12, unitPriceNet: 18.4, unitGrossPrice: 22.632, totalNet: 220.8, totalGross: 271.584 },
      { quantity: 8, matchSource: 'exact', matchScore: 1, unitGrossPrice: 11.9925, totalNet: 78, totalGross: 95.94 },
    ]);
    for (const { requestItem, requestSpans } of items) {
      expect(clientRequest.slice(...requestSpans[0])).toBe(requestItem);
    }
    expect(unmatched).toEqual(['2 industrial CO2 sensors']);
    expect(unmatchedDetails[0]).toMatchObject({ item: '2 industrial CO2 sensors', position: 0 });
    expect(json.offer.totals).toEqual({ net: 298.8, vat: 68.72, gross: 367.52 });
  });

  it('prints totals from the snapshot, never from summed items', async () => {
    const skus = ['CB-B16-1P', 'LP-6060-40W-4K'];
    const offer = await quick(ann, skus, 3);
    expect(offer.totals).toEqual({ net: 84.45, vat: 19.42, gross: 103.87 });
    const discounted = await ann.send('PATCH', `/api/offers/${offer.id}`, { discountPercent: 100 });
    expect(discounted.json.offer.totals).toEqual({ net: 0, vat: 0, gross: 0 });
    for (const item of discounted.json.offer.items) {
      const { quantity, unitPriceNet, vatRate } = item;
      expect(Number(priceLine({ quantity, unitPriceNet, vatRate }).totalGross)).toBe(item.totalGross);
    }
  });
});

describe('lines and revisions', () => {
  it('numbers twenty concurrent changes without a gap', async () => {
    const offer = await quick(ann, ['CB-B16-1P']);
    const line = `/api/offers/${offer.id}/products/${offer.items[0].id}`;
    const replies = await Promise.all(
      Array.from({ length: 20 }, (_, at) => ann.send('PATCH', line, { quantity: at + 10 })),
    );
    expect(replies.map((reply) => reply.status)).toEqual(Array(20).fill(200));
    const { json } = await ann.get(`/api/offers/${offer.id}/revisions`);
    const numbers = json.revisions.map((revision: Json) => revision.revisionNumber);
    expect(numbers).toEqual(Array.from({ length: 20 }, (_, at) => 20 - at));
  });

  it('refuses a product twice, adds behind the highest position, removes without renumbering', async () => {
    const offer = await quick(ann, ['CB-B16-1P', 'CB-B16-3P', 'CU-3X25']);
    const path = `/api/offers/${offer.id}`;
    const twice = await ann.send('POST', `${path}/products`, { productId: offer.items[0].productId, quantity: 1 });
    expect([twice.status, twice.json.error.code]).toEqual([409, 'duplicate_product']);
    const removed = await ann.send('DELETE', `${path}/products/${offer.items[1].id}`);
    expect(removed.status).toBe(204);
    const added = await ann.send('POST', `${path}/products`, {
      productId: await productId(ann, 'LP-6060-40W-4K'),
      quantity: 4,
    });
    expect(added.status).toBe(201);
    expect(added.json.offer.items.map((item: Json) => item.position)).toEqual([0, 2, 3]);
    const unknown = await ann.send('POST', `${path}/products`, { productId: crypto.randomUUID(), quantity: 1 });
    expect([unknown.status, unknown.json.error.code]).toEqual([404, 'offer_not_found']);
  });

  it('replaces lines, keeping the price of those it knows', async () => {
    const offer = await quick(ann, ['CB-B16-1P']);
    const [line] = offer.items;
    const edited = await ann.send('PATCH', `/api/offers/${offer.id}`, {
      items: [{ name: 'Delivery' }, { id: line.id, quantity: 2.5, name: 'Breaker' }],
      unmatched: ['one', { item: 'two', reason: 'because' }],
      notes: ['call first'],
    });
    expect(edited.json.offer).toMatchObject({
      items: [
        { name: 'Delivery', unitPriceNet: 0, productId: null, product: null, quantity: 1 },
        { id: line.id, name: 'Breaker', quantity: 2.5, unitPriceNet: 9.75, totalNet: 24.375 },
      ],
      unmatched: ['one', 'two'],
      unmatchedDetails: [
        { item: 'one', reason: '' },
        { item: 'two', reason: 'because' },
      ],
      notes: ['call first'],
    });
    const nothing = await ann.send('PATCH', `/api/offers/${offer.id}`, {});
    expect([nothing.status, nothing.json.offer.version]).toEqual([200, edited.json.offer.version]);
    const fine = await ann.send('PATCH', `/api/offers/${offer.id}`, { items: [{ id: line.id, quantity: 1.0001 }] });
    expect([fine.status, fine.json.error.code]).toEqual([400, 'invalid_request']);
  });

  it('restores a revision as a draft with its prices', async () => {
    const offer = await quick(ann, ['CB-B16-1P']);
    const path = `/api/offers/${offer.id}`;
    await ann.send('PATCH', path, { name: 'First' });
    await ann.send('PATCH', path, { name: 'Second', items: [] });
    const { json } = await ann.get(`${path}/revisions`);
    const first = json.revisions.at(-1);
    expect(first).toMatchObject({ revisionNumber: 1, createdBy: { name: 'Ann' }, acceptedAt: null });
    expect(first.snapshot).toBeUndefined();
    const full = await ann.get(`${path}/revisions/${first.id}`);
    expect(full.json.revision.snapshot).toMatchObject({ name: 'First', items: [{ sku: 'CB-B16-1P', quantity: 2 }] });
    const restored = await ann.send('POST', `${path}/revisions/${first.id}/restore`);
    expect(restored.json.offer).toMatchObject({ name: 'First', status: 'draft', items: [{ unitPriceNet: 9.75 }] });
    expect(restored.json.revision.revisionNumber).toBe(3);
  });
});

describe('states', () => {
  it('refuses to accept nothing, keeps a rejected offer open, and trashes', async () => {
    const offer = await quick(ann, ['CB-B16-1P']);
    const path = `/api/offers/${offer.id}`;
    await ann.send('PATCH', path, { items: [] });
    const empty = await ann.send('PATCH', path, { status: 'accepted' });
    expect([empty.status, empty.json.error.code]).toEqual([400, 'invalid_request']);
    expect((await ann.send('PATCH', path, { status: 'rejected' })).json.offer.status).toBe('rejected');
    expect((await ann.send('PATCH', path, { name: 'Still open' })).status).toBe(200);
    expect((await ann.send('PATCH', path, { status: 'draft' })).json.offer.status).toBe('draft');
    expect((await ann.send('DELETE', path)).status).toBe(204);
    expect((await ann.send('DELETE', path)).status).toBe(404);
    expect((await ann.get(path)).json.error.code).toBe('offer_not_found');
  });

  it('refuses to overwrite what somebody else changed', async () => {
    const offer = await quick(ann, ['CB-B16-1P']);
    const path = `/api/offers/${offer.id}`;
    const read = await ann.get(path);
    await ann.send('PATCH', path, { name: 'Theirs' });
    const stale = await ann.with({ 'if-match': read.headers.get('etag') ?? '' }).send('PATCH', path, { name: 'Mine' });
    expect([stale.status, stale.json.error.code]).toEqual([409, 'version_conflict']);
    expect((await ann.get(path)).json.offer.name).toBe('Theirs');
  });
});

describe('the PDF', () => {
  it('is made of the stored offer', async () => {
    const offer = await quick(ann, ['CB-B16-1P']);
    const pdf = await ann.get(`/api/offers/${offer.id.toUpperCase()}/pdf?download=1`);
    expect(pdf.status).toBe(200);
    expect(pdf.headers.get('content-type')).toBe('application/pdf');
    const name = `oferta-OFR-${offer.id.slice(-8).toUpperCase()}.pdf`;
    expect(pdf.headers.get('content-disposition')).toBe(`attachment; filename="${name}"`);
    expect(new TextDecoder('latin1').decode(pdf.bytes.slice(0, 5))).toBe('%PDF-');
    const none = await ann.get(`/api/offers/${crypto.randomUUID()}/pdf`);
    expect([none.status, none.json.error.code]).toEqual([404, 'OFFER_NOT_FOUND']);
    const unreadable = await ann.send('POST', '/api/offers/pdf', '{');
    expect([unreadable.status, unreadable.json.error.code]).toEqual([400, 'INVALID_JSON']);
    expect((await ann.send('POST', '/api/offers/pdf', {})).json.error.code).toBe('VALIDATION_ERROR');
  });
});
