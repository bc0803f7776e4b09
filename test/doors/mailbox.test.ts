import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { lookIntoMailbox } from '#app/intake/look-into-mailbox';
import { startWorker } from '#main/start-worker';
import { findDovecot, type ImapServer, startImapServer } from '#test/imap-server';
import { emlFile, multipart, pdfFile } from '#test/request-files';
import { type Client, type Json, startTestServer, type TestServer } from './test-server.ts';

const patience = { timeout: 30_000, interval: 100 };

describe.skipIf(findDovecot() === null)('a mailbox on a real IMAP server', () => {
  let imap: ImapServer;
  let server: TestServer;
  let ann: Client;
  let tenantId = '';
  let stop: (() => Promise<void>)[] = [];
  beforeAll(async () => {
    imap = await startImapServer();
    server = await startTestServer();
    ann = await server.signUp();
    tenantId = (await ann.get('/api/admin/session')).json.company.id;
    const content =
      'sku,name,price_net,vat_rate,currency\nP-100,Pressure washer,100,23,EUR\nP-200,Floor cleaner,50,23,EUR';
    expect((await ann.send('POST', '/api/products/import', { content })).status).toBeLessThan(300);
  });
  afterAll(async () => {
    await Promise.all(stop.map((one) => one()));
    await server.close();
    await imap.close();
  });

  const settings = (change: object = {}) => ({
    ...{ host: imap.host, port: imap.port, security: 'plain', user: imap.user, password: imap.password },
    ...{ folder: 'INBOX', moveTo: 'Taken', active: true, everySeconds: 10, readExisting: true, ...change },
  });
  const mails = async (): Promise<Json[]> => (await ann.get('/api/admin/intake?limit=200')).json.items;
  const mail = async (subject: string): Promise<Json> => (await mails()).find((one) => one.subject === subject);
  const offers = async (): Promise<number> =>
    (await server.composition.app.database.pg.executeSql('select count(*)::int as n from offer')).rows[0].n;
  const look = () => ann.send('POST', '/api/admin/mailbox/look');
  const becomes = (subject: string, expected: object) =>
    vi.waitFor(async () => expect(await mail(subject)).toMatchObject(expected), patience);
  const send = (subject: string, headers: Record<string, string> = {}, body = '3 x P-100') =>
    imap.deliver(emlFile({ headers: { Subject: subject, ...headers }, body }));

  it('says what is wrong with the settings, and that they work', async () => {
    const attempt = async (change: object) =>
      (await ann.send('POST', '/api/admin/mailbox/test', settings(change))).json;
    expect(await attempt({})).toMatchObject({ ok: true });
    expect(await attempt({ password: 'wrong' })).toMatchObject({ ok: false, fault: 'sign_in' });
    expect(await attempt({ folder: 'Nowhere' })).toMatchObject({ ok: false, fault: 'folder' });
    expect(await attempt({ port: 1 })).toMatchObject({ ok: false, fault: 'unreachable' });
    expect((await ann.send('POST', '/api/admin/mailbox/test', settings({ password: null }))).status).toBe(400);
    expect((await ann.send('PUT', '/api/admin/mailbox', settings({ host: 'http://x/' }))).status).toBe(400);
  });

  it('keeps the password sealed, and sends it nowhere else', async () => {
    const { status, json } = await ann.send('PUT', '/api/admin/mailbox', settings({ active: false }));
    expect([status, json.mailbox.host]).toEqual([200, imap.host]);
    expect(JSON.stringify((await ann.get('/api/admin/mailbox')).json)).not.toContain(imap.password);
    const { rows } = await server.composition.app.database.pg.executeSql('select password from mailbox');
    expect(Buffer.from(rows[0].password).includes(imap.password)).toBe(false);
    const kept = await ann.send('POST', '/api/admin/mailbox/test', settings({ password: null }));
    expect(kept.json).toMatchObject({ ok: true });
    const elsewhere = await ann.send('PUT', '/api/admin/mailbox', settings({ password: null, host: 'localhost' }));
    expect(elsewhere.json.error.issues).toMatchObject([{ path: 'password' }]);
  });

  it('makes each mail one draft, with two workers at once', async () => {
    for (let n = 1; n <= 6; n += 1) await send(`Request ${n}`);
    await send('Request 1 again', { 'Message-ID': '<twice@buyer.example>' });
    await send('Request 1 once more', { 'Message-ID': '<twice@buyer.example>' });
    await ann.send('PUT', '/api/admin/mailbox', settings());
    stop = await Promise.all([startWorker(server.composition), startWorker(server.composition)]);
    await vi.waitFor(async () => {
      const found = await mails();
      expect(found.map(({ state }) => state)).toEqual(Array(7).fill('drafted'));
    }, patience);
    expect(await offers()).toBe(7);
    const { offerId } = await mail('Request 1');
    const { offer } = (await ann.get(`/api/offers/${offerId}`)).json;
    expect(offer.items).toMatchObject([{ quantity: 3 }]);
    const taken = await vi.waitFor(async () => {
      const found = await imap.list('Taken');
      expect(found).toHaveLength(8);
      return found;
    }, patience);
    expect(taken.map(({ subject }) => subject)).toContain('Request 1 once more');
    expect(await imap.list('INBOX')).toEqual([]);
  });

  it('joins answers to their offer: by thread, and by number in the subject', async () => {
    await send('First', { 'Message-ID': '<first@buyer.example>' });
    await look();
    await becomes('First', { state: 'drafted' });
    const { offerId } = await mail('First');
    await send('Re: First', { 'In-Reply-To': '<first@buyer.example>' }, 'Make that five, please.');
    await look();
    await becomes('Re: First', { state: 'joined', offerId });
    const { items } = (await ann.get(`/api/admin/offers/${offerId}/mails`)).json;
    expect(items).toMatchObject([{ subject: 'First' }, { subject: 'Re: First', text: 'Make that five, please.' }]);
    const sent = await ann.send('POST', `/api/admin/offers/${offerId}/mail`, {
      to: ['ann@buyer.example'],
      subject: 'Offer',
      text: 'x',
    });
    await send('AW: Offer', { References: `<${sent.json.mailId}@company.example>` });
    await look();
    await becomes('AW: Offer', { state: 'joined', offerId });
    await server.composition.app.database.pg.executeSql(`update offer set number = 'A-00042' where id = '${offerId}'`);
    await send('About A-00042');
    await look();
    await becomes('About A-00042', { state: 'joined', offerId });
  });

  it('tells what of a mail was not read that was drafted or joined, and drops it with another try', async () => {
    const withScan = (subject: string, headers: Record<string, string> = {}) =>
      imap.deliver(
        emlFile({
          headers: { Subject: subject, ...headers },
          ...multipart([
            { headers: { 'Content-Type': 'text/plain; charset=utf-8' }, body: '3 x P-100' },
            { headers: { 'Content-Type': 'application/pdf; name=plan.pdf' }, body: pdfFile([]) },
          ]),
        }),
      );
    const told = {
      detail: expect.stringMatching(/^plan\.pdf: This PDF is a scan/),
      troubles: [{ code: 'pdf_scan', values: {}, file: 'plan.pdf' }],
    };
    await withScan('With a plan', { 'Message-ID': '<plan@buyer.example>' });
    await look();
    await becomes('With a plan', { state: 'drafted', reason: null, ...told });
    const { offerId } = await mail('With a plan');
    await withScan('Re: With a plan', { 'In-Reply-To': '<plan@buyer.example>' });
    await look();
    await becomes('Re: With a plan', { state: 'joined', offerId, ...told });
    expect((await ann.get(`/api/admin/offers/${offerId}/mails`)).json.items).toMatchObject([told, told]);
    const { id } = await mail('Re: With a plan');
    const again = await ann.send('POST', `/api/admin/intake/${id}/retry`);
    expect([again.status, again.json.mail]).toMatchObject([202, { state: 'received', detail: null, troubles: [] }]);
    await becomes('Re: With a plan', { state: 'drafted', ...told });
  });

  it('skips mail of machines, and drafts it when told to', async () => {
    await send('Out of office', { 'Auto-Submitted': 'auto-replied' });
    await send('News', { 'List-Id': '<news.shop.example>' });
    await imap.deliver(
      emlFile({
        headers: { Subject: 'Scan' },
        ...multipart([{ headers: { 'Content-Type': 'application/pdf; name=a.pdf' }, body: pdfFile([]) }]),
      }),
    );
    await look();
    await becomes('Out of office', { state: 'skipped', reason: 'reply', offerId: null });
    await becomes('News', { state: 'skipped', reason: 'bulk' });
    await becomes('Scan', { state: 'refused', reason: 'no_text' });
    expect(await mail('Scan')).toMatchObject({
      detail: expect.stringMatching(/^a\.pdf: This PDF is a scan/),
      troubles: [{ code: 'pdf_scan', values: {}, file: 'a.pdf' }],
    });
    expect(await mail('News')).toMatchObject({ detail: null, troubles: [] });
    await send('Huge', {}, `${'x'.repeat(70)}\r\n`.repeat(300_000));
    await look();
    const tooLarge = { code: 'too_large', values: { most: 20 }, file: null };
    await becomes('Huge', { state: 'refused', reason: 'too_large', troubles: [tooLarge] });
    expect((await ann.get('/api/admin/intake?state=skipped')).json).toMatchObject({
      totalCount: 2,
      counts: { refused: 2 },
    });
    const { id } = await mail('News');
    expect((await ann.send('POST', `/api/admin/intake/${id}/retry`)).status).toBe(202);
    await becomes('News', { state: 'drafted' });
    expect((await ann.send('POST', `/api/admin/intake/${id}/retry`)).status).toBe(409);
    expect((await ann.get(`/api/admin/intake/${id}/original`)).bytes.length).toBeGreaterThan(100);
  });

  it('goes on where a killed process stopped: nothing lost, nothing twice', async () => {
    const { app } = server.composition;
    // From here on only this test looks into the mailbox.
    await app.database.pg.executeSql(
      `update mailbox set every_seconds = 86400, next_look_at = now() + interval '1 day'`,
    );
    const before = await offers();
    const killed = {
      ...app,
      ports: {
        ...app.ports,
        mailboxes: {
          open: async (account: never) => {
            const opened = await app.ports.mailboxes.open(account);
            return { ...opened, nextUid: opened.nextUid, file: () => Promise.reject(new Error('killed')) };
          },
        },
      },
    };
    await send('Half done');
    await vi.waitFor(async () => {
      await lookIntoMailbox(killed, tenantId);
      expect(await mail('Half done')).toBeDefined();
    }, patience);
    expect((await imap.list('INBOX')).map(({ subject }) => subject)).toEqual(['Half done']);
    await lookIntoMailbox(app, tenantId);
    expect(await imap.list('INBOX')).toEqual([]);
    await becomes('Half done', { state: 'drafted' });
    expect(await offers()).toBe(before + 1);
  });

  it('shows a server that is away, and comes back by itself', async () => {
    await server.composition.app.database.pg.executeSql(`update mailbox set port = 1`);
    await look();
    await vi.waitFor(async () => {
      const { error, fault } = (await ann.get('/api/admin/mailbox')).json.mailbox;
      expect([error, fault]).toEqual([expect.stringMatching(/No IMAP server/), 'unreachable']);
    }, patience);
    await ann.send('PUT', '/api/admin/mailbox', settings());
    await send('After the storm');
    await look();
    await becomes('After the storm', { state: 'drafted' });
    expect((await ann.get('/api/admin/mailbox')).json.mailbox.error).toBe(null);
  });
});
