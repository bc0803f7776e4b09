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
const request =
  'Please quote\n- 7 wireless mice\n- 2 forklift chargers 48V\n\nPlease deliver by 12 December 2026.\nThanks';

interface Drafted {
  readonly id: string;
  readonly customerId: string;
  readonly items: readonly { readonly name: string; readonly matchReason: string | null }[];
}

/** What one correction leads to: the next draft, the list of what was learned, the customer's page, the figures. */
describe.skipIf(browserMissing() !== null)('what the engine learns', () => {
  let app: RunningApp;
  let browser: Browser;
  let at: Visit;
  let first: Drafted;

  beforeAll(async () => {
    app = await startApp();
    browser = await openBrowser();
    at = await visitSignedIn(browser, app.url, { language: 'en' });
    first = await draft();
  });
  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });

  const send = async (method: 'post' | 'patch', path: string, data: unknown) => {
    const answer = await at.context.request[method](path, { data, headers: { origin: app.url } });
    expect([path, answer.ok()]).toEqual([path, true]);
    return await answer.json();
  };
  const draft = async (): Promise<Drafted> =>
    (await send('post', '/api/offers', { clientRequest: request, customerName: 'Harbour Offices Ltd' })).offer;
  const row = (words: string) => at.page.locator('[data-review-row]', { hasText: words });
  const heading = (name: string) => at.page.getByRole('heading', { level: 1, name, exact: true });

  it('remembers a correction without asking, and drafts by it the next time', async () => {
    const { page } = at;
    await page.goto(`/app/offers/${first.id}`);
    await row('7 wireless mice').focus();
    await page.keyboard.press('1');
    await page.getByText(/replaced. Remembered for next time/).waitFor();
    const second = await draft();
    expect(second.items[0]).toMatchObject({ matchReason: 'alias' });
    expect(second.items[0]?.name).not.toBe(first.items[0]?.name);
    await page.goto(`/app/offers/${second.id}`);
    await row('7 wireless mice').getByText(t('review.reason.alias')).waitFor();
  });

  it('keeps the rest of the mail as a checklist', async () => {
    const { page } = at;
    const fact = page.getByRole('checkbox', { name: /12 December/ }).first();
    await fact.click();
    await expect.poll(() => fact.isChecked(), patience).toBe(true);
    expect(await page.getByLabel(t('review.delivery.date')).inputValue()).toBe('2026-12-12');
    await page.locator('[data-look="fact"]', { hasText: '12 December' }).first().waitFor();
    const kept = page.waitForResponse((answer) => answer.request().postData()?.includes('2026-12-15') ?? false);
    await page.getByLabel(t('review.delivery.date')).fill('2026-12-15');
    await page.keyboard.press('Enter');
    expect((await kept).status()).toBe(200);
    await page.reload();
    await expect.poll(() => page.getByLabel(t('review.delivery.date')).inputValue(), patience).toBe('2026-12-15');
    expect(
      await page
        .getByRole('checkbox', { name: /12 December/ })
        .first()
        .isChecked(),
    ).toBe(true);
  });

  it('lists what was learned, and undoes it', async () => {
    const { page } = at;
    await page.keyboard.press('g');
    await page.keyboard.press('l');
    await heading(t('engine.learned')).waitFor();
    const undo = page.getByRole('button', { name: `${t('engine.learned.undo')}: 7 wireless mice` });
    await undo.first().waitFor();
    await shoot(page, 'learned-en');
    expect(await pageFaults(page)).toEqual([]);
    for (let left = await undo.count(); left > 0; left -= 1) {
      await undo.first().click();
      await expect.poll(() => undo.count(), patience).toBe(left - 1);
    }
    expect((await draft()).items[0]).toMatchObject({ name: first.items[0]?.name });
    const redo = page.getByRole('button', { name: `${t('engine.learned.redo')}: 7 wireless mice` });
    await redo.first().click();
    await undo.first().waitFor();
    await page.locator('[data-row-link]', { hasText: '7 wireless mice' }).first().click();
    const entry = page.getByRole('dialog', { name: '7 wireless mice' });
    await entry.getByRole('link', { name: t('engine.learned.openOffer') }).waitFor();
    await page.keyboard.press('Escape');
  });

  it('shows what a customer orders, takes for granted and calls things', async () => {
    const { page } = at;
    await page.goto(`/app/customers/${first.customerId}`);
    const add = page.getByLabel(t('engine.standards.attribute'));
    await add.fill('colour');
    await page.getByLabel(t('engine.standards.value')).fill('black');
    await page.keyboard.press('Enter');
    await page.getByLabel('colour', { exact: true }).waitFor();
    await page.getByRole('heading', { name: t('engine.customerWords') }).waitFor();
    await shoot(page, 'customer-en');
    expect(await pageFaults(page)).toEqual([]);
    const product = page.getByRole('checkbox', { name: /^Choose / }).first();
    await product.click();
    await page.getByRole('button', { name: t('customers.orderAgain'), exact: true }).click();
    await page.locator('[data-review-row]').first().waitFor();
  });

  it('lets synonyms be added, switched off and shipped ones searched', async () => {
    const { page } = at;
    await page.keyboard.press('g');
    await page.keyboard.press('y');
    await heading(t('engine.synonyms')).waitFor();
    await page.getByLabel(t('engine.synonyms.new')).fill('zapper, wireless mouse');
    await page.keyboard.press('Enter');
    const added = page.getByRole('listitem').filter({ hasText: 'zapper = wireless mouse' });
    await added.getByRole('button', { name: t('engine.synonyms.switchOff') }).click();
    await added.getByRole('button', { name: t('engine.synonyms.switchOn') }).waitFor();
    await page.getByRole('tab', { name: t('engine.synonyms.shipped') }).click();
    await page.getByLabel(t('engine.synonyms.search')).fill('Zugangspunkt');
    await page.getByText('Access Point, Zugangspunkt').waitFor();
    expect(await pageFaults(page)).toEqual([]);
  });

  it('shows figures from real corrections, and what to add to the catalogue', async () => {
    const { page } = at;
    const figures = async () => await (await at.context.request.get('/api/admin/quality')).json();
    const before = await figures();
    await send('patch', `/api/offers/${first.id}`, { status: 'accepted' });
    const after = await figures();
    expect([after.draftedLines, after.keptLines]).toEqual([before.draftedLines + 1, before.keptLines]);
    await page.locator('h1').focus();
    await page.keyboard.press('g');
    await page.keyboard.press('q');
    await heading(t('nav.quality')).waitFor();
    await page
      .getByText(t('engine.quality.keptHint', { kept: after.keptLines, drafted: after.draftedLines }))
      .waitFor();
    await page.getByText(t('engine.quality.asTable')).first().click();
    await page.getByRole('table', { name: t('engine.quality.overTime') }).waitFor();
    await shoot(page, 'quality-en');
    expect(await pageFaults(page)).toEqual([]);
    await page
      .getByRole('link', { name: /^Add to catalogue: .*forklift/ })
      .first()
      .click();
    await heading(t('catalogue.new')).waitFor();
    expect(await page.getByRole('textbox', { name: /^Name/ }).first().inputValue()).toBe('forklift chargers 48V');
    expect(at.troubles).toEqual([]);
  });
});
