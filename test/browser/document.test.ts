import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserMissing } from './find-chromium.ts';
import { openBrowser, shoot, type Visit } from './open-browser.ts';
import { pageFaults } from './page-checks.ts';
import { type RunningApp, startApp } from './start-app.ts';
import { texts } from './texts.ts';
import { visitSignedIn } from './visit-signed-in.ts';

const t = texts('en');
const patience = { timeout: 20_000 };

/** A draft becomes a document that a client gets. Each step builds on the one before. */
describe.skipIf(browserMissing() !== null)('a draft written as a document', () => {
  let app: RunningApp;
  let browser: Browser;
  let at: Visit;
  let id = '';

  beforeAll(async () => {
    app = await startApp();
    browser = await openBrowser();
    at = await visitSignedIn(browser, app.url, { language: 'en' });
    const headers = { origin: app.url };
    const data = { clientRequest: 'please quote 12x LED panel 60x60 40W 4000K' };
    const made = await at.context.request.post('/api/offers', { data, headers });
    id = (await made.json()).offer.id;
    await at.page.goto(`/app/offers/${id}`);
    await at.page.locator('[data-review-row]').first().waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });

  const stored = async () => (await at.context.request.get(`/api/offer/${id}?include=elements,contact`)).json();
  const names = async () => (await stored()).elements.map((element: { name: string }) => element.name);
  const paste = async (text: string) => {
    await at.page.evaluate((words) => navigator.clipboard.writeText(words), text);
    await at.page.keyboard.press('Control+V');
  };

  it('opens from the review with a key and creates the contact in place', async () => {
    const { page } = at;
    await page.locator('h1').focus();
    await page.keyboard.press('d');
    await page.waitForURL(`**/documents/${id}`);
    expect(await pageFaults(page)).toEqual([]);
    await page.getByRole('button', { name: t('documents.contactCreate') }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(t('documents.contact.firstname')).fill('Nora');
    await dialog.getByLabel(t('documents.contact.email')).fill('nora@client.test');
    await dialog.getByRole('button', { name: t('action.create') }).click();
    await expect.poll(async () => (await stored()).contact?.email, patience).toBe('nora@client.test');
  });

  it('takes a heading, a typed line and the rows of a spreadsheet, and moves by key', async () => {
    const { page } = at;
    await page.getByRole('button', { name: t('documents.lines.add'), exact: true }).click();
    await page.getByRole('menuitem', { name: t('documents.type.heading') }).click();
    await expect.poll(names, patience).toContain('Heading');
    const field = page.getByLabel(t('documents.lines.new'));
    await field.fill('Mounting');
    await field.press('Enter');
    await expect.poll(names, patience).toContain('Mounting');
    await page
      .getByLabel(t('documents.line.cell', { column: t('documents.column.optional'), name: 'Mounting' }))
      .check();
    await field.focus();
    await paste('Design sprint\t12\th\t120.50\nWorkshop\t1\tday\t900\n');
    await expect
      .poll(names, patience)
      .toEqual([expect.any(String), 'Heading', 'Mounting', 'Design sprint', 'Workshop']);
    const last = (await stored()).elements.at(-2);
    expect(last).toMatchObject({ quantity: 12, unit: 'h', amount: 120.5, total: 1446 });
    expect((await stored()).elements.at(2)).toMatchObject({ is_optional: true });
    const price = page.getByLabel(t('documents.line.cell', { column: t('documents.column.price'), name: 'Workshop' }));
    await price.fill('950');
    await price.press('Alt+ArrowUp');
    await expect
      .poll(names, patience)
      .toEqual([expect.any(String), 'Heading', 'Mounting', 'Workshop', 'Design sprint']);
    await expect.poll(async () => (await stored()).elements.at(3).amount, patience).toBe(950);
  });

  it('writes a text with a merge field as a chip', async () => {
    const { page } = at;
    const text = page.getByRole('textbox', { name: t('documents.header'), exact: true });
    await text.click();
    await page.keyboard.type('Dear {{first');
    await page.getByRole('option', { name: t('documents.field.contact.firstname') }).waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.type(', thank you.');
    await expect
      .poll(async () => (await stored()).header, patience)
      .toContain('Dear {{contact.firstname}}, thank you.');
    expect((await stored()).header_personalized).toContain('Dear Nora, thank you.');
    expect(await text.locator('.merge-chip').textContent()).toBe(t('documents.field.contact.firstname'));
    await shoot(page, 'document-en');
  });

  it('sends it, and is read-only from then on', async () => {
    const { page } = at;
    await page.locator('h1').focus();
    await page.keyboard.press('s');
    const dialog = page.getByRole('dialog');
    expect(await dialog.getByLabel(t('documents.send.to')).inputValue()).toBe('nora@client.test');
    await dialog.getByRole('button', { name: t('documents.action.send'), exact: true }).click();
    await page.getByText(t('status.pending')).first().waitFor();
    expect(await stored()).toMatchObject({ is_locked: true, is_approved: false });
    expect(await page.getByLabel(t('documents.lines.new')).count()).toBe(0);
    await page.getByRole('button', { name: t('documents.action.revise') }).click();
    await page.getByLabel(t('documents.lines.new')).waitFor();
    expect(at.troubles).toEqual([]);
  });
});
