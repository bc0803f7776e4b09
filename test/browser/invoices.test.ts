import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type MailServer, startMailServer } from '#test/mail-server';
import { header, leaves } from '#test/read-mime';
import { browserMissing } from './find-chromium.ts';
import { openBrowser, portray, type Visit } from './open-browser.ts';
import { pageFaults } from './page-checks.ts';
import { type RunningApp, startApp } from './start-app.ts';
import { texts } from './texts.ts';
import { visitSignedIn } from './visit-signed-in.ts';

const t = texts('en');
const patience = { timeout: 30_000 };
const address = 'nora@seeblick.example';

/** An invoice from nothing to the last payment, over real SMTP. Each step builds on the one before. */
describe.skipIf(browserMissing() !== null)('an invoice', () => {
  let mails: MailServer;
  let app: RunningApp;
  let browser: Browser;
  let at: Visit;
  let broken = false;

  beforeAll(async () => {
    mails = await startMailServer();
    app = await startApp({ SMTP_URL: mails.url });
    browser = await openBrowser();
    at = await visitSignedIn(browser, app.url, { language: 'en' });
  });
  afterAll(async () => {
    await browser?.close();
    await app?.close();
    await mails?.close();
  });
  beforeEach(({ skip }) => skip(broken, 'a step before it failed'));
  afterEach(({ task }) => {
    broken ||= task.result?.state === 'fail';
    if (!broken) expect(at.troubles).toEqual([]);
  });

  const dialog = () => at.page.getByRole('dialog');
  const button = (name: string) => at.page.getByRole('button', { name, exact: true }).first();
  const cell = (column: 'price' | 'quantity', name: string) =>
    at.page.getByLabel(t('documents.line.cell', { column: t(`documents.column.${column}`), name }), { exact: true });
  const stored = async () => {
    const id = /invoices\/([^/?]+)/.exec(at.page.url())?.[1];
    return await (await at.context.request.get(`/api/invoice/${id}?include=elements,payments`)).json();
  };

  it('begins empty, for a new contact', async () => {
    const { page } = at;
    await page.goto('/app/invoices');
    await page.getByText(t('invoices.emptyTitle')).waitFor();
    await portray(page, 'invoices-01-empty-list');
    expect(await pageFaults(page)).toEqual([]);
    await button(t('invoices.new')).click();
    await page.getByText(t('invoices.noBillable')).waitFor();
    await page.getByRole('tab', { name: t('invoices.fromNothing') }).click();
    await dialog()
      .getByRole('button', { name: t('documents.contactCreate') })
      .click();
    await dialog().getByLabel(t('documents.contact.firstname')).fill('Nora');
    await dialog().getByLabel(t('documents.contact.lastname')).fill('Frei');
    await dialog().getByLabel(t('documents.contact.email')).fill(address);
    await dialog()
      .getByRole('button', { name: t('action.create') })
      .click();
    await page.waitForURL('**/invoices/*');
    await page.getByText(t('invoices.noLines')).waitFor();
    expect(await pageFaults(page)).toEqual([]);
  });

  it('gets lines in the grid of offers', async () => {
    const { page } = at;
    const fresh = page.getByLabel(t('documents.lines.new'));
    for (const name of ['Hosting', 'Support']) {
      await fresh.fill(name);
      await fresh.press('Enter');
      await cell('price', name).waitFor();
    }
    await cell('price', 'Hosting').fill('49.50');
    await cell('price', 'Hosting').press('Enter');
    await cell('quantity', 'Hosting').fill('12');
    await cell('quantity', 'Hosting').press('Enter');
    await cell('price', 'Support').fill('120');
    await cell('price', 'Support').press('Enter');
    await page.getByLabel(t('invoices.name'), { exact: true }).fill('Hosting 2026');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await stored()).name, patience).toBe('Hosting 2026');
    expect(await stored()).toMatchObject({ total: 714, total_with_vat: 849.66, status: 'draft' });
    await page.getByRole('heading', { level: 1, name: /Hosting 2026/ }).waitFor();
    await portray(page, 'invoices-02-lines');
    expect(await pageFaults(page)).toEqual([]);
  });

  it('says what happens to a dragged line in the words of the page', async () => {
    const { page } = at;
    const told = () => page.locator('[id^="DndLiveRegion"]').textContent();
    const says = (event: 'picked' | 'over' | 'canceled', place: number) =>
      expect.poll(told, patience).toBe(t(`documents.drag.${event}`, { name: 'Support', place, count: 2 }));
    await page.getByRole('button', { name: t('documents.line.move', { name: 'Support' }) }).focus();
    await page.keyboard.press('Space');
    await says('over', 2);
    await page.keyboard.press('ArrowUp');
    await says('over', 1);
    await page.keyboard.press('Escape');
    await says('canceled', 2);
    expect(await page.getByText(t('documents.drag.how')).count()).toBe(1);
  });

  it('saves what somebody was typing when it is locked', async () => {
    const { page } = at;
    const { id, name } = await stored();
    const edit = async (data: object) => {
      const reply = await at.context.request.patch(`/api/invoice/${id}`, { data, headers: { origin: app.url } });
      expect(reply.status()).toBe(200);
    };
    const locked = Promise.withResolvers<void>();
    const one = (url: URL) => url.pathname === `/api/invoice/${id}`;
    await page.route(one, async (route) => {
      if (route.request().method() === 'GET') await locked.promise;
      await route.continue();
    });
    await page.getByRole('checkbox', { name: t('invoices.includeVat') }).click();
    await expect.poll(async () => (await stored()).include_vat, patience).toBe(false);
    await page.getByLabel(t('invoices.name'), { exact: true }).fill('Half typed');
    await edit({ include_vat: true, locked_at: '2026-03-02' });
    const saving = page.waitForRequest((asked) => asked.method() === 'PATCH' && one(new URL(asked.url())));
    locked.resolve();
    expect((await saving).postDataJSON()).toEqual({ name: 'Half typed' });
    await page.unroute(one);
    await edit({ locked_at: null, name });
    await page.reload();
    await cell('price', 'Support').waitFor();
  });

  it('is sent by mail, as it was shown before', async () => {
    const { page } = at;
    await button(t('invoices.send')).click();
    const mail = page.frameLocator(`iframe[title="${t('invoices.mailPreview')}"]`);
    await mail.getByText(/please find our invoice|im Anhang/).waitFor();
    await dialog().getByLabel(t('invoices.message')).fill('As agreed on the phone.');
    await mail.getByText('As agreed on the phone.').waitFor();
    await portray(page, 'invoices-03-send');
    await dialog()
      .getByRole('button', { name: t('invoices.send'), exact: true })
      .click();
    await dialog().waitFor({ state: 'detached' });
    await page.getByText(t('invoices.status.pending')).first().waitFor();
    await expect.poll(() => mails.received.length, patience).toBe(1);
    const [received] = mails.received;
    expect(received?.to).toEqual([address]);
    const parts = received ? leaves(received.message) : [];
    const pdf = parts.find((part) => header(part, 'content-type')?.startsWith('application/pdf'));
    expect(Buffer.from(pdf?.bytes ?? []).toString('latin1', 0, 5)).toBe('%PDF-');
    expect(parts.map(({ bytes }) => Buffer.from(bytes).toString()).join(' ')).toContain('As agreed on the phone.');
  });

  it('is reminded of, politely first', async () => {
    const { page } = at;
    await button(t('invoices.remind')).click();
    await dialog().getByText(t('invoices.remindFirst')).waitFor();
    await portray(page, 'invoices-04-remind');
    await dialog()
      .getByRole('button', { name: t('invoices.remind'), exact: true })
      .click();
    await page.getByText(t('invoices.status.dunned')).first().waitFor();
    await expect.poll(() => mails.received.length, patience).toBe(2);
    await button(t('invoices.remind')).click();
    await dialog().getByText(t('invoices.remindAgain')).waitFor();
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
  });

  it('is paid in two parts, and says what is wrong with a third', async () => {
    const { page } = at;
    const { total_with_vat: total } = await stored();
    await button(t('invoices.addPayment')).click();
    await dialog().getByLabel(t('invoices.amount')).fill('100000');
    await dialog()
      .getByRole('button', { name: t('invoices.addPayment') })
      .click();
    await dialog()
      .getByText(/at most/)
      .waitFor();
    await portray(page, 'invoices-05-too-much');
    await dialog().getByLabel(t('invoices.amount')).fill('200');
    await dialog()
      .getByRole('button', { name: t('invoices.addPayment') })
      .click();
    await dialog().waitFor({ state: 'detached' });
    await expect.poll(async () => (await stored()).paid_total, patience).toBe(200);
    await button(t('invoices.addPayment')).click();
    // All that is open stands there already.
    await dialog()
      .getByRole('button', { name: t('invoices.addPayment') })
      .click();
    await dialog().waitFor({ state: 'detached' });
    await page.getByText(t('invoices.status.paid'), { exact: true }).first().waitFor();
    expect(await stored()).toMatchObject({ paid_total: total, open_total: 0, payments: [{}, {}] });
    await portray(page, 'invoices-06-paid');
    expect(await pageFaults(page)).toEqual([]);
  });

  it('fits a phone', async () => {
    const { page } = at;
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await pageFaults(page)).toEqual([]);
    await portray(page, 'invoices-07-phone');
    await page.goto('/app/invoices');
    await page.getByText('Hosting 2026').first().waitFor();
    expect(await pageFaults(page)).toEqual([]);
    await portray(page, 'invoices-08-phone-list');
  });
});
