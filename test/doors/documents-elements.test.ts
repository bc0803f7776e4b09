import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DocumentsSetting, documentsSetting } from './documents-setting.ts';
import type { Json } from './test-server.ts';

let here: DocumentsSetting;
beforeAll(async () => {
  here = await documentsSetting();
});
afterAll(() => here.close());

const patch = (id: string, body: unknown) => here.key.send('PATCH', `/api/document_element/${id}`, body);
const elementsOf = async (kind: 'offer' | 'invoice', id: string): Promise<Json[]> =>
  (await here.key.get(`/api/${kind}/${id}?include=elements`)).json.elements;

describe('an element that moves to another document', () => {
  const line = { type: 'paragraph', name: 'Wanderer', quantity: 2, amount: 50 };

  it.each([
    ['offer', () => here.offer({ elements: [line] }), { locked_at: '2026-03-02' }],
    [
      'invoice',
      () => here.create('invoice', { contact_id: here.contact.id, elements: [line] }),
      { locked_at: '2026-03-02' },
    ],
  ] as const)('is in one %s or the other, never in none', async (kind, make, lock) => {
    const [from, to, shut] = [await make(), await make(), await make()];
    const [element] = await elementsOf(kind, from.id);
    expect((await here.key.send('PATCH', `/api/${kind}/${shut.id}`, lock)).status).toBe(200);
    const refused = await patch(element.id, { document_id: shut.id, name: 'Renamed' });
    expect([refused.status, refused.json.code]).toEqual([409, `${kind}_locked`]);
    for (const unknown of [crypto.randomUUID(), 'nope-nope-nope']) {
      const { status, json } = await patch(element.id, { document_id: unknown });
      expect([status, Object.keys(json.errors)]).toEqual([422, ['document_id']]);
    }
    expect(await elementsOf(kind, from.id)).toMatchObject([{ id: element.id, name: 'Wanderer' }]);
    const moved = await patch(element.id, { document_id: to.id, order: 1, name: 'Renamed' });
    expect([moved.status, moved.json]).toMatchObject([200, { document_id: to.id, order: 1, name: 'Renamed' }]);
    expect(await elementsOf(kind, from.id)).toEqual([]);
    expect(await elementsOf(kind, to.id)).toMatchObject([{ name: 'Renamed' }, { name: 'Wanderer' }]);
    expect((await here.key.get(`/api/${kind}/${from.id}`)).json.total).toBe(0);
    expect((await here.key.get(`/api/${kind}/${to.id}`)).json.total).toBe(200);
  });

  it('goes both ways at once without waiting for itself', async () => {
    const [a, b] = [await here.offer({ elements: [line] }), await here.offer({ elements: [line] })];
    const [inA] = await elementsOf('offer', a.id);
    const [inB] = await elementsOf('offer', b.id);
    const replies = await Promise.all([patch(inA.id, { document_id: b.id }), patch(inB.id, { document_id: a.id })]);
    expect(replies.map(({ status }) => status)).toEqual([200, 200]);
    expect((await elementsOf('offer', a.id)).map(({ id }) => id)).toEqual([inB.id]);
  });
});

describe('a description', () => {
  const hostile = '<p onclick="x()">Two <b>designers</b><script>x()</script></p><img src=x onerror=x()>';
  const clean = '<p>Two <b>designers</b></p>';
  const line = { type: 'paragraph', name: 'Design', description: hostile };

  it('is cleaned on every way in', async () => {
    const whole = await here.offer({ elements: [line] }, '?include=elements');
    const { id } = whole;
    const one = await here.create('document_element', {
      ...line,
      document_type: 'Modules\\Salesforce\\Offer',
      document_id: id,
    });
    const edited = await patch(one.id, { description: hostile });
    const many = await here.key.send('POST', `/api/offer/${id}/add-elements?include=elements`, { elements: [line] });
    const product = await here.create('product', { name: 'Workshop', description: hostile, price: 1 });
    const added = await here.key.send('POST', `/api/offer/${id}/add-products?include=elements`, {
      products: [product.id],
    });
    const invoice = await here.create('invoice?include=elements', { contact_id: here.contact.id, elements: [line] });
    const copy = await here.key.send('POST', `/api/offer/${id}/duplicate?include=elements`);
    const shown = [
      ...[whole.elements[0], one, edited.json, many.json.elements.at(-1), added.json.elements.at(-1)],
      ...[invoice.elements[0], ...copy.json.elements],
    ];
    expect(shown.map(({ description }) => description)).toEqual(shown.map(() => clean));
  });

  it('that is no HTML stays as it was typed', async () => {
    const plain = 'Sheets < 5 mm & "rough" > 2 mm';
    const { elements } = await here.offer({ elements: [{ ...line, description: plain }] }, '?include=elements');
    expect(elements[0].description).toBe(plain);
  });
});

describe('what is wrong with an element', () => {
  const good = { type: 'paragraph', name: 'Design', amount: 100 };
  const share = { discount_type: 'percentage', discount_value: 150 };

  it('is told at its field, alone and among others', async () => {
    const { id } = await here.offer({ elements: [good] });
    const [element] = await elementsOf('offer', id);
    const alone = await patch(element.id, share);
    const sentence = 'The discount value field must be at most 100 percent.';
    expect([alone.status, alone.json.errors]).toEqual([422, { discount_value: [sentence] }]);
    await patch(element.id, { discount_type: 'fixed', discount_value: 150 });
    expect((await patch(element.id, { discount_type: 'percentage' })).json.errors).toEqual({
      discount_value: [sentence],
    });
    const elements = [good, { ...good, ...share, quantity: 1.00001 }, { ...good, amount: 0.00001 }];
    const wanted = ['elements.1.quantity', 'elements.1.discount_value', 'elements.2.amount'];
    for (const [path, body] of [
      ['/api/offer', { contact_id: here.contact.id, elements }],
      ['/api/invoice', { contact_id: here.contact.id, elements }],
      [`/api/offer/${id}/add-elements`, { elements }],
    ] as const) {
      const { status, json } = await here.key.send('POST', path, body);
      expect([status, Object.keys(json.errors)]).toEqual([422, wanted]);
    }
    expect(await elementsOf('offer', id)).toHaveLength(1);
  });
});

describe('the discount of an offer', () => {
  it('is called in the language of the offer', async () => {
    const product = await here.create('product', { name: 'Shared', price: 100, vat_rate_id: here.vat81.id });
    const items = [{ productId: product.id, quantity: 1 }];
    const quick = await here.ann.send('POST', '/api/offers/quick', { customerName: 'Quick AG', items });
    const { id } = quick.json.offer;
    await here.ann.send('PATCH', `/api/offers/${id}`, { discountPercent: 10 });
    await here.key.send('PATCH', `/api/offer/${id}`, { contact_id: here.contact.id });
    expect(await elementsOf('offer', id)).toMatchObject([
      { name: 'Shared', total: 100 },
      { name: 'Rabatt', type: 'paragraph', order: 2, total: -10, vat_rate: 8.1 },
    ]);
  });
});
