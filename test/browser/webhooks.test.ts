import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { browserMissing } from './find-chromium.ts';
import { openBrowser, portray, type Visit } from './open-browser.ts';
import { pageFaults } from './page-checks.ts';
import { type RunningApp, startApp } from './start-app.ts';
import { texts } from './texts.ts';
import { visitSignedIn } from './visit-signed-in.ts';

const t = texts('en');

/** The page of webhooks, with a receiver that takes messages or refuses them. Each step builds on the one before. */
describe.skipIf(browserMissing() !== null)('webhook settings', () => {
  const bodies: string[] = [];
  let answer = 200;
  let receiver: Server;
  let app: RunningApp;
  let browser: Browser;
  let at: Visit;
  let url = '';

  beforeAll(async () => {
    receiver = createServer(async (request, response) => {
      let body = '';
      for await (const part of request) body += part;
      bodies.push(body);
      response.writeHead(answer).end();
    });
    receiver.listen(0, '127.0.0.1');
    await once(receiver, 'listening');
    url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/in`;
    app = await startApp({ PROFFER_PRIVATE_WEBHOOKS: '1' });
    browser = await openBrowser();
    at = await visitSignedIn(browser, app.url, { language: 'en' });
    await at.page.goto('/app/settings?tab=webhooks');
  });
  afterAll(async () => {
    await browser?.close();
    await app?.close();
    receiver?.close();
  });
  afterEach(() => expect(at.troubles).toEqual([]));

  const dialog = () => at.page.getByRole('dialog');
  const inDialog = (name: string) => dialog().getByRole('button', { name, exact: true });
  const row = () => at.page.getByRole('listitem').filter({ hasText: url });
  const menu = async (name: string) => {
    await row()
      .getByRole('button', { name: new RegExp(t('action.more')) })
      .click();
    await at.page.getByRole('menuitem', { name }).click();
  };

  it('say what is wrong with an address, and show the secret once', async () => {
    const { page } = at;
    await page.getByText(t('webhooks.emptyTitle')).waitFor();
    await portray(page, 'webhooks-01-empty');
    expect(await pageFaults(page)).toEqual([]);
    await page
      .getByRole('button', { name: t('webhooks.new') })
      .first()
      .click();
    await dialog().getByLabel(t('webhooks.url')).fill('ftp://example.test/in');
    await inDialog(t('webhooks.create')).click();
    await dialog().getByText(t('webhooks.urlWrong')).waitFor();
    await portray(page, 'webhooks-02-refused');
    await dialog().getByLabel(t('webhooks.url')).fill(url);
    await inDialog(t('webhooks.create')).click();
    await dialog()
      .getByText(/^whsec_/)
      .waitFor();
    await portray(page, 'webhooks-03-secret');
    await inDialog(t('keys.kept')).click();
    await row().waitFor();
    expect(await page.getByText(/whsec_/).count()).toBe(0);
    expect(await pageFaults(page)).toEqual([]);
  });

  it('send a test and show what was sent and what came back', async () => {
    const { page } = at;
    await row()
      .getByRole('button', { name: t('webhooks.test') })
      .click();
    const call = dialog().getByRole('listitem');
    await call.first().waitFor();
    expect(bodies.map((body) => JSON.parse(body))).toMatchObject([{ test: true, event: 'offer.created' }]);
    await call.first().locator('summary').click();
    await call.getByText('"test": true').waitFor();
    await portray(page, 'webhooks-04-log');
    await page.keyboard.press('Escape');
    answer = 500;
    await row()
      .getByRole('button', { name: t('webhooks.test') })
      .click();
    await dialog().getByText('500', { exact: true }).waitFor();
    await portray(page, 'webhooks-05-failed');
    await page.keyboard.press('Escape');
    await page.getByText(t('webhooks.failed', { count: 1 })).waitFor();
    expect(await pageFaults(page)).toEqual([]);
  });

  it('change the event, turn it off and on, and remove it', async () => {
    const { page } = at;
    await menu(t('action.edit'));
    await dialog().getByLabel(t('webhooks.event')).click();
    await page.getByRole('option', { name: 'invoice.created', exact: true }).click();
    await inDialog(t('action.save')).click();
    await row().getByText('invoice.created').waitFor();
    await menu(t('webhooks.turnOff'));
    await row().getByText(t('webhooks.off'), { exact: true }).waitFor();
    expect(
      await row()
        .getByRole('button', { name: t('webhooks.test') })
        .isDisabled(),
    ).toBe(true);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await pageFaults(page)).toEqual([]);
    await portray(page, 'webhooks-06-off-phone');
    await page.setViewportSize({ width: 1280, height: 900 });
    await menu(t('webhooks.turnOn'));
    await row().getByText(t('webhooks.off'), { exact: true }).waitFor({ state: 'detached' });
    await menu(t('webhooks.remove'));
    await page
      .getByRole('alertdialog')
      .or(dialog())
      .getByRole('button', { name: t('webhooks.remove') })
      .click();
    await page.getByText(t('webhooks.emptyTitle')).waitFor();
  });
});
