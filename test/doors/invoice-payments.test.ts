import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mailInvoice } from '#app/invoice/mail-invoice';
import { pdfPages } from '#test/pdf-pages';
import { type DocumentsSetting, documentsSetting } from './documents-setting.ts';
import type { Json } from './test-server.ts';

let here: DocumentsSetting;
beforeAll(async () => {
  here = await documentsSetting();
});
afterAll(() => here.close());

const post = (path: string, body: unknown = {}) => here.key.send('POST', `/api/${path}`, body);
const patch = (path: string, body: unknown) => here.key.send('PATCH', `/api/${path}`, body);
const remove = (path: string) => here.key.send('DELETE', `/api/${path}`);
const read = async (id: string, include = 'payments') =>
  (await here.key.get(`/api/invoice/${id}?include=${include}`)).json;

/** An invoice of 100 without VAT. */
const invoice = (more: Json = {}) =>
  here.create('invoice', {
    contact_id: here.contact.id,
    issued_at: '2026-03-02',
    due_within: 30,
    elements: [{ type: 'paragraph', name: 'Work', quantity: 1, amount: 100 }],
    ...more,
  });

describe('payments', () => {
  it('come in parts until the invoice is paid, and can be taken back', async () => {
    const { id } = await invoice();
    const first = await post(`invoice/${id}/payment?include=payments`, {
      amount: 30.5,
      paid_at: '2026-03-10',
      note: 'Bank',
    });
    expect(first.status).toBe(201);
    expect(first.json).toMatchObject({
      ...{ paid_total: 30.5, open_total: 69.5, paid_at: null, is_locked: true, status: 'overdue' },
      payments: [{ amount: 30.5, currency: expect.any(String), paid_at: '2026-03-10T00:00:00.000000Z', note: 'Bank' }],
    });
    const second = await post(`invoice/${id}/payment?include=payments`, { amount: 69.5, paid_at: '2026-03-20' });
    expect(second.json).toMatchObject({
      ...{ paid_total: 100, open_total: 0, status: 'paid', paid_at: '2026-03-20T00:00:00.000000Z' },
    });
    const more = await post(`invoice/${id}/payment`, { amount: 1 });
    expect([more.status, more.json.code]).toEqual([409, 'invoice_locked']);
    expect((await remove(`payment/${second.json.payments[0].id}`)).status).toBe(204);
    expect(await read(id)).toMatchObject({
      paid_total: 69.5,
      open_total: 30.5,
      paid_at: null,
      payments: [{ amount: 69.5 }],
    });
    expect((await remove(`payment/${second.json.payments[0].id}`)).status).toBe(404);
    const { activities } = await read(id, 'activities');
    expect(activities.map(({ description }: Json) => description).slice(0, 3)).toEqual([
      'Payment taken back',
      expect.stringMatching(/^Payment of [A-Z]{3} 69\.50 noted$/),
      expect.stringMatching(/^Payment of [A-Z]{3} 30\.50 noted$/),
    ]);
  });

  it('are at most what is open, of a cent at least, and not before the invoice', async () => {
    const { id } = await invoice();
    for (const [body, field] of [
      [{ amount: 100.01 }, 'amount'],
      [{ amount: 0 }, 'amount'],
      [{ amount: 0.001 }, 'amount'],
      [{ amount: -5 }, 'amount'],
      [{ amount: 10, paid_at: '2026-03-01' }, 'paid_at'],
      [{ amount: 10, paid_at: 'soon' }, 'paid_at'],
    ] as const) {
      const { status, json } = await post(`invoice/${id}/payment`, body);
      expect([status, Object.keys(json.errors)], JSON.stringify(body)).toEqual([422, [field]]);
    }
    expect(await read(id)).toMatchObject({ paid_total: 0, is_locked: false, payments: [] });
  });

  it('two of the same at the same moment do not pay more than is open', async () => {
    const { id } = await invoice();
    const answers = await Promise.all([1, 2, 3].map(() => post(`invoice/${id}/payment`, { amount: 60 })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422, 422]);
    expect((await read(id)).paid_total).toBe(60);
  });

  it('keep the invoice as it was sent, and out of the trash', async () => {
    const { id } = await invoice();
    await post(`invoice/${id}/payment`, { amount: 10 });
    expect((await patch(`invoice/${id}`, { locked_at: null })).json.code).toBe('invoice_locked');
    expect((await remove(`invoice/${id}`)).json.code).toBe('invoice_locked');
  });

  it('are not needed to mark an invoice as paid', async () => {
    const { id } = await invoice();
    expect((await patch(`invoice/${id}`, { paid_at: '2026-03-05' })).json).toMatchObject({
      paid_total: 100,
      open_total: 0,
    });
    expect((await patch(`invoice/${id}`, { paid_at: null })).json).toMatchObject({ paid_total: 0, open_total: 100 });
  });

  it('leave only the rest on the QR bill', async () => {
    const address = { line1: 'Werkstrasse 1', line2: '', zip: '6003', city: 'Luzern', country: 'CH' };
    await here.ann.send('PATCH', '/api/admin/company', {
      currency: 'CHF',
      iban: 'CH93 0076 2011 6238 5295 7',
      address,
    });
    const { id, pdf_url: url } = await invoice();
    await post(`invoice/${id}/payment`, { amount: 40 });
    const { pathname, search } = new URL(url);
    const last = (await pdfPages((await here.key.get(`${pathname}${search}`)).bytes)).at(-1)?.replace(/\s+/g, ' ');
    expect(last).toContain('Währung Betrag CHF 60.00');
  });
});

describe('the bank account', () => {
  it('of an invoice and of its payments is the one that the company has', async () => {
    const { id } = await invoice();
    await post(`invoice/${id}/payment`, { amount: 40 });
    const wanted = 'bankAccount,payments.bankAccount';
    const { name } = (await here.ann.send('PATCH', '/api/admin/company', { iban: 'ch93 0076 2011 6238 5295 7' })).json;
    const account = { name, iban: 'CH9300762011623852957' };
    expect(await read(id, wanted)).toMatchObject({ bank_account: account, payments: [{ bank_account: account }] });
    expect(await read(id)).not.toHaveProperty('bank_account');
    await here.ann.send('PATCH', '/api/admin/company', { iban: '' });
    expect(await read(id, wanted)).toMatchObject({ bank_account: null, payments: [{ bank_account: null }] });
  });
});

describe('a reminder', () => {
  const preview = async (id: string, more = '') =>
    new TextDecoder().decode((await here.key.get(`/api/document/mail-preview?type=invoice&id=${id}${more}`)).bytes);

  it('is polite first and firmer then, over what is open, in the language of the contact', async () => {
    const { app } = here.server.composition;
    const { id, number } = await invoice();
    await post(`invoice/${id}/payment`, { amount: 40 });
    expect(await preview(id)).toMatch(/im Anhang finden Sie unsere Rechnung/);
    for (const increaseDunningLevel of [false, true, true, true]) {
      const sent = await post(`invoice/${id}/send`, { increaseDunningLevel });
      expect(sent.status).toBe(200);
      const { rows } = await app.database.pg.executeSql(
        `delete from pgboss.job where name = 'mail-invoice' and data -> 'data' ->> 'invoiceId' = $1 returning data`,
        [id],
      );
      for (const { data } of rows) await mailInvoice(app, data.tenantId, data.data);
    }
    const { rows } = await app.database.pg.executeSql(
      'select subject, text_body as text from outbox_mail where about = $1 order by created_at, id',
      [id],
    );
    expect(rows.map(({ subject }: Json) => subject)).toEqual([
      expect.stringMatching(`^Rechnung ${number}`),
      `Zahlungserinnerung: Rechnung ${number}`,
      `Mahnung: Rechnung ${number}`,
      `Mahnung: Rechnung ${number}`,
    ]);
    expect(rows[1].text).toMatch(/Aufmerksamkeit.*CHF 60\.00|Aufmerksamkeit.*60[.,]00/);
    expect(rows[2].text).toMatch(/trotz unserer Erinnerung/);
  });

  it('is shown before it goes, with the words of the sender', async () => {
    const { id } = await invoice({ locked_at: '2026-03-02' });
    expect(await preview(id, '&reminder=true')).toMatch(/Aufmerksamkeit/);
    await patch(`invoice/${id}`, { reminded: 1 });
    expect(await preview(id, '&reminder=true')).toMatch(/trotz unserer Erinnerung/);
    expect(await preview(id, '&message=%3Cb%3EBald%3C%2Fb%3E')).toMatch(/&lt;b&gt;Bald/);
    expect((await here.key.get(`/api/document/mail-preview?type=invoice&id=${crypto.randomUUID()}`)).status).toBe(404);
  });
});
