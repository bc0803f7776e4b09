import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { qrReference } from '#render/payment-slip';
import { openPdf, pdfPages } from '#test/pdf-pages';
import { canDrawPdfs, qrCodeOfPdf } from '#test/read-qr-code';
import { type DocumentsSetting, documentsSetting } from './documents-setting.ts';
import type { Json } from './test-server.ts';

const plainAccount = 'CH93 0076 2011 6238 5295 7';
const qrAccount = 'CH44 3199 9123 0008 8901 2';

let here: DocumentsSetting;
beforeAll(async () => {
  here = await documentsSetting();
});
afterAll(() => here.close());

interface Wish {
  readonly currency?: string;
  readonly iban?: string;
  readonly invoice?: Json;
}

/** An invoice of 250 net in this currency by a company with this account, and its printed pages. */
async function printed({ currency = 'CHF', iban = plainAccount, invoice = {} }: Wish) {
  const address = { line1: 'Werkstrasse 1', line2: '', zip: '6003', city: 'Luzern', country: 'CH' };
  await here.ann.send('PATCH', '/api/admin/company', { name: 'Werk AG', currency, iban, address });
  const element = { type: 'paragraph', name: 'Work', quantity: 2, amount: 125, vat_rate_id: here.vat81.id };
  const made = await here.create('invoice', { contact_id: here.contact.id, elements: [element], ...invoice });
  const { pathname, search } = new URL(made.pdf_url);
  const { bytes } = await here.key.get(`${pathname}${search}`);
  const pages = (await pdfPages(bytes)).map((page) => page.replace(/\s+/g, ' '));
  const code = () => qrCodeOfPdf(bytes, pages.length)?.split('\n') ?? [];
  return { made, bytes, pages, last: pages.at(-1) ?? '', code };
}

describe('the QR bill of an invoice', () => {
  it('asks for its francs with a creditor reference where the account is a plain one', async () => {
    const { made, last } = await printed({});
    expect(made.total_with_vat).toBe(270.25);
    expect(last).toMatch(/Empfangsschein.*CH93 0076 2011 6238 5295 7 Werk AG Werkstrasse 1 6003 Luzern/);
    expect(last).toMatch(/Referenz RF\d\d .*Zahlbar durch Seeblick Hotels AG Quai 4 6006 Luzern/);
    expect(last).toMatch(/Währung Betrag CHF 270\.25/);
    expect(last).toContain(`Zusätzliche Informationen ${made.number}`);
  });

  it('has a QR reference where the account is a QR account, and asks for euros too', async () => {
    const { made, last } = await printed({ currency: 'EUR', iban: qrAccount });
    const reference = qrReference(String(made.number_sequence)).replace(
      /^(..)(.{5})(.{5})(.{5})(.{5})/,
      '$1 $2 $3 $4 $5 ',
    );
    expect(last).toContain(`Referenz ${reference}`);
    expect(last).toMatch(/Währung Betrag EUR 270\.25/);
  });

  it.runIf(canDrawPdfs)('has a code on its drawn page that a scanner reads', async () => {
    const { made, code } = await printed({});
    const read = code();
    const creditor = ['CH9300762011623852957', 'S', 'Werk AG', 'Werkstrasse 1', '', '6003', 'Luzern', 'CH'];
    const debtor = ['S', 'Seeblick Hotels AG', 'Quai 4', '', '6006', 'Luzern', 'CH'];
    expect(read.slice(0, 11)).toEqual(['SPC', '0200', '1', ...creditor]);
    expect(read.slice(18, 27)).toEqual(['270.25', 'CHF', ...debtor]);
    expect(read.slice(27)).toEqual(['SCOR', expect.stringMatching(/^RF\d\d\d+$/), made.number, 'EPD']);
  });

  it('fills a page of A4 from edge to edge', async () => {
    const { bytes, pages } = await printed({});
    const page = await (await openPdf(bytes)).getPage(pages.length);
    expect(page.view.map(Math.round)).toEqual([0, 0, 595, 842]);
  });

  it.each<[string, Wish]>([
    ['without an account', { iban: '' }],
    ['in another currency', { currency: 'USD' }],
    ['with an account elsewhere', { iban: 'DE02 1203 0000 0000 2020 51' }],
    ['that is paid', { invoice: { issued_at: '2026-03-02', paid_at: '2026-03-03' } }],
  ])('is missing %s', async (_, wish) => {
    const { pages } = await printed(wish);
    expect(pages.join(' ')).not.toMatch(/Zahlteil|Payment part/);
  });
});
