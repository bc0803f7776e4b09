import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DocumentsSetting, documentsSetting } from './documents-setting.ts';
import type { Json } from './test-server.ts';

let here: DocumentsSetting;
let member: Json;
beforeAll(async () => {
  here = await documentsSetting();
  [member] = (await here.key.get('/api/member')).json.data;
});
afterAll(() => here.close());

const line = (amount: number) => ({ type: 'paragraph', name: 'Work', amount, vat_rate_id: here.vat81.id });
const figures = 'billing,income_total,income_net_total,costs_total,cost_efficiency_index,hours_tracked_total';

describe('a key that was made for nobody', () => {
  it('acts as the owner, and the history says so', async () => {
    const offer = await here.offer({}, '?include=member.user,createdBy,updatedBy,activities');
    for (const key of ['member', 'created_by', 'updated_by']) expect(offer[key]).toMatchObject({ id: member.id });
    expect(offer.activities[0].causer).toEqual({ type: 'member', id: member.id, name: 'Ann' });
    const comment = await here.create(`offer/${offer.id}/comment`, { text: 'Mine' });
    expect(comment.commentator).toEqual({ id: member.id, name: 'Ann' });
    expect((await here.key.get(`/api/offer?filter[member]=${member.id}`)).json.meta.total).toBeGreaterThan(0);
    const invoice = await here.create('invoice', { contact_id: here.contact.id });
    const own = (await here.key.get('/api/invoice?filter[own]=1')).json.data;
    expect(own.map(({ id }: Json) => id)).toEqual([invoice.id]);
  });
});

describe('a project', () => {
  it('shows who works on it, at which rates, and is found by them', async () => {
    const base = { company_id: here.company.id, member_id: member.id, starts_at: '2026-03-02' };
    const project = await here.create('project', { ...base, name: 'Relaunch', assigned_member_ids: [member.id] });
    const empty = await here.create('project', { ...base, name: 'Later' });
    const rate = await here.create('rate', { name: 'Design', price: 120 });
    await here.create('rate', { name: 'Never used', price: 1 });
    for (const amount of [1.5, 2]) {
      await here.create('time', { description: 'Sketch', project_id: project.id, rate_id: rate.id, amount });
    }
    const include = 'rates,assignedMembers.user.media';
    const { json } = await here.key.get(`/api/project?include=${include}&sort=-name`);
    expect(json.data).toMatchObject([
      {
        id: project.id,
        rates: [{ id: rate.id, price: 120 }],
        assigned_members: [{ id: member.id, user: { avatar: null } }],
      },
      { id: empty.id, rates: [], assigned_members: [] },
    ]);
    for (const filter of ['own', 'involved']) {
      expect((await here.key.get(`/api/project?filter[${filter}]=1`)).json.meta.total, filter).toBe(2);
    }
    expect((await here.key.get('/api/project?filter[assigned]=1')).json.data).toMatchObject([{ id: project.id }]);
    const company = await here.key.get(`/api/company/${here.company.id}?include=times,times_count,type`);
    expect(company.json).toMatchObject({ times_count: 2, type: { name: 'company' } });
    expect(company.json.times).toMatchObject([{ rate_id: rate.id }, { rate_id: rate.id }]);
  });
});

describe('a company', () => {
  it('keeps tags, which are found and replaced as a whole', async () => {
    const company = await here.create('company?include=tags', { name: 'Tagged AG', tags: ['Hotel', ' VIP ', 'VIP'] });
    expect(company.tags).toEqual(['Hotel', 'VIP']);
    expect(await here.create('company', { name: 'Plain AG' })).not.toHaveProperty('tags');
    expect((await here.key.get('/api/company?filter[tags]=VIP,Other')).json.data).toMatchObject([{ id: company.id }]);
    const path = `/api/company/${company.id}?include=tags`;
    expect((await here.key.send('PATCH', path, { name: 'Tagged SA' })).json.tags).toEqual(['Hotel', 'VIP']);
    expect((await here.key.send('PATCH', path, { tags: [] })).json.tags).toEqual([]);
    for (const tags of [['a,b'], [' '], ['x'.repeat(101)], null, Array.from({ length: 51 }, (_, at) => `t${at}`)]) {
      expect((await here.key.send('PATCH', path, { tags })).status).toBe(422);
    }
  });

  it('adds up what it brought and cost, where somebody asks', async () => {
    const company = await here.create('company', { name: 'Sums AG' });
    const contact = await here.create('contact', { company_id: company.id, email: 'sums@x.example' });
    const base = { company_id: company.id, member_id: member.id, starts_at: '2026-03-02' };
    const project = await here.create('project', { ...base, name: 'Sums' });
    const rate = await here.create('rate', { name: 'Design', price: 100 });
    await here.create('time', { description: 'x', project_id: project.id, rate_id: rate.id, amount: 1.5 });
    await here.create('expense', { name: 'Train', project_id: project.id, amount: 49.9 });
    await here.create('expense', { name: 'Print', company_id: company.id, amount: 0.1 });
    const invoice = (amount: number, more = {}) =>
      here.create('invoice', { contact_id: contact.id, issued_at: '2026-03-01', elements: [line(amount)], ...more });
    const locked = { locked_at: '2026-03-01' };
    const paid = await invoice(100, { ...locked, paid_at: '2026-03-05' });
    await invoice(200, { ...locked, due_at: '2026-03-02' });
    const open = await invoice(300, { ...locked, due_at: '2999-03-02' });
    await invoice(1000);
    const plain = (await here.key.get(`/api/company/${company.id}`)).json;
    expect(plain).not.toHaveProperty('income_total');
    const wanted = {
      billing: { paid: 108.1, pending: 324.3, overdue: 216.2 },
      income_total: 648.6,
      income_net_total: 600,
      costs_total: 200,
      cost_efficiency_index: 3,
      hours_tracked_total: 1.5,
    };
    const query = `append=${figures}&include=customerTransactions`;
    const { json } = await here.key.get(`/api/company/${company.id}?${query}`);
    expect(json).toMatchObject(wanted);
    expect(json.customer_transactions).toHaveLength(4);
    expect(json.customer_transactions[0]).toMatchObject({ type: 'payment', invoice_id: paid.id, amount: -108.1 });
    expect(json.customer_transactions.map(({ invoice_id: id }: Json) => id)).toContain(open.id);
    const list = await here.key.get(`/api/company?filter[search]=sums&append=income_net_total`);
    expect(list.json.data).toMatchObject([{ id: company.id, income_net_total: 600 }]);
    expect(list.json.data[0]).not.toHaveProperty('costs_total');
    const unknown = await here.key.get(`/api/company/${company.id}?append=profit`);
    expect([unknown.status, unknown.json.message]).toEqual([
      400,
      `Requested append(s) \`profit\` are not allowed. Allowed append(s) are \`${figures.replaceAll(',', ', ')}\`.`,
    ]);
  });
});

describe('what was billed of an offer', () => {
  it('counts no drafts and nothing in the trash', async () => {
    const { id } = await here.offer({ approved_at: '2026-03-02', elements: [line(100), line(50)] });
    const read = async () => (await here.key.get(`/api/offer/${id}?include=elements`)).json;
    const [first, second] = (await read()).elements;
    const bill = async (element: Json) =>
      (await here.key.send('POST', `/api/offer/${id}/invoice`, { elements: [element.id] })).json;
    const [a, b] = [await bill(first), await bill(second)];
    expect((await read()).billed_total).toBe(0);
    expect((await here.key.get('/api/offer?filter[status]=billable')).json.data).toMatchObject([{ id }]);
    await here.key.send('POST', `/api/invoice/${a.id}/send`, {});
    expect(await read()).toMatchObject({ billable_total: 150, billed_total: 100 });
    await here.key.send('PATCH', `/api/invoice/${b.id}`, { locked_at: '2026-03-02' });
    expect((await read()).billed_total).toBe(150);
    expect((await here.key.get('/api/offer?filter[status]=billable')).json.data).toEqual([]);
    expect((await here.key.send('DELETE', `/api/invoice/${b.id}`)).status).toBe(204);
    expect((await read()).billed_total).toBe(100);
  });
});
