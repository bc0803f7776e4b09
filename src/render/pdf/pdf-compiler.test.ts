import { createHash } from 'node:crypto';
import { getMeta } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { drawnPng } from '#test/drawn-png';
import { offerPrintFixture } from '#test/offer-print-fixture';
import { openPdf, pdfPages } from '#test/pdf-pages';
import type { OfferPrint, PrintLine } from '../offer-print.ts';
import { pdfCompiler } from './pdf-compiler.ts';

const compiler = pdfCompiler();

/** The pages' text with every kind of space as one blank. */
async function read(print: OfferPrint): Promise<readonly string[]> {
  const pages = await pdfPages(compiler.compileOffer(print));
  return pages.map((page) => page.replace(/\s+/g, ' '));
}

function withLine(line: Partial<PrintLine>): OfferPrint {
  const print = offerPrintFixture({ lines: 1 });
  return { ...print, lines: print.lines.map((first) => ({ ...first, ...line })) };
}

describe('pdfCompiler', () => {
  it('prints addresses, dates, lines, sums, terms and the page number', async () => {
    const [page = ''] = await read(offerPrintFixture({ lines: 2, discountPercent: 4 }));
    for (const text of [
      'Angebot A-00001',
      'Zakłady Łódź sp. z o.o.',
      'ul. Świętokrzyska 7/9',
      '2. März 2026',
      '16. März 2026',
      'Leitungsschutzschalter B16, 1-polig Nr. 1.1',
      'CB-B16-1P · 6 kA, eine Teilungseinheit',
      'Rabatt 4 %',
      'Summe netto',
      'MwSt. 23 %',
      'Gesamtbetrag',
      '14 Tage netto nach Rechnungserhalt.',
      'USt-IdNr. DE123456789',
      'Seite 1 von 1',
    ]) {
      expect(page).toContain(text);
    }
  });

  it.each([
    ['en', 'en-GB', 'Offer A-00001', 'Valid until', 'Page 1 of 1'],
    ['de', 'de-CH', 'Angebot A-00001', 'Gültig bis', 'Seite 1 von 1'],
    ['fr', 'fr-FR', 'Devis A-00001', 'Valable jusqu’au', 'Page 1 sur 1'],
    ['it', 'it-IT', 'Offerta A-00001', 'Valida fino al', 'Pagina 1 di 1'],
    ['pl', 'pl-PL', 'Oferta A-00001', 'Ważna do', 'Strona 1 z 1'],
  ])('speaks %s', async (language, locale, ...expected) => {
    const [page = ''] = await read(offerPrintFixture({ lines: 1, language, locale }));
    for (const text of expected) expect(page).toContain(text);
  });

  it('is tagged, has a title and a language and claims PDF/UA', async () => {
    const pdf = compiler.compileOffer(offerPrintFixture({ lines: 1, language: 'de', locale: 'de-AT' }));
    const document = await openPdf(pdf);
    const { info, metadata } = await getMeta(document);
    expect(await document.getMarkInfo()).toMatchObject({ Marked: true });
    expect(info).toMatchObject({
      Title: 'Angebot A-00001 – Beleuchtung und Elektroinstallation Halle 4',
      Author: 'Hellwerk Elektro GmbH',
      Language: 'de-AT',
    });
    expect(metadata?.getRaw()).toContain('pdfuaid:part');
  });

  it('repeats the header and carries the sum from page to page', async () => {
    const print = offerPrintFixture({ lines: 40 });
    const pages = await read(print);
    expect(pages).toHaveLength(3);
    for (const [index, page] of pages.entries()) {
      expect(page).toContain('Einzelpreis');
      expect(page).toContain(`Seite ${index + 1} von 3`);
      const printed = print.lines.filter(({ name }) =>
        pages
          .slice(0, index + 1)
          .join(' ')
          .includes(name),
      );
      const sum = carriedSum(printed.at(-1));
      expect(page.includes(`Übertrag ${sum}`)).toBe(index < 2);
      expect(pages[index + 1]?.includes(`Übertrag ${sum}`)).toBe(index < 2 ? true : undefined);
    }
    expect(pages[0]?.match(/Übertrag/g)).toHaveLength(1);
    expect(pages[1]?.match(/Übertrag/g)).toHaveLength(2);
    expect(pages[2]?.match(/Übertrag/g)).toHaveLength(1);
  });

  it('prints every one of 400 lines in a few seconds', async () => {
    const print = offerPrintFixture({ lines: 400 });
    const started = performance.now();
    const pdf = compiler.compileOffer(print);
    expect(performance.now() - started).toBeLessThan(10_000);
    const text = (await pdfPages(pdf)).join(' ').replace(/\s+/g, ' ');
    for (const { name } of print.lines) expect(text).toContain(`${name} `);
  });

  it('gives the same bytes for the same offer, and dates the file by the offer', async () => {
    const hashes = [1, 2].map(() =>
      createHash('sha256')
        .update(compiler.compileOffer(offerPrintFixture({ lines: 5, logo: true })))
        .digest('hex'),
    );
    expect(hashes[0]).toBe(hashes[1]);
    const document = await openPdf(compiler.compileOffer(offerPrintFixture({ lines: 1 })));
    expect((await getMeta(document)).info).toMatchObject({ CreationDate: expect.stringMatching(/^D:20260302/) });
  });

  it.each([
    ['*bold* _em_ `code` = head', '#eval("1+1") #panic() #image("/etc/passwd")', '$x^2$ @ref <label> // no comment'],
    ['<script>alert(1)</script>', '\\u{48} \\ -- --- ... ~ "quoted"', '-> 2x4 [x] {y} ]] }) #'],
  ])('prints what people type as it is: %s', async (name, description, unit) => {
    const [page = ''] = await read({
      ...withLine({ name, description }),
      title: unit,
      terms: [{ label: '#a', text: unit }],
    });
    for (const text of [name, description, unit]) expect(page).toContain(text);
  });

  it('prints characters that no font has without losing the document', async () => {
    const [page = ''] = await read({
      ...withLine({ name: '照明 パネル 조명 😀👍🏽 עברית', description: '\ue000\u0378' }),
      title: '見積',
    });
    expect(page).toContain('Gesamtbetrag');
  });

  it('breaks words that are longer than their column', async () => {
    const long = 'X'.repeat(90);
    const print = withLine({
      name: long,
      sku: 'W'.repeat(200),
      unit: 'Quadratmeterkilometer',
      description: 'a/'.repeat(100),
    });
    const document = await openPdf(compiler.compileOffer({ ...print, title: long, number: long }));
    const { items } = await (await document.getPage(1)).getTextContent();
    for (const item of items) {
      if ('str' in item) expect(Number(item.transform[4]) + item.width).toBeLessThan(595 - 50);
    }
    expect(items.map((item) => ('str' in item ? item.str : '')).join('')).toContain(long);
  });

  it('lets a description that is longer than a page run on', async () => {
    const description = Array.from({ length: 150 }, (_, row) => `Zeile ${row + 1}.`).join('\n');
    const pages = await read(withLine({ description }));
    expect(pages.length).toBeGreaterThan(2);
    for (const row of [1, 75, 150]) expect(pages.join(' ')).toContain(`Zeile ${row}.`);
  });

  it('prints an offer with hardly anything in it', async () => {
    const empty: OfferPrint = {
      ...offerPrintFixture({ lines: 1 }),
      ...{ title: '', number: '', intro: '', issueDate: '', validUntil: '', terms: [], vat: [], lines: [] },
      locale: 'xx_nonsense',
      language: '',
      seller: { name: '', address: [], accentColor: '"); #panic()' },
      buyer: { name: '', address: [] },
    };
    expect((await read(empty))[0]).toContain('Page 1 of 1');
  });

  it('prints the logo', async () => {
    const pictures = async (logo: boolean): Promise<number> => {
      const pdf = compiler.compileOffer(offerPrintFixture({ lines: 1, logo }));
      const page = await (await openPdf(pdf)).getPage(1);
      return (await page.getOperatorList()).fnArray.length;
    };
    expect(await pictures(true)).not.toBe(await pictures(false));
  });

  it.each([
    ['image/png', Buffer.from('no picture')],
    ['image/png', Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.alloc(16, 1)])],
    ['image/jpeg', Buffer.from([0xff, 0xd8, 0xff, 0xc0, 0, 17, 8, 0, 9, 0, 9, 3, 0, 0, 0, 0])],
    ['image/svg+xml', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><broken')],
  ] as const)('leaves out a %s logo that is broken', async (mimeType, bytes) => {
    const print = offerPrintFixture({ lines: 1 });
    const [page = ''] = await read({ ...print, seller: { ...print.seller, logo: { mimeType, bytes } } });
    expect(page).toContain('Gesamtbetrag');
  });

  it('leaves out a broken signature, and keeps the logo', async () => {
    const broken = Buffer.from(drawnPng({ width: 200, height: 80 }));
    broken.fill(7, 40);
    const print = (logo: boolean, bytes: Uint8Array | null): OfferPrint => ({
      ...offerPrintFixture({ lines: 1, logo }),
      evidence: {
        rows: [{ label: 'Name', text: 'Nora Frei' }],
        ...(bytes === null ? {} : { signature: { mimeType: 'image/png', bytes } }),
      },
    });
    const pages = await read(print(true, broken));
    expect(pages.join(' ')).toContain('Nora Frei');
    const size = (one: OfferPrint) => compiler.compileOffer(one).length;
    expect(size(print(true, broken))).toBe(size(print(true, null)));
    expect(size(print(true, null))).toBeGreaterThan(size(print(false, null)));
  });
});

function carriedSum(line: PrintLine | undefined): string {
  return new Intl.NumberFormat('de-DE', { minimumFractionDigits: 2 }).format(Number(line?.carriedNet));
}
