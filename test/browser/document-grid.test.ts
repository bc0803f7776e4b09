import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { browserMissing } from './find-chromium.ts';
import { openBrowser, portray, type Visit } from './open-browser.ts';
import { pageFaults } from './page-checks.ts';
import { type RunningApp, startApp } from './start-app.ts';
import { texts } from './texts.ts';
import { visitSignedIn } from './visit-signed-in.ts';

const t = texts('de');
const patience = { timeout: 30_000 };

interface Element {
  readonly name: string;
  readonly [field: string]: unknown;
}

/** Writing a document quickly: tables, keys, sections, texts; and finding it again. Each step builds on the one before. */
describe.skipIf(browserMissing() !== null)('a document in the grid', () => {
  let app: RunningApp;
  let browser: Browser;
  let at: Visit;
  let id = '';
  let broken = false;

  beforeAll(async () => {
    app = await startApp();
    browser = await openBrowser();
    at = await visitSignedIn(browser, app.url, { language: 'de' });
    await setUp();
    await at.page.goto('/app/offers');
    await at.page.getByRole('heading', { level: 1 }).waitFor();
  });
  async function setUp(): Promise<void> {
    const company = await post('/api/company', { name: 'Seeblick Hotels AG' });
    const person = { firstname: 'Nora', lastname: 'Frei', email: 'nora@seeblick.example', preferred_language: 'de' };
    await post('/api/contact', { ...person, company_id: company.id });
    const { data: members } = await (await at.context.request.get('/api/member')).json();
    const project = { name: 'Umbau Halle', company_id: company.id, member_id: members[0].id, starts_at: '2026-01-01' };
    await post('/api/project', project);
    const text = { language: 'de', html: '<p>Gilt für {{company.name}}.</p>' };
    await post('/api/admin/templates', { kind: 'snippet', name: 'Gültigkeit', ...text });
    const elements = [{ type: 'paragraph', name: 'Beratung', quantity: 2, unit: 'h', amount: 150 }];
    const whole = { kind: 'offer', name: 'Grundangebot', html: '<p>Guten Tag {{contact.firstname}}</p>', elements };
    await post('/api/admin/templates', whole);
  }
  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });
  beforeEach(({ skip }) => skip(broken, 'a step before it failed'));
  afterEach(({ task }) => {
    broken ||= task.result?.state === 'fail';
    if (!broken) expect(at.troubles).toEqual([]);
  });

  async function post(path: string, data: object): Promise<{ readonly id: string }> {
    const reply = await at.context.request.post(path, { data, headers: { origin: app.url } });
    if (!reply.ok()) throw new Error(`${path} answered ${reply.status()} ${await reply.text()}`);
    return reply.json();
  }
  const stored = async () => (await at.context.request.get(`/api/offer/${id}?include=elements`)).json();
  const elements = async (): Promise<readonly Element[]> => (await stored()).elements;
  const names = async () => (await elements()).map(({ name }) => name);
  const one = async (name: string) => (await elements()).find((element) => element.name === name);
  const cell = (column: 'quantity' | 'price' | 'percent' | 'name', name: string) =>
    at.page.getByLabel(t('documents.line.cell', { column: t(`documents.column.${column}`), name }), { exact: true });
  const paste = async (text: string) => {
    await at.page.getByLabel(t('documents.lines.new')).focus();
    await at.page.evaluate((words) => navigator.clipboard.writeText(words), text);
    await at.page.keyboard.press('Control+V');
  };
  const add = async (type: 'heading' | 'subtotal' | 'percentage') => {
    await at.page.getByRole('button', { name: t('documents.lines.add'), exact: true }).click();
    await at.page.getByRole('menuitem', { name: t(`documents.type.${type}`) }).click();
    await expect.poll(names, patience).toContain(t(`documents.type.${type}`));
  };
  const inPalette = async (words: string) => {
    await at.page.keyboard.press('Control+K');
    await at.page.getByPlaceholder(t('palette.placeholder')).fill(words);
  };

  it('is begun from anywhere, from a template in the language of the contact', async () => {
    const { page } = at;
    await inPalette(t('documents.new'));
    await page.getByRole('option', { name: t('documents.new') }).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/documents/new');
    await page.getByRole('dialog').getByRole('combobox').fill('Nora');
    await page.getByRole('option', { name: /Nora Frei/ }).click();
    await page.waitForURL(/documents\/[0-9a-f-]{36}/);
    id = /documents\/([0-9a-f-]+)/.exec(page.url())?.[1] ?? '';
    await page.getByRole('button', { name: t('templates.apply', { name: 'Grundangebot' }) }).click();
    await expect.poll(names, patience).toEqual(['Beratung']);
    expect((await stored()).header_personalized).toBe('<p>Guten Tag Nora</p>');
    expect(await one('Beratung')).toMatchObject({ vat_rate: 19, amount: 150 });
  });

  it('takes tables in the signs of three countries, whatever the page speaks', async () => {
    await paste(
      'Artikel\tMenge\tEinheit\tPreis\n"Stuhl ""blau""\nmit Armlehne"\t2\tStk\t1,080.50\nTisch\t1\tStk\t2,400.00\n',
    );
    await expect.poll(names, patience).toEqual(['Beratung', 'Stuhl "blau"', 'Tisch']);
    expect(await one('Stuhl "blau"')).toMatchObject({
      quantity: 2,
      unit: 'Stk',
      amount: 1080.5,
      description: expect.stringContaining('mit Armlehne'),
      vat_rate: 19,
    });
    await paste('Lampe\t3\tpce\t1\u202f234,50 €\n');
    await paste("Teppich\t4\tm2\tCHF 1'050.–\n");
    await expect.poll(names, patience).toContain('Teppich');
    expect([(await one('Lampe'))?.['amount'], (await one('Teppich'))?.['amount']]).toEqual([1234.5, 1050]);
  });

  it('has sections with sums and shares, and moves lines by key', async () => {
    const { page } = at;
    await add('percentage');
    await cell('percent', t('documents.type.percentage')).fill('10');
    await page.keyboard.press('Enter');
    await add('subtotal');
    await expect.poll(async () => (await one(t('documents.type.percentage')))?.['amount'], patience).toBe(10);
    const all = await elements();
    const lines = all.slice(0, -2).reduce((sum, element) => sum + Number(element['total']), 0);
    expect(all.at(-2)?.['total']).toBeCloseTo(lines / 10, 2);
    expect(all.at(-1)?.['total']).toBeCloseTo(lines * 1.1, 2);
    await add('heading');
    const grip = page.getByRole('button', { name: t('documents.line.move', { name: t('documents.type.heading') }) });
    const last = (await names()).indexOf(t('documents.type.heading'));
    await grip.focus();
    // Each key is heard once the one before it was told.
    const told = () => page.locator('[id^="DndLiveRegion"]').textContent();
    for (const key of ['Space', 'ArrowUp']) {
      const before = await told();
      await page.keyboard.press(key);
      await expect.poll(told, patience).not.toBe(before);
    }
    await page.keyboard.press('Space');
    await expect.poll(async () => (await names()).indexOf(t('documents.type.heading')), patience).toBeLessThan(last);
    const order = await names();
    await cell('quantity', 'Lampe').focus();
    await page.keyboard.press('Alt+ArrowDown');
    await expect.poll(async () => (await names()).indexOf('Lampe'), patience).toBe(order.indexOf('Lampe') + 1);
  });

  it('breaks pages, duplicates and gives back a removed line as it was', async () => {
    const { page } = at;
    await page.getByRole('button', { name: t('documents.line.more', { name: 'Tisch' }) }).click();
    await page.getByRole('menuitem', { name: t('documents.line.breakBefore') }).click();
    await expect.poll(async () => (await one('Tisch'))?.['page_break'], patience).toBe('before');
    await cell('quantity', 'Tisch').focus();
    await page.keyboard.press('Control+Backspace');
    await expect.poll(names, patience).not.toContain('Tisch');
    await page.getByRole('button', { name: t('offers.undo') }).click();
    await expect.poll(() => one('Tisch'), patience).toMatchObject({ vat_rate: 19, page_break: 'before', amount: 2400 });
    await page.locator('h1').focus();
    await page.keyboard.press('e');
    await expect.poll(() => page.evaluate('document.activeElement.dataset.cell'), patience).toBe('name');
  });

  it('puts in snippets, and tells of a field that nobody knows', async () => {
    const { page } = at;
    const text = page.getByRole('textbox', { name: t('documents.footer'), exact: true });
    await text.click();
    await page.keyboard.type('Bis bald, {{contact.nobody}}');
    await page.getByText(t('documents.rich.unknownFields', { fields: 'contact.nobody' })).waitFor();
    expect(await text.locator('.merge-chip-unknown').textContent()).toBe('contact.nobody');
    await page
      .getByRole('button', { name: t('templates.insert') })
      .last()
      .click();
    await page.getByRole('menuitem', { name: /Gültigkeit/ }).click();
    await expect.poll(async () => (await stored()).footer, patience).toContain('Gilt für {{company.name}}.');
    expect((await stored()).footer_personalized).toContain('Gilt für Seeblick Hotels AG.');
    expect(await text.locator('.merge-chip').last().textContent()).toBe(t('documents.field.company.name'));
    await portray(page, 'grid-de');
    expect(await pageFaults(page)).toEqual([]);
  });

  it('shows page, PDF and mail beside the editor', async () => {
    const { page } = at;
    const preview = page.frameLocator('iframe');
    await preview.getByText('Teppich').first().waitFor();
    await page.getByRole('button', { name: t('documents.preview.mail'), exact: true }).click();
    await preview.getByText(/Nora/).first().waitFor();
    await portray(page, 'grid-mail');
    const [paper] = await Promise.all([
      page.waitForResponse((answer) => answer.url().includes('/pdf') && answer.request().method() === 'HEAD'),
      page.getByRole('button', { name: t('documents.preview.pdf'), exact: true }).click(),
    ]);
    expect([paper.status(), paper.headers()['content-type']]).toEqual([200, 'application/pdf']);
  });

  it('is found from anywhere, like invoices, projects and customers', async () => {
    const { page } = at;
    const named = { data: { name: 'Umbau der Halle' }, headers: { origin: app.url } };
    expect((await at.context.request.patch(`/api/offer/${id}`, named)).ok()).toBe(true);
    await page.goto('/app/offers');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await inPalette('Umbau');
    await page.getByRole('option', { name: /Umbau Halle/ }).waitFor();
    await page.getByRole('option', { name: /Umbau der Halle.*A-\d{5}/ }).waitFor();
    await portray(page, 'palette');
    await page.getByRole('option', { name: /Umbau Halle/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Umbau Halle' }).waitFor();
    await inPalette('Seeblick Hotels AG');
    await page.getByRole('option', { name: /^Seeblick Hotels AG/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Seeblick Hotels AG' }).waitFor();
  });

  it('stands on board and list, with its customer and project, also on a phone', async () => {
    const { page } = at;
    const customer = new URL(page.url()).pathname;
    const { data } = await (await at.context.request.get('/api/project')).json();
    const places = {
      board: '/app/documents',
      list: '/app/documents?view=list',
      empty: '/app/documents?view=list&query=gibtesnicht',
      project: `/app/projects/${data[0].id}`,
      projects: '/app/projects',
      customer,
      templates: '/app/settings?tab=templates',
      outbox: '/app/outbox',
    };
    for (const [name, path] of Object.entries(places)) {
      for (const width of [1280, 390]) {
        await page.setViewportSize({ width, height: width === 390 ? 844 : 900 });
        await page.goto(path);
        await page.getByRole('heading', { level: 1 }).first().waitFor();
        await page.waitForLoadState('networkidle');
        await portray(page, `list-${name}-${width}`);
        expect([name, width, await pageFaults(page)]).toEqual([name, width, []]);
      }
    }
  });
});
