import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawnPng } from '#test/drawn-png';
import { pdfPages } from '#test/pdf-pages';
import { type DocumentsSetting, documentsSetting } from './documents-setting.ts';
import type { Json } from './test-server.ts';

let here: DocumentsSetting;
let offer: Json;
beforeAll(async () => {
  here = await documentsSetting();
  offer = await here.offer();
});
afterAll(() => here.close());

const megabyte = 1024 * 1024;
const pathOf = (url: string) => url.slice(new URL(url).origin.length);
const nobody = () => here.server.client({});

interface Upload {
  readonly name: string;
  readonly bytes: string | Buffer;
  /** What the sender claims. */
  readonly type?: string;
  readonly field?: string;
}

async function upload({ name, bytes, type = 'application/octet-stream', field = 'file' }: Upload) {
  const body = new FormData();
  body.append(field, new Blob([Buffer.from(bytes)], { type }), name);
  const answer = await fetch(`${here.server.url}/api/offer/${offer.id}/media`, {
    method: 'POST',
    headers: here.key.headers,
    body,
  });
  return { status: answer.status, json: (await answer.json()) as Json };
}

const pdf = (length: number) => Buffer.concat([Buffer.from('%PDF-1.7'), Buffer.alloc(length - 8)]);

describe('a file that is attached', () => {
  it.each([
    ['terms.pdf', '%PDF-1.7', 'text/html', 'application/pdf'],
    ['plan.png', drawnPng({ width: 1, height: 1 }), 'image/svg+xml', 'image/png'],
    ['photo.jpg', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'image/png', 'image/jpeg'],
    ['photo.webp', 'RIFF....WEBPVP8 ', 'image/webp', 'image/webp'],
  ] as const)('is what its bytes say: %s', async (...[name, bytes, claimed, mime]) => {
    const { status, json } = await upload({ name, bytes, type: claimed });
    expect([status, json]).toMatchObject([
      201,
      { name, mime_type: mime, description: null, collection: 'attachments' },
    ]);
    expect(json.uuid).toMatch(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(pathOf(json.url)).toMatch(new RegExp(`^/media/${json.uuid}/${name}\\?signature=[0-9a-f]{64}$`));
    const shown = await nobody().get(pathOf(json.url));
    expect([shown.status, shown.headers.get('content-type')]).toEqual([200, mime]);
    expect(Buffer.from(shown.bytes)).toEqual(Buffer.from(bytes));
    expect(shown.headers.get('x-content-type-options')).toBe('nosniff');
    const { attachments } = (await here.key.get(`/api/offer/${offer.id}?include=media`)).json;
    expect(attachments.map(({ uuid }: Json) => uuid)).toContain(json.uuid);
  });

  it.each([
    ['a page that is called a picture', { name: 'x.png', bytes: '<script>alert(1)</script>', type: 'image/png' }],
    ['a drawing', { name: 'x.svg', bytes: '<svg xmlns="http://www.w3.org/2000/svg"/>', type: 'image/svg+xml' }],
    ['another kind of picture', { name: 'x.gif', bytes: 'GIF89a', type: 'image/gif' }],
    ['nothing', { name: 'x.pdf', bytes: '' }],
    ['a byte too many', { name: 'x.pdf', bytes: pdf(20 * megabyte + 1) }],
    ['another field', { name: 'x.pdf', bytes: '%PDF-1.7', field: 'document' }],
  ])('is not %s', async (_, wrong) => {
    const { status, json } = await upload(wrong);
    expect([status, Object.keys(json.errors)]).toEqual([422, ['file']]);
  });

  it('may have 20 MB, and no more is read', async () => {
    expect((await upload({ name: 'large.pdf', bytes: pdf(20 * megabyte) })).status).toBe(201);
    const tooMuch = fetch(`${here.server.url}/api/offer/${offer.id}/media`, {
      method: 'POST',
      headers: { ...here.key.headers, 'content-type': 'multipart/form-data; boundary=x' },
      body: pdf(21 * megabyte),
    });
    // The server hangs up on whoever goes on sending.
    const status = await tooMuch.then((answer) => answer.status).catch(() => 413);
    expect(status).toBe(413);
  });

  it.each([
    ['no form', { 'content-type': 'application/json' }, '{"file":"x"}', 422],
    ['a form without files', { 'content-type': 'application/x-www-form-urlencoded' }, 'file=x', 422],
    ['the bytes alone', { 'content-type': 'application/pdf' }, '%PDF-1.7', 415],
    ['a form that breaks off', { 'content-type': 'multipart/form-data; boundary=x' }, '--x\r\nbroken', 400],
    ['a form without boundary', { 'content-type': 'multipart/form-data' }, 'x', 400],
  ] as const)('comes as a form: %s is refused', async (...[, headers, body, status]) => {
    const answer = await fetch(`${here.server.url}/api/offer/${offer.id}/media`, {
      method: 'POST',
      headers: { ...here.key.headers, ...headers },
      body,
    });
    expect(answer.status).toBe(status);
    expect(Object.keys((await answer.json()) as Json)).toContain('message');
  });

  it('is called what it may be called, and its address is nobody else’s', async () => {
    const { json } = await upload({ name: '../"><img src=x onerror=alert(1)>.pdf', bytes: '%PDF-1.7' });
    expect(json.name).toBe('"><img src=x onerror=alert(1)>.pdf');
    const shown = await nobody().get(pathOf(json.url));
    expect(shown.headers.get('content-disposition')).toMatch(/^inline; filename="[\w.-]+\.pdf"$/);
    const path = pathOf(json.url);
    const other = (await upload({ name: 'other.pdf', bytes: '%PDF-1.7' })).json.uuid;
    for (const bad of [
      path.replace(/.$/, (digit) => (digit === '0' ? '1' : '0')),
      path.replace(json.uuid, other),
      path.replace('/media/', '/image/'),
      path.replace(/\?.*/, ''),
      `${path}&x=1`,
    ]) {
      const refused = await nobody().get(bad);
      expect([refused.status, refused.json]).toEqual([403, { message: 'Invalid signature.' }]);
    }
  });

  it('stays with a locked offer, and leaves an open one', async () => {
    const kept = (await upload({ name: 'kept.pdf', bytes: '%PDF-1.7' })).json;
    const remove = () => here.key.send('DELETE', `/api/media/${kept.uuid}`);
    await here.key.send('PATCH', `/api/offer/${offer.id}`, { locked_at: '2026-03-02' });
    expect((await upload({ name: 'late.pdf', bytes: '%PDF-1.7' })).status).toBe(201);
    const refused = await remove();
    expect([refused.status, refused.json.code]).toEqual([409, 'offer_locked']);
    const sent = await here.key.send('POST', `/api/offer/${offer.id}/send`, { attachments: [kept.uuid] });
    expect(sent.status).toBe(200);
    const foreign = await here.key.send('POST', `/api/offer/${offer.id}/send`, { attachments: [crypto.randomUUID()] });
    expect([foreign.status, Object.keys(foreign.json.errors)]).toEqual([422, ['attachments.0']]);
    await here.key.send('PATCH', `/api/offer/${offer.id}`, { locked_at: null });
    expect([(await remove()).status, (await remove()).status]).toEqual([204, 404]);
    expect((await nobody().get(pathOf(kept.url))).status).toBe(403);
  });
});

describe('a drawn signature', () => {
  const approve = async (bytes: Buffer) => {
    const { id, approve_url: url } = await here.offer({ elements: [{ type: 'paragraph', name: 'Work', amount: 10 }] });
    const signature = `data:image/png;base64,${bytes.toString('base64')}`;
    const reply = await nobody().send('POST', pathOf(url), { name: 'Nora Frei', signature });
    return { id, reply };
  };

  it.each([
    ['no picture', Buffer.from('<script>')],
    ['the beginning of one', drawnPng({ width: 200, height: 80 }).subarray(0, 33)],
    ['one that unpacks to gigabytes', drawnPng({ width: 60_000, height: 60_000, rows: Buffer.alloc(9) })],
    ['one of more than 300 kB', Buffer.concat([drawnPng({ width: 9, height: 9 }), Buffer.alloc(300_000)])],
  ])('is not %s: nothing is decided', async (_, bytes) => {
    const { id, reply } = await approve(bytes);
    expect([reply.status, Object.keys(reply.json?.errors ?? {})]).toEqual([422, ['signature']]);
    expect((await here.key.get(`/api/offer/${id}`)).json.is_approved).toBe(false);
  });

  it('stands in the order confirmation', async () => {
    const { id, reply } = await approve(drawnPng({ width: 200, height: 80 }));
    expect(reply.status).toBe(200);
    const { order_confirmation_pdf_url: url } = (await here.key.get(`/api/offer/${id}`)).json;
    const confirmation = await nobody().get(pathOf(url));
    expect(confirmation.status).toBe(200);
    expect((await pdfPages(confirmation.bytes)).join(' ')).toContain('Nora Frei');
  });
});
