import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expireOffers } from '#app/answer/expire-offers';
import { remindClients } from '#app/answer/remind-clients';
import type { App } from '#app/app';
import { type DocumentsSetting, documentsSetting } from './documents-setting.ts';
import type { Json, Reply } from './test-server.ts';

const pageType = 'application/vnd.proffer.page+json';
const hour = 3_600_000;
const day = 24 * hour;

let here: DocumentsSetting;
let app: App;
beforeAll(async () => {
  here = await documentsSetting();
  app = here.server.composition.app;
  const settings = { timeZone: 'Pacific/Auckland', reminderBeforeDays: 3, reminderAfterDays: 7 };
  expect((await here.ann.send('PATCH', '/api/admin/company', settings)).status).toBe(200);
});
afterAll(() => here.close());

/** The server's clock, so many milliseconds on. */
const later = (ms: number): App => ({
  ...app,
  ports: { ...app.ports, clock: { now: () => new Date(Date.now() + ms) } },
});
const feedbackOf = ({ share_url }: Json) => {
  const url = new URL(new URL(share_url).searchParams.get('api') ?? '');
  return url.pathname + url.search;
};
const sentOffer = async (validUntil: string | null): Promise<Json> => {
  const { id } = await here.offer({ valid_until: validUntil });
  const sent = await here.key.send('POST', `/api/offer/${id}/send`, {});
  expect(sent.status).toBe(200);
  return sent.json;
};
const client = () => here.server.client({ accept: pageType });
const answer = (offer: Json, body: object): Promise<Reply> => client().send('POST', feedbackOf(offer), body);
const read = async (id: string) => (await here.key.get(`/api/offer/${id}`)).json;
/** An ISO date in the company's zone, so many milliseconds from now. */
const dateThere = (ms: number) =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Pacific/Auckland' }).format(new Date(Date.now() + ms));
/** Until the day there is over, from now on. */
const leftOfDay = () => {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Pacific/Auckland',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date());
  const [hours = 0, minutes = 0] = parts.split(':').map(Number);
  return day - hours * hour - minutes * 60_000;
};

describe('the last day of an offer', () => {
  it('is counted where the company is; then nothing is approved until staff extend it', async () => {
    const offer = await sentOffer(dateThere(0));
    await expireOffers(later(leftOfDay() - hour));
    expect(await read(offer.id)).toMatchObject({ is_expired: false });
    await expireOffers(later(leftOfDay() + hour));
    expect(await read(offer.id)).toMatchObject({ is_expired: true, is_approved: false });
    expect((await client().get(feedbackOf(offer))).json.status).toBe('expired');
    const refused = await answer(offer, { action: 'approve', name: 'Nora', terms_accepted: true });
    expect([refused.status, refused.json.code]).toEqual([409, 'offer_expired']);

    const extended = await here.key.send('PATCH', `/api/offer/${offer.id}`, { valid_until: dateThere(10 * day) });
    expect([extended.status, extended.json.is_expired]).toEqual([200, false]);
    expect((await client().get(feedbackOf(offer))).json.status).toBe('open');
    const taken = await answer(offer, { action: 'approve', name: 'Nora', terms_accepted: true });
    expect([taken.status, taken.json.status]).toEqual([200, 'approved']);
  });

  it('ends an answer also before anybody ended the offer', async () => {
    const offer = await sentOffer(dateThere(-day));
    const refused = await answer(offer, { action: 'approve', name: 'Nora', terms_accepted: true });
    expect([refused.status, refused.json.code]).toEqual([409, 'offer_expired']);
  });
});

describe('reminders', () => {
  const reminded = async (offer: Json): Promise<number> => {
    const { activities } = (await here.key.get(`/api/offer/${offer.id}?include=activities`)).json;
    return activities.filter(({ properties }: Json) => properties?.reminder).length;
  };

  it('go to who is silent, and to nobody who answered in any way', async () => {
    const silent = await sentOffer(null);
    const asked = await sentOffer(null);
    const rejected = await sentOffer(null);
    const approved = await sentOffer(null);
    expect((await answer(asked, { action: 'comment', comment: 'When?' })).status).toBe(200);
    expect((await answer(rejected, { action: 'reject', comment: 'Too late' })).status).toBe(200);
    expect((await answer(approved, { action: 'approve', name: 'Nora', terms_accepted: true })).status).toBe(200);
    await remindClients(later(8 * day));
    await remindClients(later(9 * day));
    expect(await Promise.all([silent, asked, rejected, approved].map(reminded))).toEqual([1, 0, 0, 0]);
  });

  it('come before the end too, and not again after it was extended by an answer', async () => {
    const ending = await sentOffer(dateThere(5 * day));
    await remindClients(later(hour));
    expect(await reminded(ending)).toBe(0);
    await remindClients(later(3 * day));
    expect(await reminded(ending)).toBe(1);
    expect((await answer(ending, { action: 'reject', comment: 'No' })).status).toBe(200);
    await remindClients(later(4 * day));
    expect(await reminded(ending)).toBe(1);
  });
});
