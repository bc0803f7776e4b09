import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import { deliverMail, mostMailAttempts } from '#app/mail/deliver-mail';
import { sendMail } from '#app/mail/send-mail';
import { type Mail, MailRefused } from '#app/ports';
import { change } from '#app/record';
import { createJobs, type Jobs } from '#store/jobs/create-jobs';
import { type TestApp, testApp } from '#test/app';

let testing: TestApp;
let actor: Actor;
let jobs: Jobs;
beforeAll(async () => {
  testing = await testApp();
  actor = await testing.company();
  jobs = await createJobs(testing.app.database);
});
afterAll(async () => {
  await jobs.stop();
  await testing.close();
});

/** What the mail server answers, in order; then it takes everything. */
let answers: (Error | readonly string[])[];
let sent: Mail[];
beforeEach(() => {
  answers = [];
  sent = [];
});

/** The verbs' surroundings with a mail server, and with the real job queue. */
function appWith(delivers = true): App {
  const send = async (mail: Mail) => {
    const answer = answers.shift() ?? [];
    if (answer instanceof Error) throw answer;
    sent.push(mail);
    return { refused: answer };
  };
  const { ports } = testing.app;
  return { ...testing.app, jobs, ports: { ...ports, mailer: { delivers, sender: 'Us <us@example.test>', send } } };
}

const mail = { to: ['ann@example.test'], subject: 'Offer', text: 'Hello', html: null };
const attachments = [{ name: 'offer.pdf', mimeType: 'application/pdf', bytes: Uint8Array.of(1, 2, 255) }];

const post = (app: App) => change(app, actor, (c) => sendMail(app, actor, { c, mail: { ...mail, attachments } }));

async function stored(id: string) {
  const { rows } = await testing.app.database.pg.executeSql(
    'select state, attempts, error, sent_at is not null as noted from outbox_mail where id = $1',
    [id],
  );
  return rows[0];
}

const waitingJobs = async () =>
  (await testing.app.database.pg.executeSql(`select data -> 'data' ->> 'mailId' as id from pgboss.job`)).rows;

describe('a mail', () => {
  it('leaves whole, once, and says when', async () => {
    const app = appWith();
    const id = await post(app);
    expect(await stored(id)).toMatchObject({ state: 'queued', attempts: 0 });
    expect(await waitingJobs()).toContainEqual({ id });
    await deliverMail(app, actor.tenantId, id);
    await deliverMail(app, actor.tenantId, id);
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({ id, from: 'Us <us@example.test>', to: mail.to, subject: 'Offer', text: 'Hello' });
    expect([...(sent[0]?.attachments?.[0]?.bytes ?? [])]).toEqual([1, 2, 255]);
    expect(await stored(id)).toEqual({ state: 'sent', attempts: 1, error: null, noted: true });
  });

  it('and its job exist with the change that sent it, or not at all', async () => {
    const app = appWith();
    const before = await waitingJobs();
    const failing = change(app, actor, async (c) => {
      await sendMail(app, actor, { c, mail: { ...mail, attachments } });
      throw new Error('The change failed.');
    });
    await expect(failing).rejects.toThrow('The change failed.');
    expect(await waitingJobs()).toEqual(before);
    const { rows } = await testing.app.database.pg.executeSql('select count(*)::int as n from file');
    const files = rows[0].n;
    await post(app);
    expect((await testing.app.database.pg.executeSql('select count(*)::int as n from file')).rows[0].n).toBe(files + 1);
  });

  it('is tried again after a refusal, and given up after the last', async () => {
    const app = appWith();
    const id = await post(app);
    answers = Array.from({ length: mostMailAttempts }, () => new Error('451 busy'));
    for (let attempt = 1; attempt < mostMailAttempts; attempt += 1) {
      await expect(deliverMail(app, actor.tenantId, id)).rejects.toThrow('451 busy');
      expect(await stored(id)).toMatchObject({ state: 'queued', attempts: attempt, error: '451 busy' });
    }
    await deliverMail(app, actor.tenantId, id);
    expect(await stored(id)).toEqual({ state: 'failed', attempts: mostMailAttempts, error: '451 busy', noted: false });
    expect(sent).toEqual([]);
  });

  it('is not tried again when the refusal is for good', async () => {
    const app = appWith();
    const id = await post(app);
    answers = [new MailRefused('550 no such person')];
    await deliverMail(app, actor.tenantId, id);
    expect(await stored(id)).toMatchObject({ state: 'failed', attempts: 1, error: '550 no such person' });
  });

  it('says who did not get it', async () => {
    const app = appWith();
    const id = await post(app);
    answers = [['gone@example.test']];
    await deliverMail(app, actor.tenantId, id);
    expect(await stored(id)).toMatchObject({ state: 'sent', error: expect.stringContaining('gone@example.test') });
  });

  it('stays in the outbox without a mail server, also when there was one', async () => {
    const kept = await post(appWith(false));
    expect(await stored(kept)).toMatchObject({ state: 'kept', attempts: 0 });
    expect(await waitingJobs()).not.toContainEqual({ id: kept });
    const queued = await post(appWith());
    await deliverMail(appWith(false), actor.tenantId, queued);
    expect(await stored(queued)).toMatchObject({ state: 'kept', error: null, noted: false });
    expect(sent).toEqual([]);
  });

  it('of another company is not delivered by its id', async () => {
    const id = await post(appWith());
    const other = await testing.company();
    await deliverMail(appWith(), other.tenantId, id);
    expect(sent).toEqual([]);
  });
});
