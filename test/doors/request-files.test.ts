import { afterAll, beforeAll, expect, it } from 'vitest';
import { emlFile, multipart, pdfFile, wanted } from '#test/request-files';
import { type Client, startTestServer, type TestServer } from './test-server.ts';

let server: TestServer;
let ann: Client;
beforeAll(async () => {
  server = await startTestServer();
  ann = await server.signUp();
});
afterAll(() => server.close());

async function upload(bytes: Uint8Array, name: string, client = ann) {
  const answer = await fetch(`${server.url}/api/admin/request-files?fileName=${encodeURIComponent(name)}`, {
    method: 'POST',
    headers: { ...client.headers, origin: server.url, 'content-type': 'application/octet-stream' },
    body: bytes as never,
  });
  return { status: answer.status, json: await answer.json() };
}

it('answers what a mail says, and its draft keeps where it came from', async () => {
  const { status, json } = await upload(emlFile({ headers: { 'Message-ID': '<m1@buyer.example>' } }), 'mail.eml');
  expect(status).toBe(200);
  expect(json).toMatchObject({
    kind: 'eml',
    text: wanted.join('\n'),
    from: { email: 'ann@buyer.example' },
    messageId: 'm1@buyer.example',
  });
  const source = {
    kind: 'file',
    name: 'mail.eml',
    messageId: json.messageId,
    subject: json.subject,
    senderEmail: json.from.email,
  };
  const made = await ann.send('POST', '/api/offers', { clientRequest: json.text, source });
  expect(made.status).toBe(201);
  const { rows } = await server.composition.app.database.pg.executeSql(
    `select source_kind, source_name, message_id, subject, sender_email from request where message_id = 'm1@buyer.example'`,
  );
  expect(rows).toEqual([
    {
      source_kind: 'file',
      source_name: 'mail.eml',
      message_id: 'm1@buyer.example',
      subject: 'Request',
      sender_email: 'ann@buyer.example',
    },
  ]);
});

const scan = { headers: { 'Content-Type': 'application/pdf; name=plan.pdf' }, body: pdfFile([]) };
const isScan = { code: 'pdf_scan', values: {} };

it('answers what could not be read, for people and for programs', async () => {
  const note = { headers: { 'Content-Type': 'text/plain; charset=utf-8' }, body: wanted.join('\n') };
  const { status, json } = await upload(emlFile(multipart([note, scan])), 'mail.eml');
  expect([status, json.text]).toEqual([200, wanted.join('\n')]);
  expect(json.problem).toMatch(/^plan\.pdf: This PDF is a scan/);
  expect(json.troubles).toEqual([{ ...isScan, file: 'plan.pdf' }]);
  expect(json.attachments).toMatchObject([{ name: 'plan.pdf', text: null, troubles: [{ ...isScan, file: null }] }]);
  expect(json.attachments[0].problem).toMatch(/^This PDF is a scan/);
});

it('refuses with every trouble as an issue', async () => {
  const { status, json } = await upload(pdfFile([]), 'scan.pdf');
  expect([status, json.error.code]).toEqual([422, 'no_text']);
  const message = expect.stringMatching(/^This PDF is a scan/);
  expect(json.error).toEqual({
    ...{ code: 'no_text', message, requestId: expect.any(String) },
    issues: [{ path: '', rule: 'pdf_scan', message, values: {} }],
  });
  const inMail = await upload(emlFile(multipart([scan, { ...scan, body: Buffer.from('%PDF-1.4') }])), 'mail.eml');
  expect(inMail.json.error.issues).toMatchObject([
    { path: 'plan.pdf', rule: 'pdf_scan' },
    { path: 'plan.pdf', rule: 'pdf_damaged' },
  ]);
});

it('refuses a scan, a broken file and a large one, each with its word', async () => {
  expect(await upload(pdfFile([]), 'scan.pdf')).toMatchObject({ status: 422, json: { error: { code: 'no_text' } } });
  const broken = await upload(Buffer.from('%PDF-1.4 nothing'), 'broken.pdf');
  expect(broken).toMatchObject({ status: 422, json: { error: { code: 'unreadable_file' } } });
  expect((await upload(Buffer.alloc(21 * 1_048_576), 'large.txt')).status).toBe(413);
  expect((await ann.send('POST', '/api/admin/request-files', {})).status).toBe(400);
});
