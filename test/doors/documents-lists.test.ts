import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import example from '../vectors/documents-example.json' with { type: 'json' };
import { type DocumentsSetting, documentsSetting } from './documents-setting.ts';
import type { Json } from './test-server.ts';

let here: DocumentsSetting;
beforeAll(async () => {
  here = await documentsSetting();
});
afterAll(() => here.close());

function exampleElements(): Json[] {
  const rates: Record<string, string> = { '8.1': here.vat81.id, '2.6': here.vat26.id };
  return example.elements.map(({ vat, total: _, ...element }: Json) => ({
    ...element,
    ...(vat ? { vat_rate_id: rates[vat] } : {}),
  }));
}

describe('lists', () => {
  const ids = async (query: string) => {
    const { status, json } = await here.key.get(`/api/offer?per_page=50&${query}`);
    expect([status, json.message]).toEqual([200, undefined]);
    return json.data.map((offer: Json) => offer.id);
  };

  it('filter by status, words, company, member and custom field', async () => {
    const draft = await here.offer({ name: 'Quaint draft' });
    const pending = await here.offer({ name: 'Quaint pending', locked_at: '2026-03-02' });
    const elements = [{ type: 'paragraph', name: 'Rarething', amount: 10 }];
    const approved = await here.offer({
      name: 'Quaint yes',
      approved_at: '2026-03-02',
      elements,
      custom_fields: { x: 'a,b' },
    });
    expect(await ids('filter[status]=draft&filter[search]=quaint')).toEqual([draft.id]);
    expect(await ids('filter[status]=pending,draft&filter[search]=quaint')).toEqual([pending.id, draft.id]);
    expect(await ids('filter[status]=approved_or_pending&filter[search]=quaint')).toEqual([approved.id, pending.id]);
    expect(await ids('filter[status]=billable&filter[search]=quaint')).toEqual([approved.id]);
    expect(await ids('filter[status]=nonsense')).toEqual([]);
    expect(await ids('filter[search]=rarething')).toEqual([approved.id]);
    expect(await ids(`filter[search]=${pending.number}`)).toEqual([pending.id]);
    expect(await ids('filter[custom_field]=x,a,b')).toEqual([approved.id]);
    expect(await ids(`filter[company]=${here.company.id}&filter[search]=rarething`)).toEqual([approved.id]);
    expect(await ids('filter[member]=999999999')).toEqual([]);
    expect(await ids('filter[search]=quaint&sort=-name')).toEqual([approved.id, pending.id, draft.id]);
    expect(await ids('filter[search]=quaint&sort=approved_at,name')).toEqual([approved.id, draft.id, pending.id]);
  });

  it('put what has no name last, both ways', async () => {
    const unnamed = await here.offer({ name: null });
    expect(unnamed.name).toBeNull();
    for (const sort of ['name', '-name']) expect((await ids(`sort=${sort}`)).at(-1)).toBe(unnamed.id);
  });

  it('count what there is and refuse what they do not know', async () => {
    const { json } = await here.key.get('/api/offer?per_page=1&include=contact');
    expect(json.meta).toMatchObject({ per_page: 1, allowed_sorts: ['name', 'created_at', 'approved_at'] });
    expect(json.meta.total).toBe(json.meta.last_page);
    expect(json.data[0].contact.lastname).toBe('Frei');
    const { status, json: refusal } = await here.key.get('/api/offer?filter[foo]=1');
    expect([status, refusal.message]).toEqual([
      400,
      'Requested filter(s) `foo` are not allowed. Allowed filter(s) are `search, project, company, status, member, custom_field, trashed`.',
    ]);
  });
});

describe('beside it', () => {
  it('stand comments, which only their author changes', async () => {
    const { id } = await here.offer();
    const comment = await here.create(`offer/${id}/comment`, { text: 'Later start' });
    expect(comment).toMatchObject({ text: 'Later start', is_internal: true });
    const bob = await here.colleague('member');
    expect((await bob.send('PATCH', `/api/comment/${comment.id}`, { text: 'x' })).status).toBe(403);
    const changed = await here.key.send('PATCH', `/api/comment/${comment.id}`, { text: 'Much later' });
    expect(changed.json.text).toBe('Much later');
    await here.ann.send('POST', `/api/offer/${id}/comment`, { text: 'Second', is_internal: false });
    const { json } = await here.key.get(`/api/offer/${id}?include=comments.commentator.media`);
    expect(json.comments.map(({ text }: Json) => text)).toEqual(['Much later', 'Second']);
    expect(json.comments[1].commentator).toMatchObject({ id: expect.any(Number), name: 'Ann' });
    expect((await here.key.send('DELETE', `/api/comment/${comment.id}`)).status).toBe(204);
  });

  it('stands a copy under a number of its own', async () => {
    const offer = await here.offer({ approved_at: '2026-03-02', elements: exampleElements() });
    const { status, json } = await here.key.send('POST', `/api/offer/${offer.id}/duplicate?include=elements`);
    expect(status).toBe(201);
    expect(json).toMatchObject({ ...example.totals, is_locked: false, name: offer.name });
    expect([json.id === offer.id, json.number === offer.number]).toEqual([false, false]);
  });
});

describe('the drafts door', () => {
  it('shows the same offer, and the other way round', async () => {
    const product = await here.create('product', { name: 'Shared', price: 12.5, vat_rate_id: here.vat81.id });
    const quick = await here.ann.send('POST', '/api/offers/quick', {
      customerName: 'Quick AG',
      items: [{ productId: product.id, quantity: 3 }],
    });
    const { id } = quick.json.offer;
    const seen = await here.key.get(`/api/offer/${id}?include=elements,contact`);
    expect(seen.json).toMatchObject({ id, total: 37.5, contact: null, number: expect.stringMatching(/^A-\d{5}$/) });
    expect(seen.json.elements).toMatchObject([{ type: 'paragraph', name: 'Shared', quantity: 3, amount: 12.5 }]);
    expect((await here.key.get(`/api/offer/${id}`)).json.number).toBe(seen.json.number);
    expect((await here.key.send('POST', `/api/offer/${id}/send`, {})).status).toBe(422);

    const document = await here.offer({ elements: exampleElements() });
    const { json } = await here.ann.get(`/api/offers/${document.id}`);
    expect(json.offer).toMatchObject({ status: 'draft', hiddenLines: 3, totals: { net: 2458.58, gross: 2650.22 } });
    const kept = json.offer.items.map(({ id: itemId }: Json) => ({ id: itemId }));
    await here.ann.send('PATCH', `/api/offers/${document.id}`, { items: kept.slice(0, 2) });
    const after = await here.key.get(`/api/offer/${document.id}?include=elements`);
    expect(after.json.elements.map(({ name }: Json) => name)).toEqual([
      ...['Design sprint', 'Content migration', 'Concept', 'Project management', 'Subtotal'],
    ]);
    const locked = await here.ann.send('PATCH', `/api/offers/${document.id}`, { status: 'accepted' });
    expect(locked.status).toBe(200);
    expect((await here.key.get(`/api/offer/${document.id}`)).json).toMatchObject({
      is_locked: true,
      is_approved: false,
    });
  });
});
