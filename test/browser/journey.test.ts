import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { browserMissing } from './find-chromium.ts';
import { openBrowser, shoot, type Visit, visit } from './open-browser.ts';
import { pageFaults, tabStops } from './page-checks.ts';
import { type RunningApp, startApp } from './start-app.ts';
import { texts } from './texts.ts';

const t = texts('en');
const attack = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>';
const customer = `Nowak & Sons <b>Ltd</b>`;
const patience = { timeout: 20_000 };
const request = `Hello ${attack},
please quote
- 24x LED panel 600x600 40W 4000K
- 12 circuit breakers B16 1-pole
- 150 m installation cable 3x2.5
- two industrial CO2 sensors
- 1 forklift charger 48V
Thanks`;

/** One salesperson, one offer, from the client's e-mail to the locked offer on the list. Each step builds on the one before. */
describe.skipIf(browserMissing() !== null)('from a request to an accepted offer', () => {
  let app: RunningApp;
  let browser: Browser;
  let at: Visit;

  beforeAll(async () => {
    app = await startApp();
    browser = await openBrowser();
    at = await visit(browser, app.url, { language: 'en' });
  });
  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });
  let broken = false;
  beforeEach(({ skip }) => skip(broken, 'a step before it failed'));
  afterEach(async ({ task }) => {
    broken ||= task.result?.state === 'fail';
    if (broken) return;
    expect(at.troubles).toEqual([]);
    expect(await at.page.evaluate('window.hacked')).toBeUndefined();
    expect(await at.page.locator('img[src="x"]').count()).toBe(0);
  });

  const row = (words: string) => at.page.locator('[data-review-row]', { hasText: words });
  const heading = (name: string) => at.page.getByRole('heading', { level: 1, name, exact: true });
  const undo = (message: string | RegExp) =>
    at.page
      .locator('[data-toasts] [role="dialog"]', { hasText: message })
      .getByRole('button', { name: t('offers.undo') })
      .click();
  const gross = async () => (await at.page.getByTestId('total-gross').textContent()) ?? '';

  it('signs in and finds the offers of the demo company', async () => {
    const { page } = at;
    expect(await pageFaults(page)).toEqual([]);
    await page.getByLabel(t('start.email')).fill('demo@proffer.test');
    await page.getByLabel(t('start.password'), { exact: true }).fill('proffer-demo');
    await page.getByRole('button', { name: t('start.signIn'), exact: true }).click();
    await heading(t('offers.title')).waitFor();
    await page.locator('[data-row-link]').first().waitFor();
    await shoot(page, 'offers-en');
    expect(await pageFaults(page)).toEqual([]);
  });

  it('drafts an offer for a new customer with the keyboard alone', async () => {
    const { page } = at;
    await page.keyboard.press('n');
    await heading(t('nav.newOffer')).waitFor();
    expect(await pageFaults(page)).toEqual([]);
    await page.getByLabel(t('offers.new.request')).fill(request);
    await page.getByLabel(t('offers.new.customer'), { exact: true }).fill(customer);
    await page.keyboard.press('Control+Enter');
    await row('LP-600-600-40W-4K').waitFor();
    expect(await page.getByRole('button', { name: customer }).count()).toBe(1);
    expect(await page.getByLabel(/^Quantity of LED panel/).inputValue()).toBe('24');
    expect(await page.getByLabel(/^Quantity of Circuit breaker/).inputValue()).toBe('12');
    expect(await page.getByLabel(/^Quantity of Installation cable/).inputValue()).toBe('150');
    await shoot(page, 'review-en');
    expect(await pageFaults(page)).toEqual([]);
  });

  it('shows the request as it came, each fragment tied to its line', async () => {
    const { page } = at;
    const pane = page.getByRole('region', { name: t('offers.request.title'), exact: true });
    expect(await pane.textContent()).toContain(request);
    const mark = pane.getByRole('link', { name: '12 circuit breakers B16 1-pole' });
    await mark.hover();
    await page.locator('[data-review-row][data-lit]', { hasText: 'MCB-B16-1P' }).waitFor();
    await row('LP-600-600-40W-4K').hover();
    await pane.locator('[data-mark][data-lit]', { hasText: 'LED panel' }).waitFor();
    expect(await pane.locator('[data-look="unmatched"]', { hasText: 'forklift' }).count()).toBe(1);
    await mark.click();
    expect(await page.evaluate('document.activeElement.textContent')).toContain('MCB-B16-1P');
  });

  it('reaches every control of a line by Tab, in the order of the page', async () => {
    const { page } = at;
    await row('MCB-B16-1P').focus();
    const [quantity, why, remove, next] = await tabStops(page, 4);
    expect([quantity, why]).toEqual([expect.stringMatching(/^Quantity of Circuit/), t('offers.line.why')]);
    expect([remove, next]).toEqual([expect.stringMatching(/^Remove Circuit/), expect.stringMatching(/^Take Circuit/)]);
  });

  it('resolves one open part by search and leaves the other out', async () => {
    const { page } = at;
    const search = row('two industrial CO2 sensors').getByLabel(t('offers.unmatched.search'));
    await search.fill('SIL-SAN-WH');
    await page.getByRole('option', { name: /SIL-SAN-WH/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByLabel(/^Quantity of Sanitary silicone/).waitFor();
    const dismiss = page.getByRole('button', { name: /^Leave out: 1 forklift/ });
    await dismiss.click();
    await undo(t('offers.unmatched.dismissed'));
    await dismiss.click();
    await dismiss.waitFor({ state: 'detached' });
    expect(await page.getByText(/of the request (is|are) open/).count()).toBe(0);
  });

  it('changes a quantity from the keyboard and shows what the server makes of it', async () => {
    const { page } = at;
    const before = await gross();
    await row('LP-600-600-40W-4K').focus();
    await page.keyboard.press('e');
    await page.keyboard.type('30');
    await page.keyboard.press('Enter');
    await expect.poll(gross, patience).not.toBe(before);
    expect(await page.getByLabel(/^Quantity of LED panel/).inputValue()).toBe('30');
  });

  it('takes a runner-up with one click and undoes it', async () => {
    const { page } = at;
    const line = page.locator('[data-review-row]').filter({ has: page.locator('q', { hasText: '24x LED panel' }) });
    await row('LP-600-600-40W-4K').focus();
    await page.keyboard.press('a');
    await line
      .getByRole('button', { name: /^Take LED/ })
      .first()
      .click();
    await page.getByText(/“LED panel.*” replaced/).waitFor();
    expect(await line.textContent()).toContain(t('offers.match.manual'));
    await undo(/replaced/);
    await line.getByText('LP-600-600-40W-4K').first().waitFor();
    expect(await page.getByLabel(/^Quantity of LED panel/).inputValue()).toBe('30');
  });

  it('warns below the margin floor and not above', async () => {
    const { page } = at;
    const discount = page.getByLabel(t('offers.totals.discount'), { exact: true });
    const warning = page.getByText(/below your floor/);
    await discount.fill('60');
    await discount.press('Enter');
    await warning.waitFor();
    await shoot(page, 'margin-en');
    await discount.fill('2');
    await discount.press('Enter');
    await warning.waitFor({ state: 'detached' });
  });

  it('shows HTML in notes and names as text', async () => {
    const { page } = at;
    await page.getByLabel(t('offers.notes.add')).fill(attack);
    await page.keyboard.press('Enter');
    await page.getByText(attack, { exact: true }).waitFor();
    await page.getByRole('button', { name: t('offers.review.editDetails') }).click();
    const details = page.getByRole('dialog', { name: t('offers.review.editDetails') });
    await details.getByLabel(t('offers.column.name')).fill(`Offer ${attack}`);
    await page.getByRole('button', { name: t('action.save') }).click();
    await heading(`Offer ${attack}`).waitFor();
  });

  it('previews the PDF and copies the reply as table and as text', async () => {
    const { page } = at;
    const [answer] = await Promise.all([
      page.waitForResponse(/\/api\/offers\/[^/]+\/pdf/),
      page.getByRole('tab', { name: t('offers.pdf.preview') }).click(),
    ]);
    expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'application/pdf']);
    await page.getByRole('tab', { name: t('offers.request.title') }).click();
    await page.getByRole('button', { name: t('offers.reply.copy') }).click();
    await page.getByText(t('offers.reply.copied')).waitFor();
    const copied = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const read = async (type: string) => (await item?.getType(type))?.text();
      return { text: await read('text/plain'), html: await read('text/html') };
    });
    expect(copied.text).toContain('LP-600-600-40W-4K');
    expect(copied.html).toContain('<table');
    expect(copied.html).not.toContain('<script>');
  });

  it('sends the offer by mail', async () => {
    const { page } = at;
    await row('MCB-B16-1P').focus();
    await page.keyboard.press('s');
    const dialog = page.getByRole('dialog', { name: t('offers.mail.title') });
    await dialog.getByLabel(t('offers.mail.to')).fill('ann@example.com');
    expect(await dialog.getByLabel(t('offers.mail.text')).inputValue()).toContain('LP-600-600-40W-4K');
    await dialog.getByRole('button', { name: t('offers.mail.send'), exact: true }).click();
    await page.getByText(t('offers.mail.kept')).waitFor();
    await dialog.waitFor({ state: 'detached' });
  });

  it('keeps a change that met another one', async () => {
    const { page, context } = at;
    const path = new URL(page.url()).pathname.replace('/app/offers/', '/api/offers/');
    const headers = { origin: app.url };
    const theirs = await context.request.patch(path, { data: { notes: ['theirs'] }, headers });
    expect(theirs.status()).toBe(200);
    await page.getByLabel(/^Quantity of Circuit breaker/).fill('18');
    await page.keyboard.press('Enter');
    const met = page.getByRole('alert').filter({ hasText: t('review.conflict.mine') });
    await met.getByText('Robin Meyer noted “theirs”').waitFor();
    expect(await met.textContent()).toMatch(/Quantity of Circuit breaker.*: 18/);
    await page.getByRole('button', { name: t('review.conflict.merge') }).click();
    await page.getByText('theirs', { exact: true }).waitFor();
    await expect.poll(() => page.getByLabel(/^Quantity of Circuit breaker/).inputValue(), patience).toBe('18');
  });

  it('works on a phone', async () => {
    const { page } = at;
    await page.setViewportSize({ width: 390, height: 844 });
    await row('LP-600-600-40W-4K').waitFor();
    expect(await pageFaults(page)).toEqual([]);
    const pane = page.locator('summary', { hasText: t('offers.request.title') });
    const mark = page.getByRole('link', { name: '12 circuit breakers B16 1-pole' });
    expect(await mark.isVisible()).toBe(false);
    await pane.click();
    await mark.waitFor();
    await shoot(page, 'review-phone-en');
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  it('accepts and locks the offer', async () => {
    const { page } = at;
    await page.keyboard.press('Control+Enter');
    await page.getByRole('dialog', { name: t('offers.accept.title') }).waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByText(/Accepted on .* and locked/).waitFor();
    expect(await page.getByLabel(/^Quantity of/).count()).toBe(0);
    expect(await page.getByRole('button', { name: t('offers.action.accept') }).count()).toBe(0);
    await shoot(page, 'accepted-en');
    expect(await pageFaults(page)).toEqual([]);
  });

  it('finds it among the accepted offers', async () => {
    const { page } = at;
    await page.keyboard.press('g');
    await page.keyboard.press('o');
    await heading(t('offers.title')).waitFor();
    await page.getByRole('link', { name: new RegExp(`^${t('offers.tabAccepted')}`) }).click();
    const link = page.locator('[data-row-link]', { hasText: attack });
    await link.waitFor();
    expect(await page.locator('tr', { has: link }).textContent()).toContain(t('status.accepted'));
    expect(await pageFaults(page)).toEqual([]);
  });
});
