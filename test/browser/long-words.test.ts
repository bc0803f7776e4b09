import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserMissing } from './find-chromium.ts';
import { openBrowser, portray, type Visit } from './open-browser.ts';
import { pageFaults } from './page-checks.ts';
import { type RunningApp, startApp } from './start-app.ts';
import { texts } from './texts.ts';
import { visitSignedIn } from './visit-signed-in.ts';

const t = texts('de');
const long = 'Wiederherstellung der Arbeitsunfähigkeitsbescheinigungsverwaltung';
const widths = [1280, 390] as const;
const patience = { timeout: 20_000 };

/** German words are long, numbers too, and a phone is narrow: what matters is still whole. */
describe.skipIf(browserMissing() !== null)('long German words', () => {
  let app: RunningApp;
  let browser: Browser;
  let at: Visit;
  const pages: Record<string, string> = {};

  beforeAll(async () => {
    app = await startApp();
    browser = await openBrowser();
    at = await visitSignedIn(browser, app.url, { language: 'de' });
    const company = await post('/api/company', { name: 'Donaudampfschifffahrtsgesellschaft Überwachung KGaA' });
    const contact = await post('/api/contact', { firstname: 'Nora', lastname: 'Frei', company_id: company.id });
    const line = { type: 'paragraph', name: 'Betriebsunterbrechungsversicherungsprüfung', unit: 'Pauschale' };
    const elements = [{ ...line, quantity: 1234.5, amount: 123456.78, vat_rate: 19 }];
    const offer = await post('/api/offer', { contact_id: contact.id, name: long, elements });
    const invoice = await post('/api/invoice', {
      contact_id: contact.id,
      name: long,
      issued_at: '2026-03-02',
      elements,
    });
    pages['offer'] = `/app/documents/${offer.id}`;
    pages['invoice'] = `/app/invoices/${invoice.id}`;
  });
  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });

  async function post(path: string, data: object): Promise<{ readonly id: string }> {
    const reply = await at.context.request.post(path, { data, headers: { origin: app.url } });
    if (!reply.ok()) throw new Error(`${path} answered ${reply.status()} ${await reply.text()}`);
    return reply.json();
  }
  async function open(path: string, width: number): Promise<void> {
    await at.page.setViewportSize({ width, height: width === 390 ? 844 : 900 });
    await at.page.goto(path);
    await at.page.getByRole('heading', { level: 1 }).first().waitFor();
  }
  /** The places of `selector` whose content is larger than what is shown of it. */
  const cut = (selector: string) =>
    at.page
      .locator(selector)
      .evaluateAll((all) =>
        all
          .filter((one) => one.scrollWidth > one.clientWidth || one.scrollHeight > one.clientHeight + 2)
          .map((one) => (one as HTMLInputElement).value || one.textContent),
      );

  it.each(['offer', 'invoice'])(
    'cut no number and no unit of an %s, and no title where there is room',
    async (kind) => {
      for (const width of widths) {
        await open(pages[kind] ?? '', width);
        await at.page.locator('[data-cell="price"]').first().waitFor();
        expect([width, await cut('[data-cell="qty"], [data-cell="unit"], [data-cell="price"]')]).toEqual([width, []]);
        const rows = await at.page.getByText('152.407.394,91', { exact: true }).first().boundingBox();
        expect(rows?.height, `the total at ${width} stands in one row`).toBeLessThan(32);
        if (width === 1280) expect(await cut('h1')).toEqual([]);
        expect(await pageFaults(at.page)).toEqual([]);
        await portray(at.page, `long-${kind}-${width}`);
      }
    },
  );

  it('leave the filters of a list within a phone, and the name of an invoice readable', async () => {
    const { page } = at;
    await open('/app/documents?view=list', 390);
    const filter = await page.getByLabel(t('offers.filterCustomer')).first().boundingBox();
    expect((filter?.x ?? 0) + (filter?.width ?? 999)).toBeLessThanOrEqual(390);
    await open('/app/invoices', 390);
    const row = await page
      .getByText(/Donaudampfschifffahrt/)
      .first()
      .boundingBox();
    expect(row?.width).toBeGreaterThan(150);
    await page.getByText(new RegExp(`${t('invoices.status.draft')} · R-`)).waitFor();
    await portray(page, 'long-invoices-390');
  });

  it('scroll tabs whose edge says that there are more, with the chosen one in sight', async () => {
    const { page } = at;
    const strip = page.getByRole('tablist');
    const more = () =>
      strip.evaluate((one) => [one.hasAttribute('data-more-before'), one.hasAttribute('data-more-after')]);
    await open('/app/settings', 1280);
    await strip.waitFor();
    expect(await more()).toEqual([false, false]);
    await open('/app/settings', 390);
    await expect.poll(more, patience).toEqual([false, true]);
    await open('/app/settings?tab=people', 390);
    await expect.poll(more, patience).toEqual([true, true]);
    const [tab, room] = [await page.getByRole('tab', { selected: true }).boundingBox(), await strip.boundingBox()];
    expect(tab && room && tab.x >= room.x && tab.x + tab.width <= room.x + room.width).toBe(true);
    await page.getByRole('tab', { name: t('settings.webhooks') }).click();
    await expect.poll(more, patience).toEqual([true, false]);
    await open('/app/offers', 390);
    const nav = page.getByRole('navigation', { name: t('offers.tabs') });
    await expect.poll(() => nav.evaluate((one) => one.hasAttribute('data-more-after')), patience).toBe(true);
  });
});
