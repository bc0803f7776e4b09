import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type MailServer, startMailServer } from '../mail-server.ts';
import { databaseUrl, dropDatabase, newDatabaseName, noServer, withServer } from '../postgres-server.ts';
import { header } from '../read-mime.ts';
import { type ServerProcess, startServerProcess } from './server-process.ts';

const skipped = await noServer();
const name = newDatabaseName();
const limit = { timeout: 240_000 };
let dataDir: string;
let mails: MailServer;
let servers: ServerProcess[] = [];
let headers: Record<string, string> = {};
let contactId = '';
beforeAll(async () => {
  if (skipped) return;
  dataDir = await mkdtemp(join(tmpdir(), 'proffer-faults-'));
  mails = await startMailServer();
  await withServer((one) => one.query(`create database ${name}`));
  servers = [await start()];
  servers.push(await start());
  const person = { email: 'ann@seller.example', password: 'secret-pass-1', name: 'Ann' };
  const { cookies } = await call(0, 'POST /api/auth/sign-up/email', person);
  headers = { cookie: cookies.map((one) => one.split(';')[0]).join('; ') };
  const contact = { firstname: 'Nora', lastname: 'Frei', email: 'nora@client.example' };
  contactId = (await call(0, 'POST /api/contact', contact)).json.id;
});
afterAll(async () => {
  if (skipped) return;
  for (const server of servers) await server.kill();
  await mails.close();
  await rm(dataDir, { recursive: true, force: true });
  await dropDatabase(name);
});

/** Both are the same place to the outside, so that one signs links that the other knows. */
async function start(): Promise<ServerProcess> {
  const port = await freePort();
  const server = await startServerProcess({
    PORT: String(port),
    PROFFER_DATA_DIR: dataDir,
    DATABASE_URL: databaseUrl(name),
    PUBLIC_URL: 'http://offers.example',
    SMTP_URL: mails.url,
  });
  return { ...server, address: `http://127.0.0.1:${port}` };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

async function call(server: number, what: `${string} ${string}`, body: Readonly<Record<string, unknown>> = {}) {
  const [method = '', path = ''] = what.split(' ');
  const answer = await fetch(`${servers[server]?.address}${path}`, {
    method,
    headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
    ...(method === 'GET' ? {} : { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(120_000),
  });
  const text = await answer.text();
  // biome-ignore lint/suspicious/noExplicitAny: tests read answers whose shape is what they check.
  const json = text === '' ? null : (JSON.parse(text) as any);
  return { status: answer.status, cookies: answer.headers.getSetCookie(), json };
}

async function anOffer(title: string): Promise<string> {
  const { status, json } = await call(0, 'POST /api/offer', { contact_id: contactId, name: title });
  expect(status).toBe(201);
  const element = {
    document_type: 'Modules\\Salesforce\\Offer',
    document_id: json.id,
    type: 'paragraph',
    name: 'Work',
    amount: 10,
  };
  expect((await call(0, 'POST /api/document_element', element)).status).toBe(201);
  return json.id;
}

/** Ids of the messages about something that reached somebody; a message that was sent again has the id it had. */
function messages(to: string, words: RegExp): ReadonlySet<string | null> {
  const fitting = mails.received.filter(
    (mail) => mail.to.includes(to) && words.test(header(mail.message, 'subject') ?? ''),
  );
  return new Set(fitting.map((mail) => header(mail.message, 'message-id')));
}

/** Mails that are still to be written or sent. */
async function waitingMails(): Promise<number> {
  const client = new pg.Client({ connectionString: databaseUrl(name) });
  await client.connect();
  try {
    const { rows } = await client.query(
      `select count(*)::int as n from pgboss.job where name like '%mail%' and state in ('created', 'retry', 'active')`,
    );
    return rows[0].n;
  } finally {
    await client.end();
  }
}

it.skipIf(skipped)('two hundred answers to two servers are one', limit, async () => {
  const id = await anOffer('One answer');
  const sent = await call(0, `POST /api/offer/${id}/send`);
  const paths = [sent.json.approve_url, sent.json.reject_url].map((url: string) =>
    url.slice('http://offers.example'.length),
  );
  const wishes = Array.from({ length: 200 }, (_, at) => ({ server: at % 2, wish: Math.floor(at / 2) % 2 }));
  const replies = await Promise.all(wishes.map(({ server, wish }) => call(server, `POST ${paths[wish]}`, {})));
  const { json } = await call(1, `GET /api/offer/${id}?include=activities`);
  expect(json.is_approved).not.toBe(json.is_rejected);
  // Whoever wished for what it came to is told so, on either server; everybody else is refused.
  const outcome = json.is_approved ? 0 : 1;
  const told200 = wishes.map(({ wish }) => (wish === outcome ? 200 : 409));
  expect(replies.map(({ status }) => status)).toEqual(told200);
  const refused = replies.filter(({ status }) => status === 409).map(({ json: body }) => body.code);
  expect(new Set(refused)).toEqual(new Set(['offer_decided']));
  const decided = json.activities.filter(
    ({ event }: { event: string }) => event === 'approved' || event === 'rejected',
  );
  expect(decided).toHaveLength(1);
  const told = () => messages('ann@seller.example', new RegExp(json.number)).size;
  await expect.poll(told, { timeout: 60_000 }).toBe(1);
  const confirmed = () => messages('nora@client.example', /^Order confirmation/).size;
  // Only when nothing is left to do is one mail really one.
  await expect.poll(waitingMails, { timeout: 60_000 }).toBe(0);
  expect([told(), confirmed()]).toEqual([1, json.is_approved ? 1 : 0]);
});

it.skipIf(skipped)('what was sent leaves once, although a server is killed meanwhile', limit, async () => {
  const ids = await Promise.all(Array.from({ length: 6 }, (_, at) => anOffer(`Sent ${at}`)));
  const sends = ids.map((id, at) =>
    call(at % 2, `POST /api/offer/${id}/send`).then(
      ({ status }) => status === 200,
      () => false,
    ),
  );
  const acknowledged: boolean[] = [];
  const first = await Promise.race(sends);
  expect(first).toBe(true);
  await servers[0]?.kill();
  for (const send of sends) acknowledged.push(await send);
  servers[0] = await start();
  for (const [at, id] of ids.entries()) {
    const { json } = await call(1, `GET /api/offer/${id}`);
    if (acknowledged[at]) expect(json.is_locked).toBe(true);
    const mailed = () => messages('nora@client.example', new RegExp(`: Sent ${at}$`)).size;
    await expect.poll(mailed, { timeout: 120_000 }).toBe(json.is_locked ? 1 : 0);
  }
});
