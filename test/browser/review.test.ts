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
const request = `Hello,

please quote for our second floor:
- 24x LED panel 600x600 40W 4000K
- 12 circuit breakers B16 1-pole
- 4 RCD 40 A 30 mA 4-pole
- 150 m installation cable 3x2.5
- 6 surface mounting frames for LED panel
- 40 patch cables Cat 6A 2 m
- a 24 port switch
- 10 LED bulbs E27
- 5 packs toilet paper
- 3 notebooks 14 inch
- 3 wireless mice
- 3 docking stations
- 6 HDMI cables 2 m
- 20 binders A4
- 50 reams copy paper A4
- 4 packs board markers
- 2 office chairs
- 1 height-adjustable desk
- 10 boxes chipboard screws 4x40
- 2 forklift chargers 48V

Kind regards
Ann Winter`;

/** One salesperson reviews a draft of twenty lines without touching the pointer. Each step builds on the one before. */
describe.skipIf(browserMissing() !== null)('a review by keyboard', () => {
  let app: RunningApp;
  let browser: Browser;
  let at: Visit;
  let pressed = 0;

  beforeAll(async () => {
    app = await startApp();
    browser = await openBrowser();
    at = await visitSignedIn(browser, app.url, { language: 'en' });
    const headers = { origin: app.url };
    const made = await at.context.request.post('/api/offers', { data: { clientRequest: request }, headers });
    await at.page.goto(`/app/offers/${(await made.json()).offer.id}`);
    await at.page.locator('[data-review-row]').first().waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });

  const press = async (key: string) => {
    pressed += 1;
    await at.page.keyboard.press(key);
  };
  const row = (words: string) => at.page.locator('[data-review-row]', { hasText: words });
  const active = () => at.page.locator('[data-review-row][aria-current]');
  const progress = async () => {
    const said = await at.page
      .getByRole('status')
      .filter({ hasText: /checked/ })
      .textContent();
    const [checked = '0', total = '0'] = said?.match(/\d+/g) ?? [];
    return { left: said?.startsWith('All') ? 0 : Number(total) - Number(checked) };
  };

  it('ties each fragment to its row by the same number', async () => {
    const { page } = at;
    expect(await pageFaults(page)).toEqual([]);
    const mark = page.getByRole('link', { name: '3 wireless mice' }).first();
    const label = await mark.getAttribute('data-label');
    expect(
      await row('3 wireless mice')
        .getByRole('button', { name: t('review.showInRequest', { number: label ?? '' }) })
        .count(),
    ).toBe(1);
    await mark.focus();
    await page.locator('[data-review-row][data-lit]', { hasText: '3 wireless mice' }).waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => active().textContent(), patience).toContain('3 wireless mice');
    await page.keyboard.press('m');
    expect(await page.evaluate('document.activeElement.dataset.label')).toBe(label);
  });

  it('reviews twenty lines with two keys a line', async () => {
    const { page } = at;
    await page.locator('h1').focus();
    await press('u');
    await expect.poll(() => active().textContent(), patience).toContain('forklift');
    await press('x');
    await page.getByText(t('offers.unmatched.dismissed')).waitFor();
    const before = await progress();
    expect(before.left).toBeGreaterThan(3);
    const first = (await active().locator('q').textContent()) ?? '';
    await press('1');
    await page.getByText(/replaced. Remembered for next time/).waitFor();
    const corrected = page.locator('[data-review-row]').filter({ has: page.locator('q', { hasText: first }) });
    await expect.poll(() => corrected.textContent(), patience).toContain(t('offers.match.manual'));
    while ((await progress()).left > 0 && pressed < 40) await press('Enter');
    expect(await progress()).toEqual({ left: 0 });
    expect(pressed).toBeLessThan(40);
    await shoot(page, 'review-checked-en');
  });

  it('edits a quantity in place and takes changes back, the last one first', async () => {
    const { page } = at;
    const quantity = page.getByLabel(/^Quantity of HDMI/);
    await row('6 HDMI cables').focus();
    await press('e');
    await page.keyboard.type('9');
    await press('Enter');
    await press('+');
    await expect.poll(() => quantity.inputValue(), patience).toBe('10');
    await press('Control+z');
    await expect.poll(() => quantity.inputValue(), patience).toBe('9');
    await press('Control+z');
    await expect.poll(() => quantity.inputValue(), patience).toBe('6');
    await press('x');
    await quantity.waitFor({ state: 'detached' });
    await press('Control+z');
    await quantity.waitFor();
    expect(await quantity.inputValue()).toBe('6');
  });

  it('brings a dismissed part back with what came close', async () => {
    const { page } = at;
    await page.locator('h1').focus();
    for (let step = 0; step < 40 && (await row('forklift').count()) === 0; step += 1) {
      await press('Control+z');
      await page
        .getByText(/^Taken back/)
        .first()
        .waitFor();
    }
    await row('forklift')
      .getByRole('button', { name: /^Take / })
      .first()
      .waitFor();
    await row('forklift').focus();
    await press('x');
    await row('forklift').waitFor({ state: 'detached' });
  });

  it('tells the history in words and restores an earlier state', async () => {
    const { page } = at;
    await row('12 circuit breakers').focus();
    await press('e');
    await page.keyboard.type('16');
    await press('Enter');
    await expect.poll(() => page.getByLabel(/^Quantity of Circuit/).inputValue(), patience).toBe('16');
    await press('h');
    const history = page.getByRole('dialog', { name: t('offers.history.title') });
    await history.getByText('Robin Meyer changed Circuit breaker B16 1-pole 6 kA from 12 to 16 pcs').waitFor();
    await shoot(page, 'history-en');
    await history.getByText('Robin Meyer left out “2 forklift chargers 48V”').waitFor();
    await history.getByText(/^Proffer made the offer with \d+ lines/).waitFor();
    await history.getByRole('button', { name: 'Restore: As drafted' }).click();
    await history.waitFor({ state: 'detached' });
    await expect.poll(() => page.getByLabel(/^Quantity of Circuit/).inputValue(), patience).toBe('12');
    await row('forklift').waitFor();
    expect(at.troubles).toEqual([]);
  });
});
