import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, type Json, startTestServer, type TestServer } from './test-server.ts';

let server: TestServer;
let ann: Client;
const ids: Record<string, string> = {};
beforeAll(async () => {
  server = await startTestServer();
  ann = await server.signUp();
  const csv = [
    'sku,name,description,price_net,vat_rate,currency,attributes',
    'FIL-R,Lever arch file 80 mm red,,4,23,PLN,colour=red',
    'FIL-B,Lever arch file 80 mm blue,,4,23,PLN,colour=blue',
    'FIL-G,Lever arch file 80 mm green,,4,23,PLN,colour=green',
    'SHR-5,Paper shredder P-5,,90,23,PLN,',
    'STA-1,Stapler 30 sheets,,9,23,PLN,',
  ].join('\n');
  expect((await ann.send('POST', '/api/products/import', { content: csv })).json.count).toBe(5);
  for (const product of (await ann.get('/api/products?limit=100')).json.products) ids[product.sku] = product.id;
});
afterAll(() => server.close());

async function draft(clientRequest: string, customerName?: string): Promise<Json> {
  const body = { clientRequest, ...(customerName ? { customerName } : {}) };
  const { status, json } = await ann.send('POST', '/api/offers', body);
  expect(status).toBe(201);
  return json.offer;
}
const skus = (offer: Json) => offer.items.map((item: Json) => item.product.sku);

describe('what we learned', () => {
  it('is listed with who taught it, undone and done again, and forgotten', async () => {
    const offer = await draft('2 x munchbox deluxe', 'Delta');
    const words = '2 x munchbox deluxe';
    const body = { productId: ids['SHR-5'], quantity: 2, requestItem: words };
    await ann.send('POST', `/api/offers/${offer.id}/products`, body);
    const { json } = await ann.get('/api/admin/learned?query=munchbox');
    expect(json.totalCount).toBe(2);
    const everybody = json.items.find((item: Json) => item.customerId === null);
    expect(everybody).toMatchObject({
      requestItem: words,
      sku: 'SHR-5',
      active: true,
      taughtBy: 'Ann',
      offerId: offer.id,
    });
    expect(json.items.find((item: Json) => item.customerId !== null)).toMatchObject({ customerName: 'Delta' });
    expect((await ann.get('/api/admin/learned?query=shredder&scope=customer')).json.totalCount).toBe(1);

    expect(skus(await draft('3 munchbox deluxe'))).toEqual(['SHR-5']);
    const path = `/api/admin/learned/${everybody.id}`;
    const undone = await ann.with({ 'if-match': `"1"` }).send('PATCH', path, { active: false });
    expect([undone.status, undone.json.active, undone.json.uses]).toEqual([200, false, 1]);
    expect(skus(await draft('3 munchbox deluxe'))).toEqual([]);
    expect(skus(await draft('3 munchbox deluxe', 'Delta'))).toEqual(['SHR-5']);
    expect((await ann.with({ 'if-match': `"1"` }).send('PATCH', path, { active: true })).status).toBe(409);
    const redone = await ann.send('PATCH', path, { active: true, productId: ids['STA-1'] });
    expect(redone.json).toMatchObject({ active: true, sku: 'STA-1' });
    expect(skus(await draft('3 munchbox deluxe'))).toEqual(['STA-1']);
    expect((await ann.send('DELETE', path)).status).toBe(204);
    expect(skus(await draft('3 munchbox deluxe'))).toEqual([]);
  });

  it('is taught by hand, and refuses what says nothing', async () => {
    const made = await ann.send('POST', '/api/admin/learned', { requestItem: '5 x wowser', productId: ids['STA-1'] });
    expect([made.status, made.json.sku]).toEqual([201, 'STA-1']);
    expect(skus(await draft('2 wowsers'))).toEqual(['STA-1']);
    const empty = await ann.send('POST', '/api/admin/learned', { requestItem: '…', productId: ids['STA-1'] });
    expect([empty.status, empty.json.error.issues[0].path]).toEqual([400, 'requestItem']);
    const other = await ann.send('POST', '/api/admin/learned', { requestItem: 'zonk', productId: ids['STA-1'] });
    const clash = await ann.send('PATCH', `/api/admin/learned/${other.json.id}`, { requestItem: 'wowser' });
    expect([clash.status, clash.json.error.code]).toEqual([409, 'name_conflict']);
  });

  it('pages in every order', async () => {
    for (const sort of ['updatedAt', '-updatedAt', 'requestItem', '-requestItem', 'uses', '-uses']) {
      const all: string[] = [];
      let cursor = '';
      do {
        const { json } = await ann.get(`/api/admin/learned?limit=1&sort=${sort}${cursor && `&cursor=${cursor}`}`);
        all.push(...json.items.map((item: Json) => item.id));
        cursor = json.nextCursor ?? '';
      } while (cursor !== '');
      const whole = await ann.get(`/api/admin/learned?sort=${sort}`);
      expect(all, sort).toEqual(whole.json.items.map((item: Json) => item.id));
    }
  });
});

describe('synonyms', () => {
  it('are read by the next draft, in each state they can have', async () => {
    expect(skus(await draft('1 x muncher P-5'))).toEqual([]);
    const made = await ann.send('POST', '/api/admin/synonyms', {
      words: ['shredder', 'Muncher', 'muncher '],
      language: 'en',
    });
    expect(made.json).toMatchObject({ words: ['shredder', 'Muncher'], state: 'active', source: 'manual' });
    expect(skus(await draft('1 x muncher P-5'))).toEqual(['SHR-5']);
    const path = `/api/admin/synonyms/${made.json.id}`;
    expect((await ann.send('PATCH', path, { state: 'off' })).json.state).toBe('off');
    expect(skus(await draft('1 x muncher P-5'))).toEqual([]);
    expect((await ann.send('POST', '/api/admin/synonyms', { words: ['muncher', 'SHREDDER'] })).status).toBe(409);
    expect((await ann.send('POST', '/api/admin/synonyms', { words: ['one', 'One'] })).status).toBe(400);
    expect((await ann.send('DELETE', path)).status).toBe(204);
  });

  it('leave and come back as CSV', async () => {
    const content = 'language,words\nen,shredder,muncher\n,stapler,klipper,"tacker, big"\nxx1,a,b\nde,allein';
    const imported = await ann.send('POST', '/api/admin/synonyms/import', { content });
    expect(imported.json).toMatchObject({ count: 2, errors: [{ index: 2 }, { index: 3 }] });
    const file = new TextDecoder().decode((await ann.get('/api/admin/synonyms/export')).bytes);
    expect(file).toContain('en,shredder,muncher');
    expect(file).toContain(',stapler,klipper,"tacker, big"');
    expect((await ann.send('POST', '/api/admin/synonyms/import', { content: file })).json).toEqual({
      count: 0,
      errors: [],
    });
    expect((await ann.get('/api/admin/synonyms?query=klip')).json.items).toMatchObject([{ source: 'import' }]);
  });

  it('that ship can be seen and switched off', async () => {
    const { json } = await ann.get('/api/admin/synonyms/base?query=Aktenvernichter');
    const [group] = json.items;
    expect(group).toMatchObject({ active: true, concept: expect.stringMatching(/shredder/) });
    expect(skus(await draft('1 x Aktenvernichter P-5'))).toEqual(['SHR-5']);
    const { concept } = group;
    expect((await ann.send('PATCH', '/api/admin/synonyms/base', { concept, active: false })).status).toBe(200);
    expect((await ann.get('/api/admin/synonyms/base?query=Aktenvernichter')).json.items[0].active).toBe(false);
    expect(skus(await draft('1 x Aktenvernichter P-5'))).toEqual([]);
    await ann.send('PATCH', '/api/admin/synonyms/base', { concept, active: true });
    expect(skus(await draft('1 x Aktenvernichter P-5'))).toEqual(['SHR-5']);
    expect((await ann.send('PATCH', '/api/admin/synonyms/base', { concept: 'nothing', active: true })).status).toBe(
      404,
    );
  });

  it('are proposed when several corrected wordings say the same', async () => {
    for (const words of ['gizmotron 1 red', 'gizmotron 2 wide', 'gizmotron 3 tall']) {
      const offer = await draft(`4 x ${words}`);
      const body = { productId: ids['STA-1'], quantity: 4, requestItem: `4 x ${words}` };
      expect((await ann.send('POST', `/api/offers/${offer.id}/products`, body)).status).toBe(201);
    }
    const { json } = await ann.get('/api/admin/synonyms?state=proposed');
    const proposal = json.items.find((item: Json) => item.words.includes('gizmotron') && item.words[0] === 'stapler');
    expect(proposal).toMatchObject({ words: ['stapler', 'gizmotron'], source: 'learned', support: 3 });
    expect(skus(await draft('7 x gizmotron'))).toEqual([]);
    await ann.send('PATCH', `/api/admin/synonyms/${proposal.id}`, { state: 'active' });
    expect(skus(await draft('7 x gizmotron 30 sheets'))).toEqual(['STA-1']);
  });
});

describe('house standards', () => {
  it('decide what a request leaves open: the customer’s before the company’s, never against the request', async () => {
    const own = await ann.send('POST', '/api/admin/standards', { attribute: 'colour', value: 'green' });
    expect(own.status).toBe(201);
    const first = await draft('5 x lever arch file 80 mm', 'Epsilon');
    expect(first.items[0]).toMatchObject({ product: { sku: 'FIL-G' }, matchReason: 'standard' });
    expect(first.items[0].rationale).toContain('green');
    const path = `/api/admin/customers/${first.customerId}/standards`;
    const theirs = await ann.send('POST', path, { attribute: 'Colour', value: 'red' });
    expect(skus(await draft('5 x lever arch file 80 mm', 'Epsilon'))).toEqual(['FIL-R']);
    expect(skus(await draft('5 x lever arch file 80 mm'))).toEqual(['FIL-G']);
    expect(skus(await draft('5 x lever arch file 80 mm blue', 'Epsilon'))).toEqual(['FIL-B']);
    expect((await ann.send('POST', path, { attribute: 'colour', value: 'blue' })).status).toBe(409);
    await ann.send('PATCH', `${path}/${theirs.json.id}`, { value: 'blue' });
    expect(skus(await draft('5 x lever arch file 80 mm', 'Epsilon'))).toEqual(['FIL-B']);
    expect((await ann.send('PATCH', `/api/admin/standards/${theirs.json.id}`, { value: 'x' })).status).toBe(404);
    expect((await ann.send('DELETE', `${path}/${theirs.json.id}`)).status).toBe(204);
    expect(skus(await draft('5 x lever arch file 80 mm', 'Epsilon'))).toEqual(['FIL-G']);
    expect((await ann.get('/api/admin/standards')).json.items).toHaveLength(1);
  });
});

describe('earlier orders', () => {
  it('answer "the usual" of their customer', async () => {
    const content = [
      'order_ref;customer;item;sku;quantity;unit_price;vat;date;currency',
      'O-1;Zeta;Stapler;STA-1;7;9;23;2026-02-01;PLN',
      'O-2;Zeta;Shredder;SHR-5;2;90;23;2026-03-01;PLN',
      'O-2;Zeta;Gone;NONE-1;2;90;23;2026-03-01;PLN',
    ].join('\n');
    expect((await ann.send('POST', '/api/offers/import', { content })).json.count).toBe(2);
    const offer = await draft('Hello, the usual please', 'Zeta');
    expect(offer.items).toMatchObject([{ quantity: 2, product: { sku: 'SHR-5' }, matchReason: 'history' }]);
    expect(skus(await draft('Hello, the usual please', 'Eta'))).toEqual([]);
  });
});
