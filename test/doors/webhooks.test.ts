import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { callWebhook, webhookSignature } from '#app/webhook/call-webhook';
import { tellWebhooks } from '#app/webhook/tell-webhooks';
import { presentNode } from '#doors/documents/present-node';
import { type DocumentsSetting, documentsSetting } from './documents-setting.ts';
import type { Json } from './test-server.ts';

/** A message as the receiver got it. */
interface Message {
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  readonly json: Json;
}

let here: DocumentsSetting;
let receiver: Server;
let url: string;
let got: Message[] = [];
/** What the receiver answers, in order; then 200. */
let answers: number[] = [];
beforeAll(async () => {
  here = await documentsSetting({ PROFFER_PRIVATE_WEBHOOKS: '1' });
  receiver = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const text = Buffer.concat(parts).toString('utf8');
      got.push({ headers: request.headers, text, json: JSON.parse(text) });
      response.writeHead(answers.shift() ?? 200, { location: '/elsewhere' }).end('ok');
    });
  });
  await new Promise<void>((done) => receiver.listen(0, '127.0.0.1', done));
  url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/in`;
});
afterAll(async () => {
  receiver.close();
  await here.close();
});
afterEach(async () => {
  got = [];
  answers = [];
  for (const { id } of (await here.key.get('/api/webhook?per_page=50')).json.data) {
    await here.key.send('DELETE', `/api/webhook/${id}`);
  }
});

const hook = (event = '*') => here.create('webhook', { event, url });
const read = async (id: string) => (await here.key.get(`/api/webhook/${id}?include=callLogs`)).json;

/** Everything that happened becomes messages. */
async function tell(): Promise<void> {
  const { app } = here.server.composition;
  while (await tellWebhooks(app, presentNode));
}

/** The jobs that wait, oldest first; taken out of the queue. */
async function jobs(): Promise<readonly Json[]> {
  const { app } = here.server.composition;
  const { rows } = await app.database.pg.executeSql(
    `with taken as (delete from pgboss.job where name = 'call-webhook' returning data, start_after, created_on)
     select data, extract(epoch from start_after - created_on)::int as pause from taken order by created_on, data -> 'data' ->> 'deliveryId'`,
  );
  return rows;
}

const run = ({ data }: Json) => callWebhook(here.server.composition.app, data.tenantId, data.data);

/** Works off what waits, without the pauses; answers these. */
async function work(): Promise<readonly number[]> {
  const found = await jobs();
  for (const job of found) await run(job);
  return found.map(({ pause }) => pause);
}

describe('a webhook', () => {
  it('is kept with a secret that is told once', async () => {
    const made = await hook('offer.approved');
    expect(made).toMatchObject({ event: 'offer.approved', url, failed_count: 0, last_failed_at: null });
    expect(made.secret).toMatch(/^whsec_[0-9a-f]{48}$/);
    const listed = (await here.key.get('/api/webhook?include=callLogs')).json;
    expect(listed.data).toEqual([
      {
        id: made.id,
        event: 'offer.approved',
        url,
        is_active: true,
        failed_count: 0,
        last_failed_at: null,
        call_logs: [],
      },
    ]);
    const changed = await here.key.send('PATCH', `/api/webhook/${made.id}`, { event: 'invoice.created' });
    expect(changed.json).toMatchObject({ event: 'invoice.created', url });
    expect(JSON.stringify([listed, changed.json])).not.toContain('whsec_');
    const refused = await here.key.send('POST', '/api/webhook', { event: 'offer.eaten', url: 'nonsense' });
    expect([refused.status, Object.keys(refused.json.errors)]).toEqual([422, expect.arrayContaining(['event'])]);
  });

  it('hears of an offer from its creation to its approval, signed', async () => {
    const { secret } = await hook();
    const offer = await here.offer({ elements: [{ type: 'paragraph', name: 'Work', quantity: 2, amount: 50 }] });
    await here.key.send('POST', `/api/offer/${offer.id}/send`, {});
    await here.key.send('PATCH', `/api/offer/${offer.id}`, { approved_at: '2026-03-02' });
    await here.key.send('POST', `/api/offer/${offer.id}/invoice`, {});
    await tell();
    await work();
    const events = got.map(({ json }) => json.event);
    for (const event of ['offer.created', 'offer.updated', 'offer.sent', 'offer.approved', 'invoice.created']) {
      expect(events).toContain(event);
    }
    expect(events.filter((event) => event === 'offer.approved')).toHaveLength(1);
    const created = got.find(({ json }) => json.event === 'offer.created');
    expect(created?.json).toMatchObject({
      id: expect.any(String),
      created: expect.any(Number),
      test: false,
      data: { id: offer.id, number: offer.number, total: 100 },
    });
    expect(created?.headers['content-type']).toBe('application/json');
    expect(created?.headers['x-strawblond-webhook-signature']).toBe(webhookSignature(secret, created?.text ?? ''));
  });

  it('hears each fact once, though servers tell it together, and again after one dies', async () => {
    await hook('contact.created');
    const contact = await here.create('contact', { firstname: 'Once' });
    const { app } = here.server.composition;
    await Promise.all([tellWebhooks(app, presentNode), tellWebhooks(app, presentNode)]);
    // The place in the history was lost.
    await app.database.pg.executeSql(
      `update installation set value = '{"tx":"0","seq":"0"}' where key = 'webhook-cursor'`,
    );
    await tell();
    const found = await jobs();
    const mine = found.filter(({ data }) => data.data.attempt === 1);
    for (const job of [...mine, ...mine]) await run(job);
    expect(got.filter(({ json }) => json.data.id === contact.id)).toHaveLength(1);
  });

  it('hears nothing of others', async () => {
    await hook('company.created');
    const stranger = await here.server.signUp('Stranger');
    await stranger.send('POST', '/api/company', { name: 'Not ours' });
    await here.create('contact', { firstname: 'No company' });
    await tell();
    await work();
    expect(got).toEqual([]);
  });
});

describe('a webhook that is off', () => {
  it('hears nothing meanwhile, and of what comes once it is on again', async () => {
    const { id, is_active: isActive } = await hook('offer.created');
    expect(isActive).toBe(true);
    const waiting = await here.offer({ name: 'Waiting' });
    await tell();
    const turn = (is_active: boolean) => here.key.send('PATCH', `/api/webhook/${id}`, { is_active });
    expect((await turn(false)).json).toMatchObject({ is_active: false, event: 'offer.created', url });
    await here.offer({ name: 'Unheard' });
    await tell();
    for (const job of await jobs()) await run(job);
    expect(got).toEqual([]);
    expect((await turn(true)).json.is_active).toBe(true);
    const heard = await here.offer({ name: 'Heard' });
    await tell();
    for (const job of await jobs()) await run(job);
    expect(got.map(({ json }) => json.data.id)).toEqual([heard.id]);
    expect(waiting.id).not.toBe(heard.id);
  });
});

describe('a message', () => {
  it('is kept in the log as it was sent', async () => {
    const { id } = await hook();
    await here.key.send('POST', `/api/webhook/${id}/test`);
    for (const job of await jobs()) await run(job);
    const [call] = (await read(id)).call_logs;
    expect(call).toMatchObject({ status: 200, attempt: 1, body: got[0]?.text });
    expect(JSON.parse(call.body)).toMatchObject({ test: true });
  });

  it('is tried again later and later, then given up; redirects are not followed', async () => {
    const { id } = await hook();
    answers = [500, 302, 404, 500, 500, 500];
    await here.key.send('POST', `/api/webhook/${id}/test`, {});
    const pauses: number[] = [];
    for (let turn = 0; turn < 7; turn += 1) pauses.push(...(await work()));
    expect(pauses).toEqual([0, 10, 60, 600, 3_600, 21_600]);
    expect(got.map(({ text }) => text)).toEqual(Array.from({ length: 6 }, () => got[0]?.text));
    expect(got[0]?.json).toMatchObject({ test: true, event: 'offer.created' });
    const { call_logs: calls, ...shown } = await read(id);
    expect(shown).toMatchObject({ failed_count: 6, last_failed_at: expect.any(String) });
    expect(calls.map(({ attempt, status }: Json) => [attempt, status])).toEqual([
      [6, 500],
      [5, 500],
      [4, 500],
      [3, 404],
      [2, 302],
      [1, 500],
    ]);
    await here.key.send('POST', `/api/webhook/${id}/test`, {});
    await work();
    expect(await read(id)).toMatchObject({ failed_count: 0, call_logs: [{ status: 200, error: null }, ...calls] });
  });

  it('is not sent by a webhook that failed fifty times, until somebody changes it', async () => {
    const { id } = await hook();
    const { app } = here.server.composition;
    await here.create('contact', { firstname: 'Before' });
    await tell();
    await app.database.pg.executeSql('update webhook set failed_count = 50 where id = $1', [id]);
    await work();
    await here.create('contact', { firstname: 'During' });
    await tell();
    await work();
    expect(got).toEqual([]);
    expect((await here.key.send('PATCH', `/api/webhook/${id}`, { url })).json.failed_count).toBe(0);
    await here.create('contact', { firstname: 'After' });
    await tell();
    await work();
    expect(got.map(({ json }) => json.data.firstname)).toEqual(['After']);
  });

  it('names what went wrong when nobody answers', async () => {
    const { id } = await here.create('webhook', { event: '*', url: 'http://127.0.0.1:9/' });
    await here.key.send('POST', `/api/webhook/${id}/test`, {});
    await work();
    await jobs();
    expect((await read(id)).call_logs[0]).toMatchObject({
      status: null,
      error: expect.stringContaining('ECONNREFUSED'),
    });
  });

  it('is signed as the contract shows', () => {
    const body =
      '{"id":"01HZX9V3WQ7K2M4N6P8R0S2T4V","event":"offer.approved","created":1780000000,"test":false,"data":{"id":"Wn4Rk8TzQa"}}';
    expect(webhookSignature('whsec_test', body)).toBe(
      '0503e7818ea6d43f57bc78492e5d547d9b1f1e6f4617e05a788ba88876bd96bd',
    );
  });
});
