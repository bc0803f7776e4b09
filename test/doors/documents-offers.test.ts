import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWorker } from '#main/start-worker';
import example from '../vectors/documents-example.json' with { type: 'json' };
import { type DocumentsSetting, documentsSetting } from './documents-setting.ts';
import type { Json } from './test-server.ts';

let here: DocumentsSetting;
beforeAll(async () => {
  here = await documentsSetting();
});
afterAll(() => here.close());

const six = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/;
const texts = {
  address: '<p><strong>{{company.name}}</strong><br />{{contact.fullname}}</p>',
  header: '<p>Dear {{contact.firstname}}</p><script>alert(1)</script>',
  footer: '<p>Kind regards {{ contact.nothing }}{{unknown.thing}}</p>',
};

function exampleElements(): Json[] {
  const rates: Record<string, string> = { '8.1': here.vat81.id, '2.6': here.vat26.id };
  return example.elements.map(({ vat, total: _, ...element }: Json) => ({
    ...element,
    ...(vat ? { vat_rate_id: rates[vat] } : {}),
  }));
}

describe('an offer', () => {
  it('is made with number, texts and six-digit times', async () => {
    const offer = await here.offer({
      ...texts,
      custom_fields: { my_internal_id: 42 },
      rejected_at: '2026-01-01',
      foo: 1,
    });
    expect(offer).toMatchObject({
      number: expect.stringMatching(/^A-\d{5}$/),
      name: 'Website relaunch',
      address: texts.address,
      header: '<p>Dear {{contact.firstname}}</p>',
      address_personalized: '<p><strong>Seeblick Hotels AG</strong><br />Nora Frei</p>',
      header_personalized: '<p>Dear Nora</p>',
      footer_personalized: '<p>Kind regards {{ contact.nothing }}{{unknown.thing}}</p>',
      rejected_at: null,
      approved_at: null,
      locked_at: null,
      is_locked: false,
      is_expired: false,
      custom_fields: { my_internal_id: 42 },
      vat_detailed: {},
      total: 0,
    });
    for (const name of ['created_at', 'updated_at']) expect(offer[name]).toMatch(six);
    for (const relation of ['elements', 'contact', 'activities', 'comments', 'attachments', 'organization']) {
      expect(offer).not.toHaveProperty(relation);
    }
    const second = await here.offer();
    expect(Number(second.number.slice(2))).toBeGreaterThan(Number(offer.number.slice(2)));
    expect(second.address_personalized).toBe(
      '<p><strong>Seeblick Hotels AG</strong><br />Nora Frei<br />Quai 4<br />6006 Luzern<br />CH</p>',
    );
  });

  it('comes to the totals of the example, element by element or all at once', async () => {
    const offer = await here.offer();
    for (const element of exampleElements()) {
      await here.create('document_element', {
        document_type: 'Modules\\Salesforce\\Offer',
        document_id: offer.id,
        ...element,
      });
    }
    const other = await here.offer({ elements: exampleElements() }, '?include=elements');
    for (const id of [offer.id, other.id]) {
      const { json } = await here.key.get(`/api/offer/${id}?include=elements.tag,elements.product`);
      expect(json).toMatchObject(example.totals);
      const wanted = example.elements.map(({ vat, ...element }: Json, at) => ({
        order: at + 1,
        vat_rate: vat ? Number(vat) : null,
        tag: null,
        product: null,
        ...element,
      }));
      expect(json.elements).toMatchObject(wanted);
    }
    expect(other.elements).toHaveLength(7);
    expect(Object.keys(other.vat_detailed)).toEqual(['2.6', '8.1']);
  });

  it('tells a rate of zero as "0.0"', async () => {
    const offer = await here.offer({ elements: [{ type: 'paragraph', name: 'Free of VAT', amount: 10 }] });
    expect(offer.vat_detailed).toEqual({ '0.0': { rate: 0, net: 10, tax: 0 } });
  });

  it('is changed in part by PUT and PATCH, and custom fields as a whole', async () => {
    const { id, name } = await here.offer({ custom_fields: { a: 1, b: 2 } });
    for (const method of ['PUT', 'PATCH']) {
      const { status, json, headers } = await here.key.send(method, `/api/offer/${id}`, { description: method });
      expect([status, json.description, json.name, json.custom_fields]).toEqual([200, method, name, { a: 1, b: 2 }]);
      expect(headers.get('etag')).toBe(`"${json.version}"`);
    }
    const replaced = await here.key.send('PATCH', `/api/offer/${id}`, { custom_fields: { c: 3 } });
    expect(replaced.json.custom_fields).toEqual({ c: 3 });
    const emptied = await here.key.send('PATCH', `/api/offer/${id}`, { custom_fields: null, address: null });
    expect([emptied.status, Object.keys(emptied.json.errors)]).toEqual([422, ['address']]);
    const stale = await here.key.with({ 'if-match': '"1"' }).send('PATCH', `/api/offer/${id}`, { name: 'x' });
    expect([stale.status, stale.json.code]).toEqual([409, 'version_conflict']);
  });

  it('refuses foreign contacts and projects of another company', async () => {
    const unknown = await here.key.send('POST', '/api/offer', { contact_id: crypto.randomUUID() });
    expect([unknown.status, unknown.json.message]).toEqual([422, 'The selected contact id is invalid.']);
    const none = await here.key.send('POST', '/api/offer', {});
    expect(none.json).toMatchObject({ message: 'The contact id field is required.' });
    const [member] = (await here.key.get('/api/member')).json.data;
    const other = await here.create('company', { name: 'Elsewhere AG' });
    const start = { member_id: member.id, starts_at: '2026-03-02' };
    const elsewhere = await here.create('project', { name: 'Far', company_id: other.id, ...start });
    const near = await here.create('project', { name: 'Near', company_id: here.company.id, ...start });
    const body = { contact_id: here.contact.id };
    const wrong = await here.key.send('POST', '/api/offer', { ...body, project_id: elsewhere.id });
    expect([wrong.status, Object.keys(wrong.json.errors)]).toEqual([422, ['project_id']]);
    const good = await here.offer({ project_id: near.id }, '?include=project.offers,contact.company.media,company');
    expect(good).toMatchObject({
      project: { id: near.id, offers: [{ id: good.id }] },
      contact: { firstname: 'Nora', company: { name: 'Seeblick Hotels AG', media: [] } },
      company: { id: here.company.id },
    });
  });
});

describe('its states', () => {
  const patch = (id: string, body: unknown) => here.key.send('PATCH', `/api/offer/${id}`, body);

  it('are locked, unlocked, approved and reopened', async () => {
    const { id } = await here.offer({ header: '<p>Dear {{contact.firstname}}</p>' });
    const locked = await patch(id, { locked_at: '2026-03-02T09:15:00Z' });
    expect(locked.json).toMatchObject({
      is_locked: true,
      locked_at: '2026-03-02T09:15:00.000000Z',
      is_approved: false,
    });
    const refused = await patch(id, { name: 'New' });
    expect([refused.status, refused.json.code]).toEqual([409, 'offer_locked']);
    const element = { document_type: 'Modules\\Salesforce\\Offer', document_id: id, type: 'heading', name: 'x' };
    expect((await here.key.send('POST', '/api/document_element', element)).json.code).toBe('offer_locked');
    expect((await patch(id, { description: 'still' })).status).toBe(200);
    await here.key.send('PATCH', `/api/contact/${here.contact.id}`, { firstname: 'Eleonora' });
    expect((await here.key.get(`/api/offer/${id}`)).json.header_personalized).toBe('<p>Dear Nora</p>');
    await here.key.send('PATCH', `/api/contact/${here.contact.id}`, { firstname: 'Nora' });

    const approved = await patch(id, { approved_at: '2026-03-03' });
    expect(approved.json).toMatchObject({
      is_approved: true,
      approved_at: '2026-03-03T00:00:00.000000Z',
      rejected_at: null,
    });
    const again = await patch(id, { approved_at: '2026-03-04' });
    expect([again.status, again.json.approved_at]).toEqual([200, approved.json.approved_at]);
    expect((await patch(id, { locked_at: null })).json.code).toBe('offer_decided');
    expect((await patch(id, { approved_at: null })).json).toMatchObject({ is_approved: false, is_locked: true });
    const open = await patch(id, { locked_at: null, name: 'Renamed' });
    expect(open.json).toMatchObject({ is_locked: false, name: 'Renamed' });
    const { json } = await here.key.get(`/api/offer/${id}?include=activities`);
    const events = json.activities.map(({ event }: Json) => event);
    expect(events).toEqual(['unlocked', 'reopened', 'approved', 'updated', 'locked', 'created']);
    expect(json.activities[0]).toMatchObject({ id: expect.any(Number), created_at: expect.stringMatching(six) });
  });

  it('may begin locked or approved', async () => {
    const approved = await here.offer({ approved_at: '2026-03-03T10:00:00Z' });
    expect(approved).toMatchObject({ is_approved: true, is_locked: true, locked_at: approved.approved_at });
    expect(await here.offer({ locked_at: '2026-03-03' })).toMatchObject({ is_approved: false, is_locked: true });
  });

  it('follow sending, whose mail is in the outbox', async () => {
    const { id } = await here.offer();
    const sent = await here.key.send('POST', `/api/offer/${id}/send?include=activities`, {
      email: ' a@x.example ; b@y.example;',
      message: null,
      ccToOwner: false,
    });
    expect([sent.status, sent.json.is_locked]).toEqual([200, true]);
    expect(sent.json.activities[0]).toMatchObject({
      event: 'sent',
      properties: { recipients: ['a@x.example', 'b@y.example'] },
    });
    const stopWorker = await startWorker(here.server.composition);
    const outbox = async () => (await here.ann.get('/api/admin/outbox')).json.items;
    await expect.poll(outbox, { timeout: 30_000 }).toHaveLength(1);
    await stopWorker();
    const [mail] = await outbox();
    expect(mail).toMatchObject({
      to: ['a@x.example', 'b@y.example'],
      attachments: [{ name: expect.stringMatching(/^A-\d{5}\.pdf$/) }],
    });
    expect(mail.text).toMatch(/\/offer\/feedback\/\?lang=de&api=http/);
    expect((await here.key.send('POST', `/api/offer/${id}/send`, { email: 'a@x; nope' })).status).toBe(422);
    expect((await here.key.send('POST', `/api/offer/${id}/send`, {})).status).toBe(200);
  });

  it('end in the trash, and come back', async () => {
    const { id } = await here.offer({ approved_at: '2026-03-03' });
    expect((await here.key.send('DELETE', `/api/offer/${id}`)).status).toBe(204);
    expect((await here.key.send('DELETE', `/api/offer/${id}`)).status).toBe(404);
    expect((await here.key.get(`/api/offer/${id}`)).status).toBe(404);
    expect((await here.key.get(`/api/offer/${id}?filter[trashed]=1`)).json.deleted_at).toMatch(six);
    const only = await here.key.get('/api/offer?filter[trashed]=only');
    expect(only.json.data.map((offer: Json) => offer.id)).toEqual([id]);
    const restored = await here.key.send('POST', `/api/offer/${id}/restore`);
    expect(restored.json).toMatchObject({ id, is_approved: true, deleted_at: null });
  });
});

describe('elements', () => {
  const list = async (id: string) => {
    const type = encodeURIComponent('Modules\\Salesforce\\Offer');
    const { json } = await here.key.get(
      `/api/document_element?filter%5Bdocument_type%5D=${type}&filter%5Bdocument_id%5D=${id}&page=1`,
    );
    return json.data.map((element: Json) => `${element.order} ${element.name}`);
  };

  it('are put between others, moved, changed and removed', async () => {
    const { id } = await here.offer();
    const base = { document_type: 'Modules\\Salesforce\\Offer', document_id: id, type: 'paragraph' };
    const a = await here.create('document_element', { ...base, name: 'a', amount: 10 });
    await here.create('document_element', { ...base, name: 'b', amount: 1 });
    const c = await here.create('document_element', { ...base, name: 'c', amount: 5, order: 2 });
    expect(c.order).toBe(2);
    expect(await list(id)).toEqual(['1 a', '2 c', '3 b']);
    await here.key.send('PATCH', `/api/document_element/${a.id}`, { order: 3 });
    expect(await list(id)).toEqual(['1 c', '2 b', '3 a']);
    const { json } = await here.key.send('PUT', `/api/document_element/${c.id}`, { is_optional: true, quantity: '2' });
    expect(json).toMatchObject({ name: 'c', is_optional: true, quantity: 2, total: 10 });
    expect((await here.key.get(`/api/offer/${id}`)).json).toMatchObject({ total: 11, total_optional: 10 });
    const other = await here.offer();
    await here.key.send('PATCH', `/api/document_element/${a.id}`, { document_id: other.id });
    expect([await list(id), await list(other.id)]).toEqual([['1 c', '2 b'], ['1 a']]);
    expect((await here.key.send('DELETE', `/api/document_element/${c.id}`)).status).toBe(204);
    expect((await here.key.get(`/api/document_element/${c.id}`)).status).toBe(404);
    const unknown = await here.key.send('POST', '/api/document_element', { ...base, document_id: 'nope', name: 'x' });
    expect([unknown.status, Object.keys(unknown.json.errors)]).toEqual([422, ['document_id']]);
  });

  it('come from products', async () => {
    const product = await here.create('product', {
      name: 'Workshop',
      price: 850,
      vat_rate_id: here.vat81.id,
      remark: 'r',
    });
    const share = await here.create('product', { name: 'Share', price: 5, is_percentage: true });
    const { id } = await here.offer({ elements: [{ type: 'heading', name: 'first' }] });
    const added = await here.key.send('POST', `/api/offer/${id}/add-products?include=elements.product`, {
      products: [product.id, share.id],
      beforeOrder: 1,
    });
    expect(added.status).toBe(200);
    expect(added.json.elements).toMatchObject([
      { name: 'Workshop', amount: 850, quantity: 1, vat_rate: 8.1, remark: 'r', product: { id: product.id }, order: 1 },
      { name: 'Share', type: 'percentage', total: 42.5 },
      { name: 'first', order: 3 },
    ]);
    const body = { products: [crypto.randomUUID(), product.id] };
    const unknown = await here.key.send('POST', `/api/offer/${id}/add-products`, body);
    expect([unknown.status, Object.keys(unknown.json.errors)]).toEqual([422, ['products.0']]);
  });
});
