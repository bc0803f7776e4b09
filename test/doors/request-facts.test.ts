import { afterAll, beforeAll, expect, it } from 'vitest';
import { pdfPages } from '../pdf-pages.ts';
import { type Client, type Json, startTestServer, type TestServer } from './test-server.ts';

let server: TestServer;
let ann: Client;
beforeAll(async () => {
  server = await startTestServer();
  ann = await server.signUp();
  const csv =
    'sku,name,description,price_net,vat_rate,currency\nST-1,Stapler black,,8,20,EUR\nMG-1,Mug white,,4,20,EUR';
  await ann.send('POST', '/api/products/import', { content: csv });
});
afterAll(() => server.close());

const body = `12 staplers black and 3 white mugs please.
Delivery on 3 May 2031 to 27 Mill Lane, Leeds LS1 4AB. Payment 30 days net.
Do you stock desks?`;
const signature = (name: string, email: string, company = 'Barker & Sons Ltd') =>
  `\n\nKind regards,\n${name}\nBuyer\n${company}\n12 High Street, York YO1 7HH\nT 0113 496 0812\n${email}\nVAT GB123456789`;

async function draft(clientRequest: string, more: Json = {}): Promise<Json> {
  const { status, json } = await ann.send('POST', '/api/offers', { clientRequest, ...more });
  expect(status).toBe(201);
  return json.offer;
}

const decide = (id: string, decision: Json) => ann.send('POST', `/api/admin/offers/${id}/customer-proposal`, decision);

it('lists what the request says beside its items, and fills in date and address', async () => {
  const offer = await draft(body);
  expect(offer.items.map((item: Json) => item.quantity)).toEqual([12, 3]);
  expect(offer.facts.map((fact: Json) => fact.kind)).toEqual([
    'delivery_date',
    'delivery_place',
    'payment',
    'question',
  ]);
  for (const fact of offer.facts) expect(body.slice(...(fact.span as [number, number]))).toBe(fact.text);
  expect(offer.requestedDate).toBe('2031-05-03');
  expect(offer.deliveryAddress).toEqual({ line1: '27 Mill Lane', zip: 'LS1 4AB', city: 'Leeds', country: 'GB' });
  expect(offer.notes).toContain('Payment 30 days net.');
  expect((await ann.get(`/api/offers/${offer.id}`)).json.offer).toEqual(offer);
});

it('keeps the marks of the checklist and edited wishes, and refuses what is no date', async () => {
  const { id, facts } = await draft(body);
  const marked = await ann.send('PATCH', `/api/offers/${id}`, {
    facts: [{ id: facts[2].id, checked: true }],
    requestedDate: '2031-06-01',
    deliveryAddress: { city: 'York', line1: '' },
  });
  expect(marked.json.offer.facts.map((fact: Json) => fact.checked)).toEqual([false, false, true, false]);
  expect(marked.json.offer).toMatchObject({ requestedDate: '2031-06-01', deliveryAddress: { city: 'York' } });
  const cleared = await ann.send('PATCH', `/api/offers/${id}`, { requestedDate: null, deliveryAddress: null });
  expect(cleared.json.offer).toMatchObject({ requestedDate: null, deliveryAddress: null });
  expect((await ann.send('PATCH', `/api/offers/${id}`, { requestedDate: 'soon' })).status).toBe(400);
});

it('prints the wished date and place', async () => {
  const { id } = await draft(body);
  const pdf = await ann.get(`/api/offers/${id}/pdf`);
  expect(pdf.status).toBe(200);
  expect((await pdfPages(pdf.bytes)).join(' ').replaceAll(/\s+/g, ' ')).toMatch(
    /Requested delivery.{0,20}2031.{0,30}27 Mill Lane, LS1 4AB Leeds/,
  );
});

it('proposes a new customer with a contact, makes both by one call, and knows them next time', async () => {
  const offer = await draft(body + signature('Tom Barker', 'Tom@barker.example'));
  expect(offer.sender).toMatchObject({ name: 'Tom Barker', company: 'Barker & Sons Ltd', email: 'tom@barker.example' });
  expect(offer.customerId).toBeNull();
  expect(offer.customerProposal).toMatchObject({
    customerId: null,
    name: 'Barker & Sons Ltd',
    source: 'new',
    state: 'open',
    contact: { contactId: null, firstname: 'Tom', lastname: 'Barker', email: 'tom@barker.example', position: 'Buyer' },
  });
  const { status, json } = await decide(offer.id, { decision: 'confirm' });
  expect([status, json.state, json.customerName]).toEqual([200, 'confirmed', 'Barker & Sons Ltd']);
  expect(json.contactId).toEqual(expect.any(String));
  const after = (await ann.get(`/api/offers/${offer.id}`)).json.offer;
  expect(after).toMatchObject({ customerId: json.customerId, customerName: 'Barker & Sons Ltd' });
  const customer = (await ann.get(`/api/admin/customers/${json.customerId}`)).json;
  expect(customer).toMatchObject({ taxId: 'GB123456789', address: { city: 'York' } });
  const again = await decide(offer.id, { decision: 'confirm' });
  expect(again.json.version).toBe(json.version);

  const next = await draft(body + signature('Tom Barker', 'tom@barker.example'));
  expect(next.customerProposal).toMatchObject({ customerId: json.customerId, contact: { contactId: json.contactId } });
  const colleague = await draft(`${body}\n\nRegards,\nEve Hill\neve@barker.example`);
  expect(colleague.customerProposal).toMatchObject({ customerId: json.customerId, source: 'domain' });
  const elsewhere = await draft(body + signature('Tom Barker', 'tom.b@gmail.com', 'BARKER & SONS LIMITED'));
  expect(elsewhere.customerProposal).toMatchObject({ customerId: json.customerId, source: 'tax_id' });
  const named = await draft(body, { customerName: 'Somebody' });
  expect(named.customerProposal).toBeNull();
});

it('remembers a rejected proposal, and takes other fields than those proposed', async () => {
  const mail = body + signature('Sam Fox', 'sam@fox.example', 'Fox Ltd');
  const first = await draft(mail);
  expect((await decide(first.id, { decision: 'reject' })).json).toMatchObject({ state: 'rejected', customerId: null });
  const second = await draft(mail);
  expect(second.customerProposal).toBeNull();
  expect(second.sender.email).toBe('sam@fox.example');
  expect((await decide(second.id, { decision: 'confirm' })).status).toBe(404);

  const other = await draft(body + signature('Pat Reed', 'pat@reed.example', 'Reed Ltd'));
  const { json } = await decide(other.id, { decision: 'confirm', name: 'Reed Group', contact: null });
  expect(json).toMatchObject({ state: 'confirmed', customerName: 'Reed Group', contactId: null });
});
