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
const customer = 'Harbour Offices Ltd';

/** A mail became a draft, and its sender answered: the demo's own mails, from the intake to the finished lines. */
describe.skipIf(browserMissing() !== null)('a mail and its reply', () => {
  let app: RunningApp;
  let browser: Browser;
  let at: Visit;

  beforeAll(async () => {
    app = await startApp();
    browser = await openBrowser();
    at = await visitSignedIn(browser, app.url, { language: 'en' });
  });
  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });

  const rows = () => at.page.locator('[data-review-row]');
  const rowsOf = (words: string) => rows().filter({ hasText: words });
  const notice = (title: string) => at.page.getByRole('status').filter({ hasText: title });
  const replies = () =>
    at.page.locator('section').filter({ has: at.page.getByRole('heading', { name: t('review.mails.title') }) });

  it('leads from the intake to the offer, where the reply stands', async () => {
    const { page } = at;
    await page.goto('/app/intake?state=joined');
    await page.locator('[data-row-link]', { hasText: 'Re: Patch cables' }).first().click();
    await page
      .getByRole('link', { name: t('intake.openOffer') })
      .last()
      .click();
    await replies().getByText('Please also add 3 docking stations').waitFor();
    await replies().getByText('kitchen.csv', { exact: true }).waitFor();
    expect(await replies().getByText('could you please quote').isVisible()).toBe(false);
    await replies().getByText(t('review.mails.quoted')).click();
    await replies().getByText('could you please quote').waitFor();
    expect(await pageFaults(page)).toEqual([]);
    await shoot(page, 'review-reply-en');
  });

  it('drafts again for the confirmed customer, says what changed, and takes it back', async () => {
    const { page } = at;
    expect(await rowsOf(t('review.reason.history')).count()).toBe(0);
    const quantity = page.getByLabel(/^Quantity of Circuit breaker/);
    await quantity.fill('15');
    await quantity.press('Enter');
    await page.getByRole('button', { name: t('review.proposal.link'), exact: true }).click();
    const told = notice(t('review.redraft.forCustomer', { customer }));
    await told.getByText(/^Proffer answered “the usual” with/).waitFor();
    await told.getByText(t('review.redraft.kept', { count: 1 })).waitFor();
    expect(await rowsOf(t('review.reason.history')).count()).toBeGreaterThan(1);
    expect(await quantity.inputValue()).toBe('15');
    expect(await pageFaults(page)).toEqual([]);
    await shoot(page, 'review-redrafted-en');
    await page.getByRole('button', { name: t('review.key.undo'), exact: true }).click();
    await told.waitFor({ state: 'detached' });
    await expect.poll(() => rowsOf(t('review.reason.history')).count(), patience).toBe(0);
    await page.getByText(customer).first().waitFor();
  });

  it('drafts again with the reply, by one click', async () => {
    const { page } = at;
    await page.getByRole('button', { name: t('review.redraft.withReply') }).click();
    await notice(t('review.redraft.withReplyDone'))
      .getByText(/docking station/)
      .waitFor();
    await rowsOf('docking station').waitFor();
    await rowsOf('Toilet paper 3-ply').waitFor();
    await replies().getByText(t('review.mails.used')).waitFor();
    expect(await page.getByRole('button', { name: t('review.redraft.withReply') }).count()).toBe(0);
    await page.locator('h1').focus();
    await page.keyboard.press('h');
    const history = page.getByRole('dialog', { name: t('offers.history.title') });
    await history.getByText('Robin Meyer added to the request').waitFor();
    expect(at.troubles).toEqual([]);
  });
});
