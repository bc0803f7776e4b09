import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createKey } from '#app/key/create-key';
import { type Client, startTestServer, type TestServer } from './test-server.ts';

let server: TestServer;
let ann: Client;
let key: Client;
beforeAll(async () => {
  server = await startTestServer();
  ann = await server.signUp();
  const { id } = (await ann.get('/api/admin/company')).json;
  const actor = { tenantId: id, role: 'owner', userId: null, keyId: null, requestId: null } as const;
  const wanted = { name: 'documents', door: 'documents', role: 'owner', mode: 'live' } as const;
  const { secret } = await createKey(server.composition.app, actor, wanted);
  key = server.client({ authorization: `Bearer ${secret}`, accept: 'application/json' });
});
afterAll(() => server.close());

const create = async (path: string, body: unknown) => {
  const { status, json } = await key.send('POST', `/api/${path}`, body);
  expect([status, json]).toEqual([201, expect.anything()]);
  return json;
};

describe('who is let in', () => {
  it('answers strangers in one sentence', async () => {
    for (const client of [server.client({}), server.client({ authorization: 'Bearer nope' })]) {
      const { status, json } = await client.get('/api/contact');
      expect([status, json]).toEqual([401, { message: 'Unauthenticated.' }]);
    }
  });

  it('tells a key what is left of its minute', async () => {
    const { headers } = await key.get('/api/unit');
    expect(headers.get('x-ratelimit-limit')).toBe('300');
    expect(Number(headers.get('x-ratelimit-remaining'))).toBeLessThan(300);
  });
});

describe('contacts and companies', () => {
  it('are made, read with relations, changed in part and deleted', async () => {
    const company = await create('company', { name: 'Seeblick Hotels AG', custom_fields: { erp_id: 143 } });
    expect(company).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      name: 'Seeblick Hotels AG',
      description: null,
      website_url: null,
      is_archived: false,
      custom_fields: { erp_id: 143 },
    });
    const contact = await create('contact', {
      company_id: company.id,
      firstname: 'Nora',
      lastname: 'Frei',
      country: 'ch',
    });
    expect(contact).toMatchObject({ firstname: 'Nora', email: null, country: 'CH', custom_fields: {} });
    expect(contact).not.toHaveProperty('company');
    const read = await key.get(`/api/contact/${contact.id}?include=company.media`);
    expect(read.json.company).toMatchObject({ id: company.id, media: [] });
    for (const method of ['PUT', 'PATCH']) {
      const { status, json } = await key.send(method, `/api/contact/${contact.id}`, { city: method });
      expect([status, json.city, json.firstname]).toEqual([200, method, 'Nora']);
    }
    const fields = await key.send('PATCH', `/api/company/${company.id}`, {
      custom_fields: { a: '1' },
      is_archived: true,
    });
    expect(fields.json).toMatchObject({ custom_fields: { a: '1' }, is_archived: true });
    const emptied = await key.send('PATCH', `/api/company/${company.id}`, { custom_fields: null });
    expect(emptied.json.custom_fields).toEqual({});
    const gone = { headers: { ...key.headers, 'content-type': 'application/json' }, method: 'DELETE' };
    expect((await fetch(`${server.url}/api/contact/${contact.id}`, gone)).status).toBe(204);
    expect((await fetch(`${server.url}/api/contact/${contact.id}`, gone)).status).toBe(404);
    expect((await key.get(`/api/contact/${contact.id}`)).json).toEqual({ message: 'Not found.' });
  });

  it('takes forms, url-encoded and multipart', async () => {
    const url = `${server.url}/api/contact`;
    const encoded = new URLSearchParams({ firstname: 'Form', 'custom_fields[my_id]': '42', email: '' });
    const first = await fetch(url, { method: 'POST', headers: key.headers, body: encoded });
    expect([first.status, await first.json()]).toMatchObject([
      201,
      { firstname: 'Form', email: null, custom_fields: { my_id: '42' } },
    ]);
    const form = new FormData();
    form.append('firstname', 'Multi');
    const second = await fetch(url, { method: 'POST', headers: key.headers, body: form });
    expect([second.status, await second.json()]).toMatchObject([201, { firstname: 'Multi' }]);
  });

  it('names every problem of a body', async () => {
    const body = { company_id: 'short', country: 'CHE', custom_fields: { a: { b: 1 } } };
    const { status, json } = await key.send('POST', '/api/contact', body);
    expect(status).toBe(422);
    expect(Object.keys(json.errors).sort()).toEqual(['company_id', 'country', 'custom_fields.a']);
    expect(json.errors.company_id).toEqual(['The company id field must have at least 10 characters.']);
    expect(json.message).toMatch(/^The .* \(and 3 more errors\)$/);
    const foreign = await key.send('POST', '/api/contact', { company_id: crypto.randomUUID() });
    expect(foreign.json).toEqual({
      message: 'The selected company id is invalid.',
      errors: { company_id: ['The selected company id is invalid.'] },
    });
  });
});

describe('lists', () => {
  it('page, filter and sort, nulls last', async () => {
    for (const lastname of ['Zoe', null, 'Abel']) await create('contact', { firstname: 'Listed', lastname });
    const { json } = await key.get('/api/contact?filter%5Bsearch%5D=listed&sort=-lastname&per_page=2&page=1');
    expect(json.data.map((row: { lastname: string }) => row.lastname)).toEqual(['Zoe', 'Abel']);
    const path = `${server.composition.app.origin()}/api/contact`;
    expect(json.links).toEqual({
      first: `${path}?filter%5Bsearch%5D=listed&sort=-lastname&per_page=2&page=1`,
      last: `${path}?filter%5Bsearch%5D=listed&sort=-lastname&per_page=2&page=2`,
      prev: null,
      next: `${path}?filter%5Bsearch%5D=listed&sort=-lastname&per_page=2&page=2`,
    });
    expect(json.meta).toEqual({
      current_page: 1,
      from: 1,
      last_page: 2,
      path,
      per_page: 2,
      to: 2,
      total: 3,
      allowed_sorts: ['firstname', 'lastname', 'created_at'],
      allowed_filters: ['search', 'company', 'custom_field'],
    });
    const past = await key.get('/api/contact?filter%5Bsearch%5D=listed&page=9');
    expect([past.status, past.json.data, past.json.meta.from, past.json.meta.to]).toEqual([200, [], null, null]);
  });

  it('refuse what they do not know', async () => {
    const { status, json } = await key.get('/api/contact?filter[foo]=1');
    expect([status, json.message]).toEqual([
      400,
      'Requested filter(s) `foo` are not allowed. Allowed filter(s) are `search, company, custom_field`.',
    ]);
    expect((await key.get('/api/contact?include=company.offers')).status).toBe(400);
    expect((await key.get('/api/contact?sort=email')).status).toBe(400);
  });
});

describe('the others', () => {
  it('work together', async () => {
    const tag = await create('tag', { name: 'Print' });
    const unit = await create('unit', { name: 'h' });
    const vat = await create('vat_rate', { name: 'Normal', rate: 8.1 });
    const rate = await create('rate', { name: 'Design', price: 120 });
    expect([unit, rate]).toMatchObject([{ description: null }, { price: 120 }]);
    const body = { name: 'Workshop', price: 850, unit_id: unit.id, tag_id: tag.id, vat_rate_id: vat.id };
    const product = await create('product', body);
    expect(product).toMatchObject({ price: 850, vat_rate: 8.1, vat_rate_id: vat.id, is_percentage: false });
    const full = await key.get(`/api/product/${product.id}?include=tag,unit,vatRate,account`);
    expect(full.json).toMatchObject({ tag, unit, vat, account: null });
    const dearer = await key.send('PATCH', `/api/product/${product.id}`, { price: 900, revenue_account_no: '3200' });
    expect(dearer.json).toMatchObject({ price: 900, name: 'Workshop', revenue_account_no: '3200' });
    const found = await key.get('/api/product?filter[search]=worksh&sort=-price&include=account');
    expect(found.json.data).toMatchObject([{ id: product.id, account: { number: '3200', name: null } }]);

    const [member] = (await key.get('/api/member?include=user.media')).json.data;
    expect(member).toMatchObject({ id: expect.any(Number), role: { name: 'owner' }, user: { firstname: 'Ann' } });
    expect((await key.get(`/api/member/${member.id}`)).json.id).toBe(member.id);
    const company = await create('company', { name: 'Projects AG' });
    const start = { name: 'Relaunch', company_id: company.id, member_id: String(member.id), starts_at: '2026-03-02' };
    const project = await create('project', { ...start, assigned_member_ids: [member.id] });
    expect(project).toMatchObject({
      status: 'active',
      billing_type: 'flat',
      starts_at: '2026-03-02',
      member_id: member.id,
    });
    const time = await create('time', { description: 'Sketch', project_id: project.id, rate_id: rate.id, amount: 1.5 });
    expect(time).toMatchObject({ amount: 1.5, costs: 180, is_accountable: true, is_locked: false });
    const detail = await key.get(`/api/project/${project.id}?include=company,owner.user,times.rate,timesCount`);
    expect(detail.json).toMatchObject({ company: { id: company.id }, owner: { id: member.id }, times_count: 1 });
    expect(detail.json.times).toMatchObject([{ id: time.id, rate: { id: rate.id } }]);
    expect((await key.get('/api/project?filter[with_billable_costs]=1')).json.meta.total).toBe(1);
    expect((await key.send('POST', '/api/project', { ...start, starts_at: '2026-02-30' })).status).toBe(422);
    const expense = await create('expense', { name: 'Train', amount: 40, project_id: project.id });
    expect(expense).toMatchObject({ amount: 40, approved_at: null });
  });
});
