import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertIntakeMail } from '#store/intake/intake-mails';
import { type Client, type Json, startTestServer, type TestServer } from './test-server.ts';

let server: TestServer;
let ann: Client;
let tenantId = '';
let customerId = '';
const ids: Record<string, string> = {};
beforeAll(async () => {
  server = await startTestServer();
  ann = await server.signUp();
  tenantId = (await ann.get('/api/admin/session')).json.company.id;
  const csv = [
    'sku,name,description,price_net,vat_rate,currency,attributes',
    'FIL-R,Lever arch file 80 mm red,,4,23,PLN,colour=red',
    'FIL-B,Lever arch file 80 mm blue,,4,23,PLN,colour=blue',
    'FIL-G,Lever arch file 80 mm green,,4,23,PLN,colour=green',
    'SHR-5,Paper shredder P-5,,90,23,PLN,',
    'STA-1,Stapler 30 sheets,,9,23,PLN,',
    'TON-1,Toner cartridge black,,60,23,PLN,',
  ].join('\n');
  expect((await ann.send('POST', '/api/products/import', { content: csv })).json.count).toBe(6);
  for (const product of (await ann.get('/api/products?limit=100')).json.products) ids[product.sku] = product.id;
  const made = await ann.send('POST', '/api/admin/customers', { name: 'Delta Ltd', email: 'tom@delta.example' });
  customerId = made.json.id;
  const standard = { attribute: 'colour', value: 'green' };
  expect((await ann.send('POST', `/api/admin/customers/${customerId}/standards`, standard)).status).toBe(201);
  const alias = { requestItem: 'munchbox', productId: ids['SHR-5'], customerId };
  expect((await ann.send('POST', '/api/admin/learned', alias)).status).toBe(201);
  const items = [
    { productId: ids['STA-1'], quantity: 3 },
    { productId: ids['TON-1'], quantity: 2 },
  ];
  const { offer } = (await ann.send('POST', '/api/offers/quick', { customerId, items })).json;
  expect((await ann.send('PATCH', `/api/offers/${offer.id}`, { status: 'accepted' })).status).toBe(200);
});
afterAll(() => server.close());

const signature = '\n\nKind regards\nTom Delta\ntom@delta.example';
const request = `Please quote\n- 5 lever arch files 80 mm\n- 2 x munchbox\n- the usual please, but 20 more toner${signature}`;

async function draft(clientRequest = request): Promise<Json> {
  const { status, json } = await ann.send('POST', '/api/offers', { clientRequest });
  expect(status).toBe(201);
  return json.offer;
}
const offerOf = async (id: string): Promise<Json> => (await ann.get(`/api/offers/${id}`)).json.offer;
const lines = (offer: Json) => offer.items.map((item: Json) => `${item.quantity} ${item.product.sku}`);
const confirm = (id: string) => ann.send('POST', `/api/admin/offers/${id}/customer-proposal`, { decision: 'confirm' });
const redraft = (id: string, body: object = {}) => ann.send('POST', `/api/admin/offers/${id}/redraft`, body);

describe('confirming a customer', () => {
  it('drafts again by their orders, standards and aliases, and can be undone', async () => {
    const before = await draft();
    expect(before.customerProposal).toMatchObject({ customerId, state: 'open' });
    const { status, json } = await confirm(before.id);
    expect([status, json.redraft.changed, json.redraft.kept]).toEqual([200, true, 0]);
    const after = await offerOf(before.id);
    expect(lines(after)).toEqual(['5 FIL-G', '2 SHR-5', '3 STA-1', '22 TON-1']);
    expect(after.version).toBe(json.version);
    expect(after.items.map((item: Json) => item.matchReason)).toEqual(['standard', 'alias', 'history', 'history']);

    const again = await confirm(before.id);
    expect(again.json).toMatchObject({ version: json.version, redraft: { changed: false, undo: null } });

    const { kind, revisionId } = json.redraft.undo;
    expect(kind).toBe('revision');
    const undone = await ann.send('POST', `/api/offers/${before.id}/revisions/${revisionId}/restore`);
    expect(undone.status).toBe(200);
    expect(lines(undone.json.offer)).toEqual(lines(before));
    expect(undone.json.offer).toMatchObject({ customerId, unmatched: before.unmatched });
  });

  it('leaves what a person touched, and tells how much', async () => {
    const before = await draft(
      `Please quote\n- 5 lever arch files 80 mm red\n- 4 staplers\n- 2 x munchbox\n- 9 zorblaxes${signature}`,
    );
    expect(lines(before)).toEqual(['5 FIL-R', '4 STA-1']);
    const [files] = before.items;
    const path = `/api/offers/${before.id}/products/${files.id}`;
    expect((await ann.send('PATCH', path, { quantity: 7 })).status).toBe(200);
    const open = before.unmatchedDetails.filter(({ item }: Json) => !item.includes('zorblax'));
    const left = open.map(({ item, reason }: Json) => ({ item, reason }));
    expect((await ann.send('PATCH', `/api/offers/${before.id}`, { unmatched: left })).status).toBe(200);
    const { json } = await confirm(before.id);
    expect(json.redraft).toMatchObject({ changed: true, kept: 1 });
    const after = await offerOf(before.id);
    expect(lines(after)).toEqual(['7 FIL-R', '4 STA-1', '2 SHR-5']);
    expect(after.unmatched).toEqual([]);
    expect(after.items[0].id).toBe(files.id);
  });

  it('measures people by the draft they last saw', async () => {
    const { id } = await draft(`Please quote 5 lever arch files 80 mm${signature}`);
    await confirm(id);
    const { difference } = (await ann.get(`/api/offers/${id}/difference`)).json;
    expect([difference.changed, difference.added, difference.removed]).toEqual([[], [], []]);
    const first = (await ann.get(`/api/offers/${id}/draft`)).json.draft;
    expect(first.snapshot.customerId).toBe(null);
  });
});

describe('drafting again', () => {
  it('works for a customer that was set by hand, once nobody else is at it', async () => {
    const { id } = await draft('5 lever arch files 80 mm\n2 x munchbox');
    expect((await redraft(id)).json.redraft).toEqual({ changed: false, kept: 0, undo: null });
    await ann.send('PATCH', `/api/offers/${id}`, { customerId });
    expect((await redraft(id)).json.redraft).toMatchObject({ changed: true });
    expect(lines(await offerOf(id))).toEqual(['5 FIL-G', '2 SHR-5']);
  });

  it('is refused where there is nothing to draft, or no more to change', async () => {
    expect((await redraft(randomUUID())).status).toBe(404);
    const quick = await ann.send('POST', '/api/offers/quick', {
      customerId,
      items: [{ productId: ids['STA-1'], quantity: 1 }],
    });
    expect((await redraft(quick.json.offer.id)).json.error.code).toBe('no_request');
    const { id } = await draft('4 staplers');
    await ann.send('PATCH', `/api/offers/${id}`, { status: 'accepted' });
    expect((await redraft(id)).json.error.code).toBe('offer_locked');
    const other = await server.signUp();
    expect((await other.send('POST', `/api/admin/offers/${id}/redraft`, {})).status).toBe(404);
  });
});

describe('a reply', () => {
  const reply = async (offerId: string, text: string): Promise<string> => {
    const id = randomUUID();
    const facts = {
      messageKey: id,
      messageId: `${id}@delta.example`,
      size: 10,
      subject: 'Re: Request',
      senderName: 'Tom',
    };
    await server.composition.app.database.tenant(tenantId, (t) =>
      insertIntakeMail(t, { ...facts, id, state: 'joined', offerId, text }),
    );
    return id;
  };

  it('goes on where the request ended, without what it quotes', async () => {
    const before = await draft('4 staplers\n5 lever arch files 80 mm red');
    const [staplers] = before.items;
    await ann.send('PATCH', `/api/offers/${before.id}/products/${staplers.id}`, { quantity: 6 });
    const quoted = 'On 2 March 2026 at 10:00, Sales wrote:\n> 99 paper shredders P-5';
    const mailId = await reply(before.id, `Please add 2 toner cartridges black.\n\n${quoted}`);
    const { status, json } = await redraft(before.id, { mailId });
    expect([status, json.redraft.changed, json.redraft.kept]).toEqual([200, true, 1]);
    const after = await offerOf(before.id);
    expect(lines(after)).toEqual(['6 STA-1', '5 FIL-R', '2 TON-1']);
    expect(after.clientRequest).toBe(
      `${before.clientRequest}\n\n----- Re: Request -----\nPlease add 2 toner cartridges black.`,
    );
    expect((await redraft(before.id, { mailId })).json.redraft.changed).toBe(false);
    const { revisionId } = json.redraft.undo;
    const undone = await ann.send('POST', `/api/offers/${before.id}/revisions/${revisionId}/restore`);
    expect(undone.json.offer.clientRequest).toBe(before.clientRequest);
    expect(lines(undone.json.offer)).toEqual(['6 STA-1', '5 FIL-R']);
  });

  it('changes what nobody touched', async () => {
    const before = await draft('4 staplers\n5 lever arch files 80 mm red');
    const mailId = await reply(before.id, 'Make that 8 staplers, please.');
    expect((await redraft(before.id, { mailId })).json.redraft).toMatchObject({
      changed: true,
      undo: { kind: 'draft' },
    });
    expect(lines(await offerOf(before.id))).toContain('5 FIL-R');
    const undone = await ann.send('POST', `/api/offers/${before.id}/draft/restore`);
    expect(lines(undone.json.offer)).toEqual(lines(before));
  });

  it('of another offer is none of this one', async () => {
    const one = await draft('4 staplers');
    const other = await draft('4 staplers');
    const mailId = await reply(other.id, 'Make that 8.');
    expect((await redraft(one.id, { mailId })).status).toBe(404);
  });
});
