import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startWorker } from '#main/start-worker';
import { type MailServer, startMailServer } from '#test/mail-server';
import { pdfPages } from '#test/pdf-pages';
import { header, leaves } from '#test/read-mime';
import { type Client, type Json, startTestServer, type TestServer } from './test-server.ts';

let mailServer: MailServer;
let server: TestServer;
let ann: Client;
let stopWorker: () => Promise<void>;
beforeAll(async () => {
  mailServer = await startMailServer();
  server = await startTestServer({ SMTP_URL: mailServer.url, MAIL_FROM: 'Proffer <offers@example.test>' });
  stopWorker = await startWorker(server.composition);
  ann = await server.signUp();
  await ann.send('POST', '/api/products/import', {
    content: 'sku,name,price_net,vat_rate,currency\nM-1,Żarówka,5,23,PLN',
  });
});
afterAll(async () => {
  await stopWorker();
  await server.close();
  await mailServer.close();
});

const wait = { timeout: 30_000, interval: 50 };

async function anOffer(): Promise<Json> {
  const { json } = await ann.get('/api/products');
  const items = [{ productId: json.products[0].id, quantity: 3 }];
  return (await ann.send('POST', '/api/offers/quick', { customerName: 'Elektro Nowak', items })).json.offer;
}

const mail = { to: ['nowak@example.test'], subject: 'Oferta Żarówki', text: 'Dzień dobry,\n\nw załączniku oferta.' };

async function inOutbox(mailId: string): Promise<Json> {
  const { json } = await ann.get('/api/admin/outbox');
  return json.items.find(({ id }: Json) => id === mailId);
}

async function sendOffer(body: unknown = mail): Promise<{ status: number; mailId: string; json: Json }> {
  const { status, json } = await ann.send('POST', `/api/admin/offers/${(await anOffer()).id}/mail`, body);
  return { status, mailId: json.mailId, json };
}

describe('an offer sent by mail', () => {
  it('arrives with its PDF', async () => {
    const { status, mailId, json } = await sendOffer();
    expect([status, json.delivers]).toEqual([202, true]);
    await vi.waitFor(async () => expect((await inOutbox(mailId)).state).toBe('sent'), wait);
    expect(await inOutbox(mailId)).toMatchObject({ to: mail.to, subject: mail.subject, error: null });
    const arrived = mailServer.received.at(-1);
    expect(arrived).toMatchObject({ from: 'offers@example.test', to: mail.to });
    if (!arrived) return;
    expect(header(arrived.message, 'subject')).toBe(mail.subject);
    const [text, pdf] = leaves(arrived.message);
    expect(new TextDecoder().decode(text?.bytes).replaceAll('\r\n', '\n').trimEnd()).toBe(mail.text);
    expect(header(pdf ?? arrived.message, 'content-disposition')).toMatch(
      /^attachment; filename="?OFR-[0-9A-F]{8}\.pdf/,
    );
    expect((await pdfPages(pdf?.bytes ?? new Uint8Array())).join()).toContain('Żarówka');
  });

  it('is tried again by itself after a refusal for now', async () => {
    const reported = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    mailServer.refuse(451, 1);
    const before = mailServer.received.length;
    const { mailId } = await sendOffer();
    await vi.waitFor(async () => expect((await inOutbox(mailId)).state).toBe('sent'), wait);
    expect(mailServer.received).toHaveLength(before + 1);
    const { rows } = await server.composition.app.database.pg.executeSql(
      'select attempts from outbox_mail where id = $1',
      [mailId],
    );
    expect(rows).toEqual([{ attempts: 2 }]);
    expect(reported.mock.calls.map(([message]) => message)).toEqual(['A job failed']);
    reported.mockRestore();
  });

  it('is shown as failed, with the reason, when it was refused for good', async () => {
    mailServer.unknown.add('gone@example.test');
    const { mailId } = await sendOffer({ ...mail, to: ['gone@example.test'] });
    await vi.waitFor(async () => expect((await inOutbox(mailId)).state).toBe('failed'), wait);
    expect((await inOutbox(mailId)).error).toContain('rejected');
  });

  it('is sent once for one Idempotency-Key', async () => {
    const path = `/api/admin/offers/${(await anOffer()).id}/mail`;
    const caller = ann.with({ 'idempotency-key': 'mail-once' });
    const answers = await Promise.all([1, 2, 3].map(() => caller.send('POST', path, mail)));
    const ids = new Set(answers.map(({ json }) => json.mailId));
    expect([answers.map(({ status }) => status), ids.size]).toEqual([[202, 202, 202], 1]);
  });
});

describe('what would forge a mail', () => {
  it.each([
    { subject: 'Offer\r\nBcc: evil@example.test' },
    { subject: 'Offer\nX: y' },
    { to: ['nowak@example.test\r\nBcc: evil@example.test'] },
    { to: ['nowak@example.test, evil@example.test'] },
    { to: ['Nowak <nowak@example.test>'] },
    { to: [] },
  ])('is refused: %j', async (change) => {
    const before = (await ann.get('/api/admin/outbox')).json.items.length;
    const { status, json } = await sendOffer({ ...mail, ...change });
    expect([status, json.error.code]).toEqual([400, 'validation_failed']);
    expect((await ann.get('/api/admin/outbox')).json.items).toHaveLength(before);
  });
});

it('mails the link for a new password past the outbox', async () => {
  const { json } = await ann.get('/api/auth/get-session');
  const before = (await ann.get('/api/admin/outbox')).json.items.length;
  const arrivedBefore = mailServer.received.length;
  const asked = await server.client({}).send('POST', '/api/auth/request-password-reset', {
    email: json.user.email,
    redirectTo: '/app/reset-password',
  });
  expect(asked.status).toBe(200);
  // A mail of a test before may still come in.
  const texts = () =>
    mailServer.received.slice(arrivedBefore).map(({ message }) => new TextDecoder().decode(leaves(message)[0]?.bytes));
  const inText = /http:\/\/localhost:\d+(\/api\/auth\/reset-password\/\S+)/;
  await vi.waitFor(() => expect(texts().filter((text) => inText.test(text))).toHaveLength(1), wait);
  const link = texts().flatMap((text) => inText.exec(text)?.[1] ?? [])[0] ?? '';
  const led = await server.client({}).get(link);
  expect(led.headers.get('location')).toMatch(/\/app\/reset-password\?token=\w+/);
  const token = new URL(led.headers.get('location') ?? '', server.url).searchParams.get('token');
  const set = await server
    .client({})
    .send('POST', '/api/auth/reset-password', { token, newPassword: 'another-pass-2' });
  expect(set.status).toBe(200);
  const inside = { email: json.user.email, password: 'another-pass-2' };
  expect((await server.client({}).send('POST', '/api/auth/sign-in/email', inside)).status).toBe(200);
  expect(
    (await server.client({}).send('POST', '/api/auth/reset-password', { token, newPassword: 'third-pass-3' })).status,
  ).toBe(400);
  expect((await ann.get('/api/customers')).status).toBe(401);
  const again = await server.client({}).send('POST', '/api/auth/sign-in/email', inside);
  const cookie = again.headers.getSetCookie().map((one) => one.split(';')[0]);
  const items = (await server.client({ cookie: cookie.join('; ') }).get('/api/admin/outbox')).json.items;
  expect(items).toHaveLength(before);
});
