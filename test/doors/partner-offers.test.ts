import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { expireOffers } from '#app/answer/expire-offers';
import { remindClients } from '#app/answer/remind-clients';
import type { OfferState } from '#core/offer/lifecycle';
import type { Tenant } from '#store/database';
import { insertOffer } from '#store/offer/insert-offer';
import { aLine } from '#test/offer-fixture';
import { aStoredOffer } from '#test/stored-offer-fixture';
import { type DocumentsSetting, documentsSetting } from './documents-setting.ts';
import type { Json } from './test-server.ts';

let here: DocumentsSetting;
beforeAll(async () => {
  here = await documentsSetting();
});
afterAll(() => here.close());

const tenant = <T>(work: (t: Tenant) => Promise<T>) => here.server.composition.app.database.tenant(here.tenantId, work);

/** As the door of partners would: it says whose offers it works with. */
const asPartners = <T>(work: (t: Tenant) => Promise<T>) =>
  tenant(async (t) => {
    await t.pg.executeSql(`select set_config('app.door', 'partners', true)`);
    return await work(t);
  });

const quote = (change: { readonly validUntil?: string } = {}) =>
  aStoredOffer({
    ...change,
    origin: 'partners',
    state: 'open',
    header: { name: 'Phone insurance', customerId: here.company.id },
    lines: [aLine(randomUUID(), { name: 'Xylophone cover' })],
  });

const state = async (id: string) =>
  asPartners(async (t) => (await t.pg.executeSql('select state from offer where id = $1', [id])).rows[0]?.state);

const move = (id: string, to: OfferState) =>
  asPartners((t) => t.pg.executeSql('update offer set state = $2, decided_at = now() where id = $1', [id, to]));

/** Everywhere that offers are shown: the ids, and the totals where there are some. */
async function shown() {
  const everywhere = [
    '',
    'filter[status]=pending,approved',
    'filter[search]=xylophone',
    'sort=name',
    'filter[trashed]=1',
  ];
  const lists = await Promise.all(
    [...everywhere, `filter[company]=${here.company.id}`].map((query) => here.key.get(`/api/offer?${query}`)),
  );
  const company = await here.key.get(`/api/company/${here.company.id}?include=offers,offers_count`);
  const elements = await here.key.get('/api/document_element?filter[search]=xylophone');
  const drafts = await here.ann.get('/api/offers?list=1&status=accepted');
  const found = await here.ann.get('/api/offers?list=1&query=xylophone');
  return {
    lists: lists.map(({ json }) => [json.meta.total, json.data.map(({ id }: Json) => id)]),
    company: [company.json.offers_count, company.json.offers.map(({ id }: Json) => id)],
    elements: elements.json.meta.total,
    drafts: [drafts, found].map(({ json }) => [
      json.totalCount,
      json.statusCounts,
      json.offers.map(({ id }: Json) => id),
    ]),
  };
}

it('an offer quoted to a checkout is nowhere to be seen until it is confirmed, and stays from then on', async () => {
  await here.offer({ name: 'Ours', locked_at: '2026-03-02' });
  const before = await shown();
  const { id } = await asPartners(async (t) => {
    const offer = quote();
    await insertOffer(t, offer);
    return offer;
  });
  expect(await shown()).toEqual(before);
  expect(await state(id)).toBe('open');
  for (const path of [`/api/offer/${id}`, `/api/offer/${id}?filter[trashed]=1`])
    expect((await here.key.get(path)).status, path).toBe(404);
  expect((await here.ann.get(`/api/offers/${id}`)).status).toBe(404);
  const edited = await here.key.send('PATCH', `/api/offer/${id}`, { name: 'Mine' });
  const deleted = await here.key.send('DELETE', `/api/offer/${id}`);
  expect([edited.status, deleted.status, await state(id)]).toEqual([404, 404, 'open']);

  await move(id, 'declined');
  expect(await shown()).toEqual(before);
  await move(id, 'accepted');
  const [all, , search] = (await shown()).lists;
  expect(all).toEqual([Number(before.lists[0]?.[0]) + 1, expect.arrayContaining([id])]);
  expect(search).toEqual([1, [id]]);
  // Staff takes the confirmation back, and still sees it.
  const taken = await here.key.send('PATCH', `/api/offer/${id}`, { approved_at: null });
  expect([taken.status, taken.json.is_approved, taken.json.is_locked]).toEqual([200, false, true]);
  expect((await shown()).lists[1]).toEqual([2, expect.arrayContaining([id])]);
});

it('no door but theirs writes one', async () => {
  await expect(tenant((t) => insertOffer(t, quote()))).rejects.toThrow();
});

it('jobs that end offers and remind of them pass by', async () => {
  const { app } = here.server.composition;
  await here.ann.send('PATCH', '/api/admin/company', { reminderAfterDays: 1 });
  const { id: theirs } = await asPartners(async (t) => {
    const offer = quote({ validUntil: '2026-01-31' });
    await insertOffer(t, offer);
    return offer;
  });
  const { id: ours } = await here.offer({ locked_at: '2026-03-02', valid_until: '2026-03-01' });
  await expireOffers(app);
  expect((await here.key.get(`/api/offer/${ours}`)).json.is_expired).toBe(true);
  expect([await state(theirs), await remindClients(app)]).toEqual(['open', 0]);
});
