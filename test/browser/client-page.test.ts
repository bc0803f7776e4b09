import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startWorker } from '#main/start-worker';
import { type MailServer, type ReceivedMail, startMailServer } from '#test/mail-server';
import { header, leaves } from '#test/read-mime';
import { type Client, type Json, startTestServer, type TestServer } from '../doors/test-server.ts';
import { browserMissing } from './find-chromium.ts';
import { openBrowser, shoot, type Visit, visit } from './open-browser.ts';
import { pageFaults } from './page-checks.ts';
import { buildPages } from './start-app.ts';

const attack = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>';

/** A client answers an offer on a phone: from the mail to the order confirmation, over a revision. */
describe.skipIf(browserMissing() !== null)("the client's page", () => {
  let server: TestServer;
  let mails: MailServer;
  let stopWorker: () => Promise<void>;
  let browser: Browser;
  let staff: Client;
  let at: Visit;
  let offer: Json;
  let firstLink: string;

  beforeAll(async () => {
    await buildPages();
    mails = await startMailServer();
    server = await startTestServer({ SMTP_URL: mails.url });
    stopWorker = await startWorker(server.composition);
    browser = await openBrowser();
    staff = await server.signUp('Jonas Wyss');
    await setUp();
  });
  afterAll(async () => {
    await browser?.close();
    await stopWorker?.();
    await server?.close();
    await mails?.close();
  });
  let broken = false;
  beforeEach(({ skip }) => skip(broken, 'a step before it failed'));
  afterEach(({ task }) => {
    broken ||= task.result?.state === 'fail';
  });

  const create = async (path: string, body: unknown): Promise<Json> => {
    const reply = await staff.send('POST', `/api/${path}`, body);
    if (reply.status !== 201) throw new Error(`${path} answered ${reply.status} ${JSON.stringify(reply.json)}`);
    return reply.json;
  };

  async function setUp(): Promise<void> {
    const look = { name: 'Wyss Atelier AG', currency: 'CHF', showSignature: true, accentColor: '#0f6e56' };
    expect((await staff.send('PATCH', '/api/admin/company', look)).status).toBe(200);
    const company = await create('company', { name: 'Seeblick Hotels AG' });
    const person = { firstname: 'Nora', lastname: 'Frei', email: 'nora@seeblick.example', preferred_language: 'en' };
    const contact = await create('contact', { company_id: company.id, ...person });
    const rate = await create('vat_rate', { name: 'Normal', rate: 8.1 });
    const text = `<p>Dear {{contact.firstname}}</p><p>Thank you for the <strong>workshop</strong>. ${attack}</p><ul><li>Concept</li><li>Build</li></ul>`;
    offer = await create('offer', {
      contact_id: contact.id,
      name: `Website relaunch ${attack}`,
      header: text,
      footer: '<p>Kind regards<br>{{member.name}}</p>',
    });
    const line = (type: string, name: string, rest: object = {}) =>
      create('document_element', {
        document_type: 'Modules\\Salesforce\\Offer',
        document_id: offer.id,
        type,
        name,
        ...(type === 'paragraph' ? { quantity: 1, vat_rate_id: rate.id } : {}),
        ...rest,
      });
    await line('heading', 'Concept');
    await line('paragraph', 'Design sprint', {
      quantity: 12,
      amount: 120,
      unit: 'h',
      description: `<p>Two designers ${attack}</p>`,
    });
    await line('paragraph', 'Content migration', { amount: 850, discount_type: 'percentage', discount_value: 10 });
    await line('paragraph', 'Photo shooting', { amount: 400, is_optional: true });
    await line('percentage', 'Project management', { quantity: 1, amount: 5, vat_rate_id: rate.id });
    await line('subtotal', 'Subtotal');
  }

  const send = async () => {
    const before = mails.received.length;
    const reply = await staff.send('POST', `/api/offer/${offer.id}/send`, {});
    expect(reply.status).toBe(200);
    await expect.poll(() => mails.received.length, { timeout: 60_000 }).toBe(before + 1);
    const link = /https?:\/\/\S+\/offer\/feedback\/\S+/.exec(plainPart(mails.received.at(-1)))?.[0];
    if (!link) throw new Error('The mail has no link.');
    return link;
  };
  const read = async (include: string) => (await staff.get(`/api/offer/${offer.id}?include=${include}`)).json;

  it('opens from the mail, and runs nothing that somebody wrote', async () => {
    firstLink = await send();
    expect(mails.received.at(-1)).toMatchObject({ to: ['nora@seeblick.example'] });
    const path = firstLink.slice(new URL(firstLink).origin.length);
    at = await visit(browser, new URL(firstLink).origin, { language: 'en', width: 390, height: 844, path });
    const { page } = at;
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await pageFaults(page)).toEqual([]);
    expect(await page.getByText('Dear Nora').count()).toBe(1);
    expect(await page.locator('img[src="x"]').count()).toBe(0);
    expect(await page.evaluate('window.hacked')).toBeUndefined();
    await shoot(page, 'client-phone');
    await expect.poll(async () => (await read('activities')).activities[0].event, { timeout: 20_000 }).toBe('viewed');
  });

  it('shows the sums of a choice, and takes a question', async () => {
    const { page } = at;
    const total = page.locator('.totals .total .amount');
    const before = await total.textContent();
    await page.getByRole('switch', { name: /Photo shooting/ }).click();
    await expect.poll(() => total.textContent()).not.toBe(before);
    await page.getByRole('switch', { name: /Photo shooting/ }).click();
    await expect.poll(() => total.textContent()).toBe(before);
    await page.getByLabel('Your question or comment').fill('Could you start in May?');
    await page.getByRole('button', { name: 'Ask a question' }).click();
    await page.getByText('Could you start in May?').waitFor();
    await expect.poll(() => mails.received.at(-1)?.to[0], { timeout: 60_000 }).toMatch(/@example\.test$/);
    expect((await read('comments')).comments).toMatchObject([{ text: 'Could you start in May?', is_internal: false }]);
  });

  it('says that an older link was replaced, and what changed', async () => {
    await staff.send('PATCH', `/api/offer/${offer.id}`, { locked_at: null });
    const { elements } = await read('elements');
    const sprint = elements.find(({ name }: Json) => name === 'Design sprint');
    expect((await staff.send('PATCH', `/api/document_element/${sprint.id}`, { quantity: 10 })).status).toBe(200);
    const newLink = await send();
    await at.page.reload();
    await at.page.getByRole('heading', { name: 'This offer was replaced' }).waitFor();
    await at.page.goto(newLink);
    await at.page.getByText('What changed').click();
    expect(await at.page.getByText('Design sprint: 12 → 10').count()).toBe(1);
  });

  it('is approved with name, terms and a drawn signature', async () => {
    const { page } = at;
    await page.getByRole('switch', { name: /Photo shooting/ }).click();
    await page.getByRole('button', { name: 'Accept offer' }).click();
    await page.getByRole('button', { name: 'Accept with obligation to pay' }).click();
    await page.getByRole('alert').getByText('Please accept the terms.').waitFor();
    await page.getByRole('checkbox', { name: /I accept the terms/ }).click();
    const pad = await page.locator('canvas.pad').boundingBox();
    if (!pad) throw new Error('There is nowhere to sign.');
    await page.mouse.move(pad.x + 30, pad.y + 60);
    await page.mouse.down();
    for (let step = 1; step <= 12; step += 1)
      await page.mouse.move(pad.x + 30 + step * 18, pad.y + 60 + (step % 2 ? 25 : -25));
    await page.mouse.up();
    await shoot(page, 'client-approve');
    await page.getByRole('button', { name: 'Accept with obligation to pay' }).click();
    await page.getByRole('heading', { name: 'Offer accepted' }).waitFor();
    await shoot(page, 'client-approved');
    expect(await pageFaults(page)).toEqual([]);
    expect(await page.getByRole('link', { name: 'Order confirmation (PDF)' }).count()).toBe(1);
    expect(await read('activities')).toMatchObject({ is_approved: true, total_optional: 0 });
    const mailed = (to: RegExp, words: RegExp) =>
      mails.received.filter((mail) => to.test(mail.to[0] ?? '') && words.test(mail.raw)).length;
    await expect.poll(() => mailed(/^nora@/, /-order-confirmation\.pdf/), { timeout: 60_000 }).toBe(1);
    await expect.poll(() => mailed(/@example\.test$/, /accepted A-\d{5}/), { timeout: 60_000 }).toBe(1);
    expect(at.troubles).toEqual([]);
  });

  it('looks the same in the dark and on a desk', async () => {
    const path = at.page.url().slice(new URL(at.page.url()).origin.length);
    const dark = await visit(browser, new URL(at.page.url()).origin, { language: 'en', dark: true, path });
    await dark.page.getByRole('heading', { name: 'Offer accepted' }).waitFor();
    await shoot(dark.page, 'client-desk-dark');
    expect(dark.troubles).toEqual([]);
  });

  it('leads nowhere with a link that is not ours', async () => {
    const { page } = at;
    for (const api of ['https://evil.example/api/offer/1/feedback', `${server.url}/api/offer/1/approve`]) {
      await page.goto(`/offer/feedback/?lang=de&api=${encodeURIComponent(api)}`);
      await page.getByRole('heading', { name: 'Dieser Link ist nicht gültig' }).waitFor();
    }
  });
});

function plainPart(mail: ReceivedMail | undefined): string {
  const part = mail && leaves(mail.message).find((one) => header(one, 'content-type')?.startsWith('text/plain'));
  return part ? new TextDecoder().decode(part.bytes) : '';
}
