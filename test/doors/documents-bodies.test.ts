import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DocumentsSetting, documentsSetting } from './documents-setting.ts';
import type { Json } from './test-server.ts';

/** Every way in which a body may come: JSON, both kinds of forms, and not at all (contract §1). */
let here: DocumentsSetting;
beforeAll(async () => {
  here = await documentsSetting();
});
afterAll(() => here.close());

async function send(method: string, path: string, init: RequestInit = {}): Promise<{ status: number; json: Json }> {
  const headers = { ...here.key.headers, ...(init.headers as Record<string, string> | undefined) };
  const answer = await fetch(`${here.server.url}${path}`, { ...init, method, headers });
  const text = await answer.text();
  return { status: answer.status, json: text === '' ? null : JSON.parse(text) };
}

function multipart(fields: Readonly<Record<string, string>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}

const bodyless: readonly (readonly [string, RequestInit])[] = [
  ['nothing at all', {}],
  ['a content type and nothing', { headers: { 'content-type': 'application/json' } }],
  ['an empty JSON text', { headers: { 'content-type': 'application/json' }, body: '' }],
  ['an empty object', { headers: { 'content-type': 'application/json' }, body: '{}' }],
  ["an empty list, which is PHP's empty object", { headers: { 'content-type': 'application/json' }, body: '[]' }],
  ['an empty form', { headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: '' }],
];

describe('a body that may be left out', () => {
  it.each(bodyless)('may be %s', async (_, init) => {
    const { id } = await here.offer({ elements: [{ type: 'paragraph', name: 'Work', amount: 10 }] });
    expect((await send('PATCH', `/api/offer/${id}`, init)).status).toBe(200);
    const sent = await send('POST', `/api/offer/${id}/send`, init);
    expect([sent.status, sent.json.is_locked]).toEqual([200, true]);
    const { approve_url: url } = sent.json;
    const path = url.slice(new URL(url).origin.length);
    const approved = await send('POST', path, init);
    expect([approved.status, approved.json.is_approved]).toEqual([200, true]);
    expect((await send('POST', `/api/offer/${id}/invoice`, init)).status).toBe(201);
  });

  it('is asked for where a field is required', async () => {
    for (const [, init] of bodyless) {
      const { status, json } = await send('POST', '/api/offer', init);
      expect([status, json.message]).toEqual([422, 'The contact id field is required.']);
    }
  });
});

describe('forms', () => {
  const fields = {
    name: 'Form',
    description: '',
    has_page_break_after_header: '1',
    has_page_break_before_footer: 'false',
    'custom_fields[a]': 'b',
  };

  it.each([
    ['url-encoded', () => new URLSearchParams(fields)],
    ['multipart', () => multipart(fields)],
  ])('write an offer: %s', async (_, body) => {
    const { id } = await here.offer({ description: 'before' });
    const { status, json } = await send('PATCH', `/api/offer/${id}`, { body: body() });
    expect(status).toBe(200);
    expect(json).toMatchObject({
      name: 'Form',
      description: null,
      has_page_break_after_header: true,
      has_page_break_before_footer: false,
      custom_fields: { a: 'b' },
    });
  });

  it('write elements and lists', async () => {
    const { id } = await here.offer();
    const element = { document_type: 'Modules\\Salesforce\\Offer', document_id: id, type: 'paragraph', name: 'Design' };
    const numbers = { quantity: '1.5', amount: '10', is_optional: '1', vat_rate_id: '', order: '1' };
    const body = new URLSearchParams({ ...element, ...numbers });
    const made = await send('POST', '/api/document_element', { body });
    expect([made.status, made.json]).toMatchObject([
      201,
      { total: 15, is_optional: true, vat_rate_id: null, order: 1 },
    ]);
    const product = await here.create('product', { name: 'Workshop', price: 850 });
    const products = new URLSearchParams([
      ['products[]', product.id],
      ['products[]', product.id],
      ['beforeOrder', '1'],
    ]);
    const added = await send('POST', `/api/offer/${id}/add-products?include=elements`, { body: products });
    expect([added.status, added.json.elements.length]).toEqual([200, 3]);
    const sent = await send('POST', `/api/offer/${id}/send`, {
      body: multipart({ email: 'a@x.example', ccToOwner: '0' }),
    });
    expect(sent.status).toBe(200);
  });

  it("take PHP's words for yes and no, and its empty list, in JSON too", async () => {
    const { id } = await here.offer({ custom_fields: { a: 1 } });
    const body = { has_page_break_after_header: 1, has_page_break_before_footer: '0', custom_fields: [] };
    const { status, json } = await here.key.send('PATCH', `/api/offer/${id}`, body);
    expect([status, json.has_page_break_after_header, json.has_page_break_before_footer]).toEqual([200, true, false]);
    expect(json.custom_fields).toEqual({});
    expect((await here.key.send('PATCH', `/api/offer/${id}`, { custom_fields: [1] })).status).toBe(422);
  });
});
