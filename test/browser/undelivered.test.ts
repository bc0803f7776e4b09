import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type MailServer, startMailServer } from '#test/mail-server';
import { browserMissing } from './find-chromium.ts';
import { openBrowser, portray, type Visit } from './open-browser.ts';
import { pageFaults } from './page-checks.ts';
import { type RunningApp, startApp } from './start-app.ts';
import { texts } from './texts.ts';
import { visitSignedIn } from './visit-signed-in.ts';

const t = texts('en');
const gone = 'gone@client.test';

/** A client whose address does not exist: staff see it where they look. */
describe.skipIf(browserMissing() !== null)('a mail that does not arrive', () => {
  let mails: MailServer;
  let app: RunningApp;
  let browser: Browser;
  let at: Visit;
  let id = '';

  beforeAll(async () => {
    mails = await startMailServer();
    mails.unknown.add(gone);
    app = await startApp({ SMTP_URL: mails.url });
    browser = await openBrowser();
    at = await visitSignedIn(browser, app.url, { language: 'en' });
    const headers = { origin: app.url };
    const create = async (path: string, data: object) =>
      (await (await at.context.request.post(path, { data, headers })).json()).id as string;
    const contact_id = await create('/api/contact', { firstname: 'Nora', lastname: 'Frei', email: gone });
    const elements = [{ type: 'paragraph', name: 'Design', quantity: 1, amount: 6.9 }];
    id = await create('/api/offer', { contact_id, name: 'Relaunch', elements });
    const sent = await at.context.request.post(`/api/offer/${id}/send`, { data: {}, headers });
    expect(sent.status()).toBe(200);
  });
  afterAll(async () => {
    await browser?.close();
    await app?.close();
    await mails?.close();
  });

  it('is told above the document and among its events', async () => {
    const events = async () => {
      const reply = await at.context.request.get(`/api/offer/${id}?include=activities`);
      return (await reply.json()).activities.map(({ properties }: { properties?: { failed?: boolean } | null }) =>
        Boolean(properties?.failed),
      );
    };
    await expect.poll(events, { timeout: 60_000 }).toContain(true);
    const { page } = at;
    await page.goto(`/app/documents/${id}`);
    await page.getByText(t('documents.banner.undelivered', { to: gone })).waitFor();
    const event = page.locator('li', { hasText: t('documents.event.undelivered') });
    await event.waitFor();
    expect(await pageFaults(page)).toEqual([]);
    await portray(page, 'undelivered');
    await event.scrollIntoViewIfNeeded();
    await portray(page, 'undelivered-events');
    await page.setViewportSize({ width: 390, height: 844 });
    await page.getByText(t('documents.banner.undelivered', { to: gone })).scrollIntoViewIfNeeded();
    await portray(page, 'undelivered-390');
    expect(at.troubles).toEqual([]);
  });

  it('shows no box for a text that nobody wrote, no VAT of nothing, and prices with their cents', async () => {
    const { page } = at;
    await page.setViewportSize({ width: 1280, height: 900 });
    const price = t('documents.line.cell', { column: t('documents.column.price'), name: 'Design' });
    expect(await page.getByLabel(price, { exact: true }).inputValue()).toBe('6.90');
    expect(await page.getByRole('heading', { name: t('documents.footer') }).count()).toBe(0);
    expect(await page.getByText('VAT 0', { exact: false }).count()).toBe(0);
  });

  it('shows the page in the font of the PDF', async () => {
    const { page } = at;
    const frame = page.frameLocator(`iframe[title="${t('documents.preview.page')}"]`);
    await frame.locator('h1').waitFor();
    const fonts = () =>
      frame.locator('html').evaluate(async (html) => {
        const { fonts: faces } = html.ownerDocument;
        await faces.ready;
        return [...faces].some(({ family, status }) => family.includes('Inter Variable') && status === 'loaded');
      });
    await expect.poll(fonts, { timeout: 20_000 }).toBe(true);
    await portray(page, 'preview-font');
  });
});
