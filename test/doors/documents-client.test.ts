import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DocumentsSetting, documentsSetting } from './documents-setting.ts';
import type { Json } from './test-server.ts';

/** What a program for this API puts on the wire, request by request (contract §13). */
let here: DocumentsSetting;
let headers: Record<string, string>;
beforeAll(async () => {
  here = await documentsSetting();
  // Its every request is called JSON, with a body or without one.
  headers = { ...here.key.headers, 'content-type': 'application/json' };
});
afterAll(() => here.close());

async function send(method: string, path: string, body?: string): Promise<{ status: number; json: Json }> {
  const answer = await fetch(`${here.server.url}${path}`, { method, headers, ...(body === undefined ? {} : { body }) });
  const text = await answer.text();
  return { status: answer.status, json: text === '' ? null : JSON.parse(text) };
}

describe('the client', () => {
  it('creates, reads, lists, changes and deletes an offer', async () => {
    const body = JSON.stringify({
      contact_id: here.contact.id,
      name: 'Website relaunch',
      custom_fields: { my_internal_id: 42 },
    });
    const made = await send('POST', '/api/offer', body);
    expect([made.status, made.json.custom_fields]).toEqual([201, { my_internal_id: 42 }]);
    const { id } = made.json;
    const read = await send('GET', `/api/offer/${id}?include=elements%2Cactivities`);
    expect([read.status, read.json.elements, read.json.activities.length]).toEqual([200, [], 1]);
    const plain = await send('GET', '/api/offer?page=1');
    expect([plain.status, plain.json.data.length]).toEqual([200, 1]);
    const query = 'filter%5Bstatus%5D=draft&include=contact.company&sort=-created_at&page=1';
    const list = await send('GET', `/api/offer?${query}`);
    expect(list.json.data).toMatchObject([{ id, contact: { company: { name: 'Seeblick Hotels AG' } } }]);
    expect((await send('GET', '/api/offer?page=2')).json).toMatchObject({ data: [], meta: { from: null, to: null } });
    const changed = await send('PATCH', `/api/offer/${id}`, JSON.stringify({ name: 'New name' }));
    expect([changed.status, changed.json.name]).toEqual([200, 'New name']);
    expect(await send('DELETE', `/api/offer/${id}`)).toEqual({ status: 204, json: null });
    expect(await send('GET', `/api/offer/${id}`)).toEqual({ status: 404, json: { message: 'Not found.' } });
  });

  it('adds line items and lists them', async () => {
    const { id } = await here.offer();
    const line = {
      document_type: 'Modules\\Salesforce\\Offer',
      document_id: id,
      type: 'paragraph',
      name: 'Design',
      amount: 120,
    };
    expect((await send('POST', '/api/document_element', JSON.stringify(line))).status).toBe(201);
    const type = 'filter%5Bdocument_type%5D=Modules%5CSalesforce%5COffer';
    const list = await send('GET', `/api/document_element?${type}&filter%5Bdocument_id%5D=${id}&page=1`);
    expect(list.json.data).toMatchObject([{ name: 'Design', amount: 120, total: 120, order: 1 }]);
    expect(list.json.meta.total).toBe(1);
  });

  it('sends an offer', async () => {
    const { id } = await here.offer();
    const body = JSON.stringify({ email: 'a@x.example;b@y.example', message: null, ccToOwner: false });
    const sent = await send('POST', `/api/offer/${id}/send`, body);
    expect([sent.status, sent.json.is_locked, sent.json.is_approved]).toEqual([200, true, false]);
  });

  it('asks who it is, and changes that', async () => {
    const me = await send('GET', '/api/user');
    expect([me.status, me.json]).toMatchObject([200, { id: expect.any(Number), firstname: 'Ann', fullName: 'Ann' }]);
    const changed = await send('PATCH', '/api/user', JSON.stringify({ lastname: 'Owner', department: 'Sales' }));
    expect(changed.json).toMatchObject({ id: me.json.id, firstname: 'Ann', lastname: 'Owner', department: 'Sales' });
  });
});
