import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mailInvoice } from '#app/invoice/mail-invoice';
import { type DocumentsSetting, documentsSetting } from './documents-setting.ts';
import type { Json } from './test-server.ts';

let here: DocumentsSetting;
beforeAll(async () => {
  here = await documentsSetting();
});
afterAll(() => here.close());

const line = (name: string, quantity: number, amount: number) => ({
  type: 'paragraph',
  name,
  quantity,
  amount,
  vat_rate_id: here.vat81.id,
});

/** An approved offer of 100, 200 and 10 % of both. */
async function approved(more: readonly Json[] = []): Promise<Json> {
  const elements = [
    line('First', 1, 100),
    line('Second', 2, 100),
    { type: 'percentage', name: 'Management', amount: 10, vat_rate_id: here.vat81.id },
    ...more,
  ];
  const offer = await here.offer({ elements, approved_at: '2026-03-02' }, '?include=elements');
  expect(offer.is_approved).toBe(true);
  return offer;
}

const read = async (path: string) => (await here.key.get(`/api/${path}`)).json;
const post = (path: string, body: unknown = {}) => here.key.send('POST', `/api/${path}`, body);
const patch = (path: string, body: unknown) => here.key.send('PATCH', `/api/${path}`, body);
const bill = (offer: Json, body: unknown = {}) => post(`offer/${offer.id}/invoice?include=elements,sourceOffer`, body);

describe('an offer', () => {
  it('is billed as a whole, once', async () => {
    const offer = await approved();
    const { status, json } = await bill(offer);
    expect(status).toBe(201);
    expect(json).toMatchObject({
      number: expect.stringMatching(/^R-\d{5}$/),
      status: 'draft',
      total: 330,
      total_with_vat: 356.73,
      vat_detailed: { '8.1': { rate: 8.1, net: 330, tax: 26.73 } },
      source_offer: { id: offer.id },
      paid_at: null,
    });
    expect(json.elements.map((element: Json) => [element.type, element.total])).toEqual([
      ['paragraph', 100],
      ['paragraph', 200],
      ['percentage', 30],
    ]);
    expect(await read(`offer/${offer.id}?include=sourcedInvoices,activities`)).toMatchObject({
      billable_total: 330,
      billed_total: 0,
      sourced_invoices: [{ id: json.id, number: json.number }],
      activities: [{ event: 'invoiced' }, { event: 'created' }],
    });
    const again = await bill(offer);
    expect([again.status, again.json.errors.elements]).toEqual([422, ['Nothing of this offer is left to bill.']]);
  });

  it('is billed in parts, each element once, to the cent', async () => {
    const offer = await approved([{ ...line('Extra', 1, 50), is_optional: true }]);
    const [first, second, , extra] = offer.elements;
    const one = await bill(offer, { elements: [first.id] });
    expect(one.json.total).toBe(100);
    const isListed = async () =>
      (await read('offer?filter[status]=billable')).data.some(({ id }: Json) => id === offer.id);
    expect(await isListed()).toBe(true);
    const refused = await bill(offer, { elements: [second.id, first.id, extra.id, crypto.randomUUID()] });
    expect(refused.status).toBe(422);
    expect(Object.keys(refused.json.errors)).toEqual(['elements.1', 'elements.2', 'elements.3']);
    const rest = await bill(offer);
    expect(rest.json.total).toBe(230);
    expect(rest.json.elements.map((element: Json) => element.type)).toEqual(['paragraph', 'paragraph']);
    // Drafts are not billed yet: sending them is.
    expect((await read(`offer/${offer.id}`)).billed_total).toBe(0);
    for (const { json } of [one, rest]) expect((await post(`invoice/${json.id}/send`)).status).toBe(200);
    expect((await read(`offer/${offer.id}`)).billed_total).toBe(330);
    expect(await isListed()).toBe(false);
  });

  it('has a line that moves billed on another invoice of its own, and not on a foreign one', async () => {
    const offer = await approved();
    const [first, second] = offer.elements;
    const { json: one } = await bill(offer, { elements: [first.id] });
    const { json: two } = await bill(offer, { elements: [second.id] });
    const moved = one.elements[0].id;
    await patch(`document_element/${moved}`, { document_id: two.id });
    expect((await bill(offer, { elements: [first.id] })).status).toBe(422);
    expect((await read(`invoice/${two.id}?include=elements`)).elements[1].source_element_id).toBe(first.id);
    expect((await read(`invoice/${one.id}?include=elements`)).elements).toEqual([]);
    const foreign = await here.create('invoice', { contact_id: here.contact.id });
    await patch(`document_element/${moved}`, { document_id: foreign.id });
    expect((await read(`invoice/${foreign.id}?include=elements`)).elements).toMatchObject([
      { name: 'First', total: 100, source_element_id: null },
    ]);
    expect((await bill(offer, { elements: [first.id] })).status).toBe(201);
  });

  it('that two people bill at the same moment is billed once', async () => {
    const offer = await approved();
    const answers = await Promise.all([bill(offer), bill(offer), bill(offer)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422, 422]);
  });

  it('that is not approved is not billed, and one that is billed stays', async () => {
    const draft = await here.offer({ elements: [line('First', 1, 100)] });
    const refused = await bill(draft);
    expect([refused.status, refused.json.code]).toEqual([409, 'offer_not_approved']);
    const offer = await approved();
    const { json: invoice } = await bill(offer);
    expect((await patch(`offer/${offer.id}`, { approved_at: null })).json.code).toBe('offer_decided');
    expect((await here.key.send('DELETE', `/api/offer/${offer.id}`)).status).toBe(409);
    await post(`invoice/${invoice.id}/send`);
    expect((await read(`offer/${offer.id}`)).billed_total).toBe(330);
    expect((await here.key.send('DELETE', `/api/invoice/${invoice.id}`)).status).toBe(204);
    expect((await read(`offer/${offer.id}`)).billed_total).toBe(0);
    const { json: second } = await bill(offer);
    const restored = await post(`invoice/${invoice.id}/restore`);
    expect([restored.status, restored.json.code]).toEqual([409, 'already_billed']);
    await here.key.send('DELETE', `/api/invoice/${second.id}`);
    expect((await post(`invoice/${invoice.id}/restore`)).json.deleted_at).toBeNull();
    expect((await read(`offer/${offer.id}`)).billed_total).toBe(330);
  });
});

describe('an invoice', () => {
  const invoice = (body: Json = {}, query = '') =>
    here.create(`invoice${query}`, {
      contact_id: here.contact.id,
      name: 'Hosting',
      elements: [line('Hosting', 12, 10)],
      ...body,
    });

  it('has dates that follow each other, and a status that follows from them', async () => {
    const made = await invoice({ issued_at: '2026-03-02', due_within: 10 });
    expect(made).toMatchObject({
      issued_at: '2026-03-02T00:00:00.000000Z',
      due_at: '2026-03-12T00:00:00.000000Z',
      status: 'draft',
      total: 120,
    });
    const to = async (body: Json) => (await patch(`invoice/${made.id}`, body)).json.status;
    expect(await to({ locked_at: '2026-03-02' })).toBe('overdue');
    expect(await to({ due_at: '2099-01-01' })).toBe('pending');
    expect(await to({ reminded: 1 })).toBe('dunned');
    expect(await to({ paid_at: '2026-03-05' })).toBe('paid');
    expect((await patch(`invoice/${made.id}`, { paid_at: '2026-03-01' })).json.errors).toHaveProperty('paid_at');
    expect((await patch(`invoice/${made.id}`, { due_at: '2026-03-01' })).json.errors).toHaveProperty('due_at');
    expect((await here.key.send('DELETE', `/api/invoice/${made.id}`)).json.code).toBe('invoice_locked');
    const refused = await post('invoice', {
      contact_id: here.contact.id,
      issued_at: '2026-03-02',
      due_at: '2026-03-01',
    });
    expect([refused.status, Object.keys(refused.json.errors)]).toEqual([422, ['due_at']]);
  });

  it('has elements that are written like those of an offer, until it is locked', async () => {
    const made = await invoice({}, '?include=elements');
    const element = await here.create('document_element', {
      document_type: 'Modules\\Salesforce\\Invoice',
      document_id: made.id,
      ...line('Domain', 1, 15),
      order: 1,
    });
    expect(element).toMatchObject({
      order: 1,
      total: 15,
      document_type: 'Modules\\Salesforce\\Invoice',
      document_id: made.id,
    });
    await patch(`document_element/${element.id}`, { quantity: 2 });
    const query = `filter[document_type]=Modules%5CSalesforce%5CInvoice&filter[document_id]=${made.id}`;
    const listed = await read(`document_element?${query}&include=document`);
    expect(listed.data.map((one: Json) => [one.name, one.total, one.document.number])).toEqual([
      ['Domain', 30, made.number],
      ['Hosting', 120, made.number],
    ]);
    const any = await read(`document_element?filter[document_id]=${made.id}`);
    expect(any.data.map(({ name }: Json) => name)).toEqual(['Domain', 'Hosting']);
    expect(await read(`invoice/${made.id}`)).toMatchObject({ total: 150, total_with_vat: 162.15 });
    await patch(`invoice/${made.id}`, { include_vat: false });
    expect(await read(`invoice/${made.id}`)).toMatchObject({ total: 150, total_with_vat: 150 });
    await patch(`invoice/${made.id}`, { locked_at: '2026-03-02' });
    const refused = await patch(`document_element/${element.id}`, { quantity: 3 });
    expect([refused.status, refused.json.code]).toEqual([409, 'invoice_locked']);
    expect((await here.key.send('DELETE', `/api/document_element/${element.id}`)).status).toBe(409);
    expect((await patch(`invoice/${made.id}`, { name: 'Other' })).status).toBe(409);
    expect((await patch(`invoice/${made.id}`, { description: 'Ours' })).status).toBe(200);
  });

  it('is found by every filter, and from what it belongs to', async () => {
    const made = await invoice({ name: 'Needle', issued_at: '2031-05-05', custom_fields: { erp: '77' } });
    await patch(`invoice/${made.id}`, { locked_at: '2031-05-05' });
    const found = [
      'search=needle',
      'search=seeblick',
      `company=${here.company.id}`,
      `contact=${here.contact.id}`,
      'status=pending',
      'status=paidOrPending',
      'date_range=2031-05-01,2031-05-31',
      'total_range=129,130',
      'net_total_range=120',
      'custom_field=erp,77',
    ];
    const ids = async (filter: string) =>
      (await read(`invoice?filter[${filter.replace('=', ']=')}&per_page=50`)).data.map(({ id }: Json) => id);
    for (const filter of found) expect(await ids(filter), filter).toContain(made.id);
    for (const filter of [
      'status=paid',
      'total_range=0,129',
      'date_range=2030-01-01,2030-12-31',
      'trashed=only',
      'recurring=1',
    ]) {
      expect(await ids(filter), filter).not.toContain(made.id);
    }
    for (const sort of ['issued_at', '-due_at', 'paid_at', '-number_sequence', 'created_at']) {
      expect((await here.key.get(`/api/invoice?sort=${sort}`)).status).toBe(200);
    }
    expect((await here.key.get('/api/invoice?filter[foo]=1')).status).toBe(400);
    const contact = await read(`contact/${here.contact.id}?include=invoices,pendingInvoicesCount`);
    expect(contact.invoices.map(({ id }: Json) => id)).toContain(made.id);
    expect(contact.pending_invoices_count).toBeGreaterThan(0);
  });
});

describe('a sent invoice', () => {
  it('is locked, and mailed once with its PDF, however often the job comes', async () => {
    const offer = await approved();
    const { json: invoice } = await bill(offer);
    const refused = await post(`invoice/${invoice.id}/send`, { recipients: 'nobody' });
    expect([refused.status, Object.keys(refused.json.errors)]).toEqual([422, ['recipients']]);
    const send = {
      recipients: 'a@seeblick.example; b@seeblick.example',
      message: 'As agreed.',
      increaseDunningLevel: true,
    };
    const { status, json } = await post(`invoice/${invoice.id}/send?include=activities`, {
      ...send,
      adjustDates: true,
    });
    expect(status).toBe(200);
    expect(json).toMatchObject({ is_locked: true, reminded: 1, status: 'dunned' });
    expect(json.activities[0]).toMatchObject({
      event: 'sent',
      properties: { recipients: ['a@seeblick.example', 'b@seeblick.example'], reminder: true },
    });
    const { app } = here.server.composition;
    const { rows } = await app.database.pg.executeSql(
      `select data from pgboss.job where name = 'mail-invoice' and data -> 'data' ->> 'invoiceId' = $1`,
      [invoice.id],
    );
    expect(rows).toHaveLength(1);
    const { tenantId, data } = rows[0].data;
    await Promise.all([mailInvoice(app, tenantId, data), mailInvoice(app, tenantId, data)]);
    await mailInvoice(app, tenantId, data);
    const mails = await app.database.pg.executeSql(
      'select recipients, subject, text_body, attachments from outbox_mail where about = $1',
      [invoice.id],
    );
    expect(mails.rows).toHaveLength(1);
    expect(mails.rows[0]).toMatchObject({
      recipients: ['a@seeblick.example', 'b@seeblick.example'],
      subject: expect.stringContaining(invoice.number),
      text_body: expect.stringContaining('As agreed.'),
      attachments: [{ name: `${invoice.number}.pdf`, mimeType: 'application/pdf' }],
    });
  });

  it('is a PDF behind a signed address', async () => {
    await here.ann.send('PATCH', '/api/admin/company', {
      currency: 'CHF',
      iban: 'CH44 3199 9123 0008 8901 2',
      address: { line1: 'Werkstrasse 1', line2: '', zip: '6003', city: 'Luzern', country: 'CH' },
    });
    const offer = await approved();
    const { json: invoice } = await bill(offer);
    const url = new URL(invoice.pdf_url);
    const anybody = here.server.client({});
    const { status, headers, bytes } = await anybody.get(`${url.pathname}${url.search}`);
    expect([status, headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(new TextDecoder().decode(bytes.subarray(0, 5))).toBe('%PDF-');
    for (const other of [url.pathname, `${url.pathname}${url.search.slice(0, -1)}g`]) {
      expect((await anybody.get(other)).status).toBe(403);
    }
    const { json: second } = await bill(await approved());
    expect((await anybody.get(`/api/invoice/${second.id}/pdf${url.search}`)).status).toBe(403);
  });
});
