import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type MailServer, type ReceivedMail, startMailServer } from '#test/mail-server';
import { header, leaves } from '#test/read-mime';
import { browserMissing } from './find-chromium.ts';
import { openBrowser, portray, type Visit, visit } from './open-browser.ts';
import { pageFaults } from './page-checks.ts';
import { type RunningApp, startApp } from './start-app.ts';
import { texts } from './texts.ts';

const t = texts('en');
const patience = { timeout: 30_000 };
const request = `Hi there,

we are moving our studio and need a quote for:
- 24 LED panels 600x600 40W 4000K
- 12 circuit breakers B16 1-pole
- 150 m installation cable 3x2.5

Could you deliver by the end of the month?

Kind regards
Nora Frei
Seeblick Hotels`;

/** From a client's mail to the invoice: what Proffer is for, over real SMTP. Each step builds on the one before. */
describe.skipIf(browserMissing() !== null)('an offer on its whole way', () => {
  let mails: MailServer;
  let app: RunningApp;
  let browser: Browser;
  let staff: Visit;
  let client: Visit;
  let id = '';
  let firstLink = '';
  let broken = false;

  beforeAll(async () => {
    mails = await startMailServer();
    app = await startApp({ SMTP_URL: mails.url });
    browser = await openBrowser();
    staff = await visit(browser, app.url, { language: 'en' });
  });
  afterAll(async () => {
    await browser?.close();
    await app?.close();
    await mails?.close();
  });
  beforeEach(({ skip }) => skip(broken, 'a step before it failed'));
  afterEach(({ task }) => {
    broken ||= task.result?.state === 'fail';
    if (broken) return;
    expect([staff.troubles, client?.troubles ?? []]).toEqual([[], []]);
  });

  const stored = async () => {
    const reply = await staff.context.request.get(`/api/offer/${id}?include=elements,activities,comments`);
    return await reply.json();
  };
  const mailedTo = (address: string) => mails.received.filter(({ to }) => to.includes(address));
  const newestLink = async (count: number): Promise<string> => {
    await expect.poll(() => mailedTo('nora@seeblick.example').length, patience).toBe(count);
    const link = /https?:\/\/\S+\/offer\/feedback\/\S+/.exec(plainPart(mailedTo('nora@seeblick.example').at(-1)))?.[0];
    if (!link) throw new Error('The mail has no link.');
    return link;
  };
  const total = () => client.page.locator('.totals .total .amount').textContent();
  const cell = (page: Page, column: 'price' | 'optional' | 'quantity', name: string) =>
    page.getByLabel(t('documents.line.cell', { column: t(`documents.column.${column}`), name }), { exact: true });
  const send = async () => {
    const { page } = staff;
    await page.locator('h1').focus();
    await page.keyboard.press('s');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(t('documents.send.to')).waitFor();
    await portray(page, 'journey-05-send');
    await dialog.getByRole('button', { name: t('documents.action.send'), exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText(t('status.pending')).first().waitFor();
  };

  it('begins with a mail that staff paste', async () => {
    const { page } = staff;
    await page.getByLabel(t('start.email')).fill('demo@proffer.test');
    await page.getByLabel(t('start.password'), { exact: true }).fill('proffer-demo');
    await page.getByRole('button', { name: t('start.signIn'), exact: true }).click();
    await page.getByRole('heading', { level: 1, name: t('offers.title') }).waitFor();
    const look = { showSignature: true, showTerms: true };
    const set = await staff.context.request.patch('/api/admin/company', { data: look, headers: { origin: app.url } });
    expect(set.status()).toBe(200);
    await page.keyboard.press('n');
    await page.getByLabel(t('offers.new.request')).fill(request);
    await page.getByLabel(t('offers.new.customer'), { exact: true }).fill('Seeblick Hotels');
    await portray(page, 'journey-01-request');
    await page.keyboard.press('Control+Enter');
    await page.locator('[data-review-row]', { hasText: 'LP-600-600-40W-4K' }).waitFor();
    await portray(page, 'journey-02-review');
    id = /offers\/([^/?]+)/.exec(page.url())?.[1] ?? '';
  });

  it('becomes a document with a contact, texts and an optional line', async () => {
    const { page } = staff;
    await page.locator('h1').focus();
    await page.keyboard.press('d');
    await page.waitForURL(`**/documents/${id}`);
    await page.getByRole('button', { name: t('documents.contactCreate') }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(t('documents.contact.firstname')).fill('Nora');
    await dialog.getByLabel(t('documents.contact.lastname')).fill('Frei');
    await dialog.getByLabel(t('documents.contact.email')).fill('nora@seeblick.example');
    await portray(page, 'journey-03-contact');
    await dialog.getByRole('button', { name: t('action.create') }).click();
    await page.getByLabel(t('documents.name'), { exact: true }).fill('Light and power for the new studio');
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: t('documents.header'), exact: true }).click();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('Dear {{first');
    await page.getByRole('option', { name: t('documents.field.contact.firstname') }).waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.type(', thank you for your request. We would be glad to light your new studio.');
    const field = page.getByLabel(t('documents.lines.new'));
    await field.fill('Installation on site');
    await field.press('Enter');
    await cell(page, 'price', 'Installation on site').fill('480');
    await cell(page, 'optional', 'Installation on site').check();
    await expect
      .poll(async () => (await stored()).elements.at(-1), patience)
      .toMatchObject({ name: 'Installation on site', amount: 480, is_optional: true });
    await expect.poll(async () => (await stored()).header, patience).toContain('light your new studio');
    await portray(page, 'journey-04-editor');
    expect(await pageFaults(page)).toEqual([]);
  });

  it('goes out by mail and is read on a phone', async () => {
    await send();
    firstLink = await newestLink(1);
    const path = firstLink.slice(new URL(firstLink).origin.length);
    client = await visit(browser, app.url, { language: 'en', width: 390, height: 844, path });
    const { page } = client;
    await page.getByRole('heading', { level: 1, name: 'Light and power for the new studio' }).waitFor();
    expect(await page.getByText('Dear Nora, thank you').count()).toBe(1);
    expect(await pageFaults(page)).toEqual([]);
    await portray(page, 'journey-06-client');
    await expect.poll(async () => (await stored()).activities[0].event, patience).toBe('viewed');
  });

  it('shows what an option costs, and takes a question once', async () => {
    const { page } = client;
    const option = page.getByRole('switch', { name: /Installation on site/ });
    const without = await total();
    await option.click();
    await expect.poll(total).not.toBe(without);
    const label = page.locator('.choice', { hasText: 'Installation on site' });
    await label.scrollIntoViewIfNeeded();
    await portray(page, 'journey-07-option');
    await option.click();
    await expect.poll(total).toBe(without);
    await page.getByLabel('Your question or comment').fill('Could you do the panels for 60 desks?');
    await page.getByRole('button', { name: 'Ask a question' }).dblclick();
    await page.locator('.conversation li', { hasText: '60 desks' }).waitFor();
    await portray(page, 'journey-08-question');
    expect((await stored()).comments).toMatchObject([{ text: 'Could you do the panels for 60 desks?' }]);
  });

  it('is revised by staff, who saw the question', async () => {
    const { page } = staff;
    await expect.poll(() => mailedTo('demo@proffer.test').length, patience).toBe(1);
    await page.reload();
    await page.getByText('Could you do the panels for 60 desks?').waitFor();
    await page.getByText('Could you do the panels for 60 desks?').scrollIntoViewIfNeeded();
    await portray(page, 'journey-09-question-staff');
    await page.getByRole('button', { name: t('documents.action.revise') }).click();
    await page.getByLabel(t('documents.lines.new')).waitFor();
    const [panel] = (await stored()).elements;
    await cell(page, 'quantity', panel.name).fill('60');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await stored()).elements[0].quantity, patience).toBe(60);
    await send();
  });

  it('replaces the old link', async () => {
    const { page } = client;
    const newLink = await newestLink(2);
    const address = new URL(firstLink).searchParams.get('api') ?? '';
    const refused = await client.context.request.post(address, {
      data: { action: 'approve', name: 'Nora Frei', terms_accepted: true },
      headers: { accept: 'application/json' },
    });
    expect([refused.status(), (await refused.json()).code]).toEqual([409, 'offer_superseded']);
    await page.reload();
    await page.getByRole('heading', { name: 'This offer was replaced' }).waitFor();
    await portray(page, 'journey-10-replaced');
    await page.goto(newLink);
    await page.getByText('What changed').waitFor();
    await page.getByText('24 → 60').waitFor();
    await portray(page, 'journey-11-changes');
  });

  it('is approved with terms and a typed signature', async () => {
    const { page } = client;
    await page.getByRole('button', { name: 'Accept offer' }).click();
    await page.getByRole('radio', { name: 'Type' }).check();
    await page.getByRole('checkbox', { name: /I accept the terms/ }).check();
    expect(await page.getByLabel('Your name').inputValue()).toBe('Nora Frei');
    await portray(page, 'journey-12-sign');
    await page.getByRole('button', { name: 'Accept with obligation to pay' }).click();
    await page.getByRole('heading', { name: 'Offer accepted' }).waitFor();
    await portray(page, 'journey-13-approved');
    expect(await pageFaults(page)).toEqual([]);
  });

  it('is confirmed by mail with the order confirmation', async () => {
    await expect
      .poll(() => mailedTo('nora@seeblick.example').at(-1)?.raw, patience)
      .toMatch(/A-\d{5}-order-confirmation\.pdf/);
    const pdf = leaves(mailedTo('nora@seeblick.example').at(-1)?.message as ReceivedMail['message']).find((part) =>
      header(part, 'content-type')?.startsWith('application/pdf'),
    );
    expect(Buffer.from(pdf?.bytes ?? []).toString('latin1', 0, 5)).toBe('%PDF-');
    expect(await stored()).toMatchObject({ is_approved: true, total_optional: 480 });
  });

  it('ends as an invoice', async () => {
    const { page } = staff;
    await page.reload();
    await page.getByText(t('status.approved')).first().waitFor();
    await portray(page, 'journey-14-approved-staff');
    await page.getByRole('button', { name: t('invoices.bill') }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('checkbox').first().waitFor();
    await portray(page, 'journey-15-bill');
    await dialog.getByRole('button', { name: /^Bill lines/ }).click();
    await page.waitForURL('**/invoices/*');
    await page.getByRole('heading', { level: 1 }).waitFor();
    const invoice = /invoices\/([^/?]+)/.exec(page.url())?.[1] ?? '';
    const made = await (await staff.context.request.get(`/api/invoice/${invoice}`)).json();
    expect([made.total, made.total_with_vat]).toEqual([(await stored()).total, (await stored()).total_with_vat]);
    await portray(page, 'journey-16-invoice');
  });
});

function plainPart(mail: ReceivedMail | undefined): string {
  const part = mail && leaves(mail.message).find((one) => header(one, 'content-type')?.startsWith('text/plain'));
  return part ? new TextDecoder().decode(part.bytes) : '';
}
