import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { docxFile, emlFile, msgFile, multipart, pdfFile, xlsxFile } from '#test/request-files';
import { browserMissing } from './find-chromium.ts';
import { openBrowser, portray, shoot, type Visit } from './open-browser.ts';
import { pageFaults } from './page-checks.ts';
import { type RunningApp, startApp } from './start-app.ts';
import { type Texts, texts } from './texts.ts';
import { visitSignedIn } from './visit-signed-in.ts';

const patience = { timeout: 30_000 };
const wanted = ['24 x LED panel 600x600 36W 4000K', '3 wireless mice black'];
const text = (said: string) => new Uint8Array(Buffer.from(said));

/** Each kind of file that a request comes as, and what must stand in the request afterwards. */
const kinds: readonly (readonly [name: string, bytes: () => Promise<Uint8Array> | Uint8Array])[] = [
  ['request.eml', () => emlFile({ body: `Hello,\n\n${wanted.join('\n')}\n\nAnn` })],
  ['request.msg', () => msgFile({ '0037': 'Request', '1000': `Hello,\r\n\r\n${wanted.join('\r\n')}\r\n` })],
  ['request.txt', () => text(wanted.join('\n'))],
  ['request.pdf', () => pdfFile(wanted.map((said, at) => ({ x: 50, y: 780 - at * 20, text: said })))],
  ['request.docx', () => docxFile([...wanted])],
  ['request.csv', () => text('item,quantity\nLED panel 600x600 36W 4000K,24\nwireless mice black,3')],
  [
    'request.xlsx',
    () =>
      xlsxFile([
        ['item', 'quantity'],
        ['LED panel 600x600 36W 4000K', 24],
        ['wireless mice black', 3],
      ]),
  ],
];

/** What a client sent is dropped onto the page, is read, and becomes a draft while somebody watches. */
describe.skipIf(browserMissing() !== null)('dropping files', () => {
  let app: RunningApp;
  let browser: Browser;
  let at: Visit;
  let t: Texts;

  const enter = async (language: 'en' | 'de') => {
    t = texts(language);
    at = await visitSignedIn(browser, app.url, { language });
  };

  beforeAll(async () => {
    app = await startApp();
    browser = await openBrowser();
    await enter('en');
  });
  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });

  const box = () => at.page.getByLabel(t('offers.new.request'), { exact: true });
  const open = async () => {
    await at.page.evaluate('sessionStorage.clear()');
    await at.page.goto('/app/offers/new');
    await box().waitFor();
  };

  /** Lets files fall onto the sheet as a browser does: held over it first, then dropped. */
  const drop = async (files: readonly { readonly name: string; readonly bytes: Uint8Array }[]) => {
    const sent = files.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString('base64') }));
    const transfer = await at.page.evaluateHandle((given: typeof sent) => {
      const held = new DataTransfer();
      for (const { name, base64 } of given) {
        held.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name));
      }
      return held;
    }, sent);
    await box().dispatchEvent('dragover', { dataTransfer: transfer });
    await at.page.getByText(t('offers.new.drop')).waitFor();
    await box().dispatchEvent('drop', { dataTransfer: transfer });
  };

  it.each(kinds)('reads %s and drafts from it, with live progress', async (name, bytes) => {
    const { page } = at;
    await open();
    await drop([{ name, bytes: await bytes() }]);
    await page
      .getByRole('list', { name: t('files.read') })
      .getByText(name)
      .waitFor();
    await expect.poll(() => box().inputValue(), patience).toMatch(/LED panel 600x600 36W 4000K/);
    await watchProgress();
    await page.getByRole('button', { name: t('offers.new.submit') }).click();
    await page.locator('[data-review-row]').first().waitFor();
    expect(await seenProgress()).toMatch(/\d of \d/);
    const rows = await page.locator('[data-review-row]').allTextContents();
    expect(rows.map((row) => /LP-600-600-36W-4K|MOUSE-WL-BK/.exec(row)?.[0])).toEqual([
      'LP-600-600-36W-4K',
      'MOUSE-WL-BK',
    ]);
    const quantities = page.getByLabel(/^Quantity of /);
    expect(await quantities.evaluateAll((fields: HTMLInputElement[]) => fields.map(({ value }) => value))).toEqual([
      '24',
      '3',
    ]);
  });

  /** Notes every label of the progress bar from now on: drafting takes milliseconds. */
  const watchProgress = () =>
    at.page.evaluate(() => {
      const seen: string[] = [];
      Object.assign(window, { seen });
      new MutationObserver(() => {
        const bar = document.querySelector('[role=progressbar]');
        const label = bar?.getAttribute('aria-label') ?? bar?.closest('[role=status]')?.textContent;
        if (label) seen.push(label);
      }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
    });
  const seenProgress = async (): Promise<string> =>
    (await at.page.evaluate(() => (window as unknown as { seen: string[] }).seen)).join(' ');

  it('tells how far a long request is', async () => {
    const { page } = at;
    await open();
    const rows = Array.from({ length: 600 }, (_, at) => `LED panel 600x600 36W 4000K no ${at},${at + 1}`);
    await drop([{ name: 'long.csv', bytes: text(['item,quantity', ...rows].join('\n')) }]);
    await expect.poll(() => box().inputValue(), patience).toContain('no 599');
    await watchProgress();
    await page.getByRole('button', { name: t('offers.new.submit') }).click();
    await page.getByRole('button', { name: t('action.cancel') }).waitFor({ state: 'detached', ...patience });
    const seen = await seenProgress();
    expect(seen).toContain(t('draft.match'));
    expect(new Set(seen.match(/\d+ of 600/g)).size).toBeGreaterThan(1);
  });

  it('joins several files, the mail first, and says what hung on it', async () => {
    const { page } = at;
    await open();
    const attached = { 'Content-Type': 'text/plain', 'Content-Disposition': 'attachment; filename="list.txt"' };
    const mail = emlFile({
      headers: { Subject: 'Second floor' },
      ...multipart([
        { headers: { 'Content-Type': 'text/plain; charset=utf-8' }, body: 'Please quote the list.' },
        { headers: attached, body: Buffer.from(wanted.join('\n')) },
      ]),
    });
    await drop([
      { name: 'more.txt', bytes: text('6 HDMI cables 2 m') },
      { name: 'mail.eml', bytes: mail },
    ]);
    await page.getByText(t('files.attachmentsUsed', { names: 'list.txt' })).waitFor();
    const said = await box().inputValue();
    expect(said.indexOf('Please quote')).toBeLessThan(said.indexOf('more.txt'));
    expect(await pageFaults(page)).toEqual([]);
    await shoot(page, 'new-offer-files-en');
  });

  it('refuses a scan with a clear word, keeps what was typed, and takes the next file', async () => {
    const { page } = at;
    await open();
    await box().fill('2 office chairs');
    await drop([{ name: 'scan.pdf', bytes: pdfFile([]) }]);
    const reason = t('files.trouble.pdf_scan');
    const refusal = page.getByRole('alert').filter({ hasText: t('files.unreadable', { name: 'scan.pdf', reason }) });
    await refusal.waitFor();
    expect(await box().inputValue()).toBe('2 office chairs');
    expect(await pageFaults(page)).toEqual([]);
    await shoot(page, 'new-offer-scan-en');
    await drop([{ name: 'broken.docx', bytes: text('PK\u0003\u0004 no archive') }]);
    await page.getByRole('alert').filter({ hasText: 'broken.docx' }).waitFor();
    await drop([{ name: 'more.txt', bytes: text('6 HDMI cables 2 m') }]);
    await expect.poll(() => box().inputValue(), patience).toContain('6 HDMI cables 2 m');
    expect(await page.getByRole('alert').count()).toBe(0);
    expect(at.troubles).toEqual([]);
  });

  it('tells in the language of the reader what could not be read, and why', async () => {
    await at.context.close();
    await enter('de');
    const { page } = at;
    await open();
    const attached = { 'Content-Type': 'application/pdf', 'Content-Disposition': 'attachment; filename="plan.pdf"' };
    const mail = emlFile({
      headers: { Subject: 'Zweiter Stock' },
      ...multipart([
        { headers: { 'Content-Type': 'text/plain; charset=utf-8' }, body: wanted.join('\n') },
        { headers: attached, body: pdfFile([]) },
      ]),
    });
    await drop([
      { name: 'scan.pdf', bytes: pdfFile([]) },
      { name: 'leer.txt', bytes: text('') },
      { name: 'mail.eml', bytes: mail },
    ]);
    const refused = (name: string, reason: string) =>
      page.getByRole('alert').filter({ hasText: t('files.unreadable', { name, reason }) });
    await refused('scan.pdf', t('files.trouble.pdf_scan')).waitFor();
    await refused('leer.txt', t('files.trouble.empty')).waitFor();
    const unread = t('files.attachmentsUnread', { names: 'plan.pdf' });
    await page.getByText(`${unread} · ${t('files.trouble.pdf_scan')}`).waitFor();
    expect(await pageFaults(page)).toEqual([]);
    await portray(page, 'new-offer-refused-de');
    expect(at.troubles).toEqual([]);
  });
});
