import type { Browser, Page, Route } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { browserMissing } from './find-chromium.ts';
import { openBrowser, portray, type Visit } from './open-browser.ts';
import { type RunningApp, startApp } from './start-app.ts';
import { texts } from './texts.ts';
import { visitSignedIn } from './visit-signed-in.ts';

const t = texts('en');
const patience = { timeout: 30_000 };

/** Two people at one document, and a connection that comes and goes. Nothing is overwritten or lost unseen. */
describe.skipIf(browserMissing() !== null)('two people at one document', () => {
  let app: RunningApp;
  let browser: Browser;
  let ann: Visit;
  let bob: Visit;
  let id = '';
  let broken = false;

  beforeAll(async () => {
    app = await startApp();
    browser = await openBrowser();
    [ann, bob] = [await signedIn(), await signedIn()];
    id = await aDocument();
    for (const { page } of [ann, bob]) {
      await page.goto(`/app/documents/${id}`);
      await page.getByLabel(t('documents.lines.new')).waitFor();
    }
  });
  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });
  beforeEach(({ skip }) => skip(broken, 'a step before it failed'));
  afterEach(({ task }) => {
    broken ||= task.result?.state === 'fail';
    if (!broken) expect([ann.troubles, bob.troubles]).toEqual([[], []]);
  });

  async function signedIn(): Promise<Visit> {
    const at = await visitSignedIn(browser, app.url, { language: 'en' });
    return at;
  }

  async function aDocument(): Promise<string> {
    const headers = { origin: app.url };
    const create = async (path: string, data: object) =>
      (await (await ann.context.request.post(path, { data, headers })).json()).id as string;
    const contact_id = await create('/api/contact', { firstname: 'Nora', lastname: 'Frei' });
    const line = (name: string, quantity: number) => ({ type: 'paragraph', name, quantity, amount: 100 });
    const elements = [line('Design', 1), line('Build', 2), line('Launch', 3)];
    return create('/api/offer', { contact_id, name: 'Relaunch', header: '<p>Dear Nora</p>', elements });
  }

  const stored = async () => (await ann.context.request.get(`/api/offer/${id}?include=elements`)).json();
  const line = async (name: string) => (await stored()).elements.find((one: { name: string }) => one.name === name);
  const cell = (page: Page, column: 'quantity' | 'price' | 'unit', name: string) =>
    page.getByLabel(t('documents.line.cell', { column: t(`documents.column.${column}`), name }), { exact: true });
  /** As a colleague's page or a program would. */
  const theyChange = async (name: string, data: object) => {
    const { id: element } = await line(name);
    const reply = await bob.context.request.patch(`/api/document_element/${element}`, {
      data,
      headers: { origin: app.url },
    });
    expect(reply.status()).toBe(200);
  };
  const saved = ({ page }: Visit) => page.getByText(t('documents.save.saved'), { exact: true }).waitFor();
  const conflict = (page: Page) => page.getByRole('dialog').filter({ hasText: t('documents.conflict.yours') });

  it('keeps changes of different cells of one line', async () => {
    await cell(ann.page, 'quantity', 'Design').fill('5');
    await theyChange('Design', { unit: 'day' });
    await ann.page.keyboard.press('Enter');
    await expect.poll(() => line('Design'), patience).toMatchObject({ quantity: 5, unit: 'day' });
    await ann.page.getByText(/changed something else meanwhile/).waitFor();
    await expect.poll(() => cell(ann.page, 'unit', 'Design').inputValue(), patience).toBe('day');
    expect(await conflict(ann.page).count()).toBe(0);
  });

  it('asks when both changed one cell, and keeps what is chosen', async () => {
    for (const choice of ['theirs', 'mine'] as const) {
      await saved(ann);
      await cell(ann.page, 'quantity', 'Build').fill('7');
      await theyChange('Build', { quantity: choice === 'mine' ? 9 : 8 });
      await ann.page.keyboard.press('Enter');
      const dialog = conflict(ann.page);
      await dialog.getByText('7', { exact: true }).waitFor();
      await dialog.getByText(choice === 'mine' ? '9' : '8', { exact: true }).waitFor();
      await portray(ann.page, 'conflict-one');
      await dialog.getByRole('button', { name: t(`documents.conflict.${choice}`) }).click();
      await expect.poll(async () => (await line('Build')).quantity, patience).toBe(choice === 'mine' ? 7 : 8);
      await expect
        .poll(() => cell(ann.page, 'quantity', 'Build').inputValue(), patience)
        .toBe(choice === 'mine' ? '7' : '8');
    }
  });

  it('asks although the page had already fetched the change of the other', async () => {
    const { page } = ann;
    await saved(ann);
    const text = page.getByRole('textbox', { name: t('documents.header'), exact: true });
    await text.click();
    await page.keyboard.press('End');
    await bob.context.request.patch(`/api/offer/${id}`, {
      data: { header: '<p>Dear Nora, from Bob</p>' },
      headers: { origin: app.url },
    });
    await page.waitForResponse((answer) => answer.url().includes(`/api/offer/${id}?`) && answer.ok());
    await page.keyboard.type(', from Ann');
    const dialog = conflict(page);
    await dialog.getByText('Dear Nora, from Ann').waitFor();
    await dialog.getByText('Dear Nora, from Bob').waitFor();
    await dialog.getByRole('button', { name: t('documents.conflict.mine') }).click();
    await expect.poll(async () => (await stored()).header, patience).toBe('<p>Dear Nora, from Ann</p>');
  });

  it('brings back a line that the other removed, with the change', async () => {
    const { page } = ann;
    await saved(ann);
    await cell(page, 'price', 'Launch').fill('250');
    const { id: element } = await line('Launch');
    await bob.context.request.delete(`/api/document_element/${element}`, { headers: { origin: app.url } });
    await page.keyboard.press('Enter');
    const dialog = conflict(page);
    await dialog.getByText(t('documents.conflict.gone')).waitFor();
    await dialog.getByRole('button', { name: t('documents.conflict.mine') }).click();
    await expect.poll(() => line('Launch'), patience).toMatchObject({ amount: 250, quantity: 3, order: 3 });
  });

  it('keeps what is typed without a connection, and sends it once when it is back', async () => {
    const { page } = ann;
    await saved(ann);
    await ann.context.setOffline(true);
    await cell(page, 'quantity', 'Design').fill('11');
    await cell(page, 'price', 'Design').fill('120');
    await cell(page, 'quantity', 'Build').fill('12');
    const field = page.getByLabel(t('documents.lines.new'));
    await field.fill('Written offline');
    await field.press('Enter');
    await page.getByText(t('documents.save.offline')).waitFor();
    await portray(page, 'editor-offline');
    await ann.context.setOffline(false);
    await page.getByRole('button', { name: t('action.retry') }).click();
    await saved(ann);
    expect(await line('Design')).toMatchObject({ quantity: 11, amount: 120 });
    expect(await line('Build')).toMatchObject({ quantity: 12 });
    const names = (await stored()).elements.map(({ name }: { name: string }) => name);
    expect(names).toEqual(['Design', 'Build', 'Launch', 'Written offline']);
    expect(await page.getByText(t('documents.save.offline')).count()).toBe(0);
  });

  it('shows everything that met during that time at once, and takes a choice for each', async () => {
    const { page } = ann;
    await ann.context.setOffline(true);
    await cell(page, 'quantity', 'Design').fill('21');
    await cell(page, 'quantity', 'Build').fill('22');
    await cell(page, 'price', 'Build').fill('99');
    await page.keyboard.press('Enter');
    await page.getByText(t('documents.save.offline')).waitFor();
    await theyChange('Design', { quantity: 31 });
    await theyChange('Build', { quantity: 32 });
    await ann.context.setOffline(false);
    const dialog = conflict(page);
    await dialog.getByText('31', { exact: true }).waitFor();
    await dialog
      .getByRole('group', { name: /Quantity of Build/ })
      .getByRole('radio')
      .last()
      .check();
    await portray(page, 'conflict-many');
    await dialog.getByRole('button', { name: t('documents.conflict.keep') }).click();
    await saved(ann);
    expect(await line('Design')).toMatchObject({ quantity: 21 });
    expect(await line('Build')).toMatchObject({ quantity: 32, amount: 99 });
  });

  it('sends an added line once although the answer got lost', async () => {
    const { page } = ann;
    // The server does it, and the answer never arrives.
    const loseAnswer = async (route: Route) => {
      await route.fetch();
      await route.abort('connectionreset');
    };
    await page.route('**/api/document_element', loseAnswer, { times: 1 });
    const field = page.getByLabel(t('documents.lines.new'));
    await field.fill('Sent twice');
    await field.press('Enter');
    await page.getByText(t('documents.save.offline')).waitFor();
    await page.getByRole('button', { name: t('action.retry') }).click();
    await saved(ann);
    const names = (await stored()).elements.map(({ name }: { name: string }) => name);
    expect(names.filter((name: string) => name === 'Sent twice')).toHaveLength(1);
  });

  it('keeps what somebody writes while a colleague locks the document', async () => {
    const { page } = ann;
    await saved(ann);
    const text = page.getByRole('textbox', { name: t('documents.header'), exact: true });
    await text.click();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('Written for nothing');
    const locked = await bob.context.request.patch(`/api/offer/${id}`, {
      data: { locked_at: new Date().toISOString() },
      headers: { origin: app.url },
    });
    expect(locked.status()).toBe(200);
    await page.getByText(t('documents.lost.title')).waitFor();
    await portray(page, 'editor-lost');
    await page.getByRole('button', { name: t('action.copy'), exact: true }).click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('Written for nothing');
    await page.getByRole('button', { name: t('documents.lost.done') }).click();
    expect(await page.getByText(t('documents.lost.title')).count()).toBe(0);
    expect((await stored()).header).not.toContain('Written for nothing');
  });
});
