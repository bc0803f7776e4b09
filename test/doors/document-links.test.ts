import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { revokeLinks } from '#app/answer/revoke-links';
import { signedUrl } from '#core/link/signed-url';
import { pdfPages } from '#test/pdf-pages';
import { type Client, type Json, startTestServer, type TestServer } from './test-server.ts';

const pageType = 'application/vnd.proffer.page+json';
const json = { accept: 'application/json' };

let test: TestServer;
let staff: Client;
let nobody: Client;
beforeAll(async () => {
  test = await startTestServer();
  staff = await test.signUp('Jonas');
  nobody = test.client(json);
});
afterAll(() => test.close());

const path = (url: string) => url.slice(new URL(url).origin.length);
const feedbackOf = (offer: Json) => path(new URL(offer.share_url).searchParams.get('api') ?? '');
const read = async (id: string, include = '') =>
  (await staff.get(`/api/offer/${id}${include && `?include=${include}`}`)).json;

/** An offer with a fixed line of 100 and an optional one of 40, at 10 % VAT. */
async function anOffer(): Promise<{ offer: Json; extra: string }> {
  const company = await staff.send('POST', '/api/company', { name: `Hotel ${Math.random()}` });
  const contact = await staff.send('POST', '/api/contact', {
    firstname: 'Nora',
    lastname: 'Frei',
    email: 'nora@hotel.example',
    company_id: company.json.id,
    preferred_language: 'en',
  });
  const made = await staff.send('POST', '/api/offer', {
    contact_id: contact.json.id,
    name: 'Relaunch',
    header: '<p>Dear {{contact.firstname}}</p>',
  });
  expect(made.status).toBe(201);
  const rate = await staff.send('POST', '/api/vat_rate', { name: 'Normal', rate: 10 });
  const element = (name: string, amount: number, isOptional: boolean) =>
    staff.send('POST', '/api/document_element', {
      document_type: 'Modules\\Salesforce\\Offer',
      document_id: made.json.id,
      type: 'paragraph',
      quantity: 1,
      vat_rate_id: rate.json.id,
      is_optional: isOptional,
      name,
      amount,
    });
  await element('Sprint', 100, false);
  const extra = await element('Photos', 40, true);
  expect(extra.status).toBe(201);
  return { offer: await read(made.json.id), extra: extra.json.id };
}

const send = async (id: string) => {
  const sent = await staff.send('POST', `/api/offer/${id}/send`, {});
  expect(sent.status).toBe(200);
  return sent.json;
};

describe('a link', () => {
  it('shows and asks, and changes nothing by being looked at', async () => {
    const { offer } = await anOffer();
    const before = await read(offer.id, 'activities');
    const urls = [offer.approve_url, offer.reject_url, offer.pdf_url].map(path);
    for (const url of [...urls, feedbackOf(offer)]) {
      expect((await nobody.get(url)).status, url).toBe(200);
      expect((await nobody.send('HEAD', url)).status, url).toBe(200);
    }
    const page = await test.client({ accept: 'text/html' }).get(path(offer.approve_url));
    const html = new TextDecoder().decode(page.bytes);
    expect(html).toMatch(/<form method="post" action="\/api\/offer\/[^"]*signature=/);
    expect(html).toContain('Dear Nora');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect((await nobody.get(path(offer.approve_url))).json).toMatchObject({
      action: 'approve',
      requires_confirmation: true,
    });
    const after = await read(offer.id, 'activities');
    expect({ ...after, ...urlsOf(before) }).toEqual(before);
  });

  it('is refused alike whatever is wrong with it', async () => {
    const { offer } = await anOffer();
    const other = await anOffer();
    const url = path(offer.approve_url);
    const wrong = [
      url.replace(/signature=./, (found) => (found.endsWith('0') ? 'signature=1' : 'signature=0')),
      url.replace(/&signature.*/, ''),
      url.replace('approve', 'reject'),
      url.replace(offer.id, other.offer.id),
      url.replace(offer.id, '00000000-0000-4000-8000-000000000000'),
      url.replace(/rev=\d+/, 'rev=99'),
      url.replace(/expires=(\d+)/, (_, at) => `expires=${Number(at) + 1}`),
      url.replace(/(expires=\d+)&(rev=\d+)/, '$2&$1'),
      signed(offer.id, { expires: String(Math.floor(Date.now() / 1000) - 1), rev: '0' }),
      signed(offer.id, { expires: '9999999999' }),
      signed(offer.id, { expires: '9999999999', rev: '7' }),
    ];
    for (const [at, bad] of wrong.entries()) {
      for (const reply of [await nobody.get(bad), await nobody.send('POST', bad, {})]) {
        expect(reply.status, `${at} ${bad}`).toBe(403);
        expect(reply.json).toEqual({ message: 'Invalid signature.' });
      }
    }
  });

  it('that is older shows that the offer was replaced, and decides nothing', async () => {
    const { offer } = await anOffer();
    const first = await send(offer.id);
    await staff.send('PATCH', `/api/offer/${offer.id}`, { locked_at: null, name: 'Second' });
    const second = await send(offer.id);
    for (const url of [first.approve_url, first.pdf_url]) {
      const page = await test.client({ accept: 'text/html' }).get(path(url));
      expect(page.status).toBe(200);
      expect(new TextDecoder().decode(page.bytes)).toContain('This offer was replaced');
    }
    const refused = await nobody.send('POST', path(first.approve_url), {});
    expect([refused.status, refused.json.code]).toEqual([409, 'offer_superseded']);
    const shown = await test.client({ accept: pageType }).get(feedbackOf(first));
    expect(shown.json).toMatchObject({ status: 'superseded', offer: null });
    expect((await nobody.send('POST', path(second.approve_url), {})).json.is_approved).toBe(true);
  });

  it('can be revoked', async () => {
    const { offer } = await anOffer();
    const sent = await send(offer.id);
    const { tenantId } = await actor();
    const app = test.composition.app;
    await revokeLinks(app, { tenantId, role: 'owner', userId: null, keyId: null, requestId: null }, offer.id);
    expect((await nobody.send('POST', path(sent.approve_url), {})).status).toBe(403);
    expect((await nobody.get(path(sent.pdf_url))).json).toEqual({ message: 'Invalid signature.' });
  });
});

describe('an answer', () => {
  it('approves once, with options, evidence and a confirmation', async () => {
    const { offer, extra } = await anOffer();
    const sent = await send(offer.id);
    expect((await nobody.get(path(sent.order_confirmation_pdf_url))).json).toMatchObject({
      code: 'offer_not_approved',
    });
    const body = { name: 'Nora Frei', comment: 'Please start in May', elements: [extra] };
    const yes = await nobody.send('POST', path(sent.approve_url), body);
    expect(yes.status).toBe(200);
    expect(yes.json).toMatchObject({ is_approved: true, total: 140, total_with_vat: 154, total_optional: 0 });
    expect((await nobody.send('POST', path(sent.approve_url), body)).status).toBe(200);
    expect((await nobody.send('POST', path(sent.reject_url), {})).json).toMatchObject({ code: 'offer_decided' });
    const after = await read(offer.id, 'activities,comments');
    expect(after.activities.filter(({ event }: Json) => event === 'approved')).toHaveLength(1);
    expect(after.comments).toMatchObject([{ text: 'Please start in May', is_internal: false }]);
    const pdf = await nobody.get(path(after.order_confirmation_pdf_url));
    expect(pdf.headers.get('content-disposition')).toContain('-order-confirmation.pdf');
    const pages = (await pdfPages(pdf.bytes)).join(' ').replace(/\s+/g, ' ');
    expect(pages).toMatch(/Order confirmation A-\d{5}.*Photos.*Record of approval Accepted by Nora Frei/);
    expect(pages).toMatch(/SHA-256\)\s*[0-9a-f]/);
  });

  it('rejects', async () => {
    const { offer } = await anOffer();
    const no = await nobody.send('POST', feedbackOf(offer), { action: 'reject', comment: 'Too late' });
    expect(no.json).toMatchObject({ is_rejected: true, is_approved: false });
    expect((await read(offer.id)).rejected_at).toMatch(/\.\d{6}Z$/);
    expect((await nobody.send('POST', feedbackOf(offer), { action: 'approve' })).status).toBe(409);
  });

  it('that staff takes back leaves room for another', async () => {
    const { offer } = await anOffer();
    const sent = await send(offer.id);
    expect((await nobody.send('POST', path(sent.approve_url), { name: 'First' })).status).toBe(200);
    const open = await staff.send('PATCH', `/api/offer/${offer.id}`, { approved_at: null });
    expect((await nobody.send('POST', path(open.json.reject_url), {})).json).toMatchObject({ is_rejected: true });
    const drafted = await staff.send('PATCH', `/api/offer/${offer.id}`, { locked_at: null });
    expect(drafted.json).toMatchObject({ is_rejected: false, is_locked: false });
    const again = await send(offer.id);
    const yes = await nobody.send('POST', path(again.approve_url), { name: 'Second' });
    expect([yes.status, yes.json.is_approved]).toEqual([200, true]);
    const { order_confirmation_pdf_url: url } = await read(offer.id);
    const pages = (await pdfPages((await nobody.get(path(url))).bytes)).join(' ');
    expect(pages).toContain('Second');
    expect(pages).not.toContain('First');
  });

  it('takes no line that is not optional, and half of nothing', async () => {
    const { offer } = await anOffer();
    const bad = await nobody.send('POST', path(offer.approve_url), {
      elements: ['00000000-0000-4000-8000-000000000000'],
    });
    expect(bad.status).toBe(422);
    expect(Object.keys(bad.json.errors)).toEqual(['elements.0']);
    expect((await read(offer.id)).is_approved).toBe(false);
  });

  it('is one, however many come at once', async () => {
    const { offer } = await anOffer();
    const sent = await send(offer.id);
    const urls = Array.from({ length: 40 }, (_, at) => path(at % 2 ? sent.approve_url : sent.reject_url));
    const statuses = (await Promise.all(urls.map((url) => nobody.send('POST', url, {})))).map(({ status }) => status);
    expect(new Set(statuses)).toEqual(new Set([200, 409]));
    const after = await read(offer.id, 'activities');
    expect(after.is_approved !== after.is_rejected).toBe(true);
    expect(after.activities.filter(({ event }: Json) => ['approved', 'rejected'].includes(event))).toHaveLength(1);
  });
});

describe("the client's page", () => {
  it('tells the public view and nothing else', async () => {
    const { offer } = await anOffer();
    const view = (await nobody.get(feedbackOf(offer))).json;
    expect(Object.keys(view).sort()).toEqual(
      [
        ...[
          'address_personalized',
          'approve_url',
          'elements',
          'footer_personalized',
          'header_personalized',
          'id',
          'is_approved',
        ],
        ...[
          'is_rejected',
          'name',
          'number',
          'organization',
          'pdf_url',
          'reject_url',
          'show_signature',
          'show_terms',
          'show_vat',
        ],
        ...['total', 'total_optional', 'total_with_vat', 'vat_detailed'],
      ].sort(),
    );
  });

  it('shows sums of a choice without keeping it, takes questions, and notes who looked', async () => {
    const { offer, extra } = await anOffer();
    const sent = await send(offer.id);
    const client = test.client({ accept: pageType });
    const shown = await client.send('POST', feedbackOf(sent), { action: 'preview', elements: [extra] });
    expect(shown.json.offer.totals).toMatchObject({ net: '140.00', gross: '154.00' });
    expect((await client.get(feedbackOf(sent))).json.offer.totals).toMatchObject({ net: '100.00', optional: '40.00' });
    const asked = await client.send('POST', feedbackOf(sent), { action: 'comment', comment: 'When?' });
    expect(asked.json.offer.comments).toMatchObject([{ text: 'When?', is_ours: false }]);
    expect((await client.send('POST', feedbackOf(sent), { action: 'comment', comment: ' ' })).status).toBe(422);
    await client.send('POST', feedbackOf(sent), { action: 'viewed' });
    await nobody.get(path(sent.preview_url));
    const { activities } = await read(offer.id, 'activities');
    expect(activities.filter(({ event }: Json) => event === 'viewed')).toHaveLength(1);
  });
});

describe('a question', () => {
  it('that is sent twice with one token is one question', async () => {
    const { offer } = await anOffer();
    const sent = await send(offer.id);
    const client = test.client({ accept: pageType });
    const token = '0197b0a2-3f4e-4c1b-9a7d-2f6c1e5d8b90';
    const ask = (comment: string, more: object = { token }) =>
      client.send('POST', feedbackOf(sent), { action: 'comment', comment, ...more });
    const replies = await Promise.all([ask('When?'), ask('When?'), ask('When?')]);
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect((await ask('When? Please.')).json.offer.comments.map(({ text }: Json) => text)).toEqual([
      'When?',
      'When? Please.',
    ]);
    expect((await ask('When?', { token: 'mine' })).status).toBe(422);
    expect((await ask('When?', {})).json.offer.comments).toHaveLength(3);
    const { activities } = await read(offer.id, 'activities');
    expect(activities.filter(({ event }: Json) => event === 'commented')).toHaveLength(3);
  });
});

function signed(id: string, parameters: Record<string, string>): string {
  const { app } = test.composition;
  return path(signedUrl(`${app.origin()}/api/offer/${id}/approve`, parameters, app.links.mac));
}

function urlsOf(offer: Json): Json {
  return Object.fromEntries(Object.entries(offer).filter(([key]) => key.endsWith('_url')));
}

async function actor(): Promise<{ tenantId: string }> {
  const session = await staff.get('/api/admin/session');
  return { tenantId: session.json.company.id };
}
