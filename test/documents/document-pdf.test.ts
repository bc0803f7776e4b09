import { describe, expect, it } from 'vitest';
import { paymentSlip, qrReference } from '#render/payment-slip';
import { pdfCompiler } from '#render/pdf/pdf-compiler';
import { documentPrintFixture } from '#test/document-print-fixture';
import { pdfPages } from '#test/pdf-pages';

const compiler = pdfCompiler();
const pagesOf = async (...wishes: Parameters<typeof documentPrintFixture>) =>
  (await pdfPages(compiler.compileOffer(documentPrintFixture(...wishes)))).map((page) => page.replace(/\s+/g, ' '));

describe('a document', () => {
  it('prints its texts, its lines of every kind, breaks where asked, and the evidence last', async () => {
    const [first = '', second = '', third = '', ...rest] = await pagesOf();
    expect(rest).toEqual([]);
    expect(first).toMatch(/Angebot A-00042 .*Guten Tag Frau Frei.*1\. Konzept 2\. Inhalte – Texte – Bilder/);
    expect(first).toMatch(/Phase Wann.*März KW 10.*April KW 14/);
    expect(first).toMatch(/Design Sprint Zwei Designerinnen – Skizzen – Prototyp/);
    expect(first).toContain('Rabatt 10 %');
    expect(second).toMatch(/Fotoaufnahmen optional .*Projektleitung 5% .*Zwischensumme 2.458\.58/);
    expect(second).toMatch(/Optionale Positionen, netto CHF 400\.00/);
    expect(second).toMatch(/Gesamtbetrag CHF 2.650\.22.*Wie weiter\?.*Ort, Datum Unterschrift/);
    expect(third).toMatch(/Nachweis der Annahme Angenommen von Nora Frei/);
  });

  it('says what it is', async () => {
    const { evidence: _, ...print } = documentPrintFixture({ kind: 'order_confirmation' });
    const [order = ''] = await pdfPages(compiler.compileOffer(print));
    expect(order).toContain('Auftragsbestätigung A-00042');
    expect(order).not.toContain('Gültig bis');
    const [invoice = ''] = await pagesOf({ kind: 'invoice', language: 'fr' });
    expect(invoice).toMatch(/Facture A-00042/);
    expect(invoice).toContain('Échéance');
  });

  it('shows no VAT where none is owed', async () => {
    const pages = (await pagesOf({ showVat: false, vat: [] })).join(' ');
    expect(pages).not.toContain('8.1%');
  });

  it('prints the payment part on a page of its own', async () => {
    const party = { name: 'Wyss AG', address: 'Quai 4', zip: '6006', city: 'Luzern', country: 'CH' };
    const wanted = {
      currency: 'CHF' as const,
      amount: '2650.22',
      iban: 'CH4431999123000889012',
      payee: party,
      payer: party,
      reference: qrReference('42'),
      message: 'A-00042',
    };
    const image = paymentSlip(wanted, 'de');
    const pages = await pagesOf({ kind: 'invoice', ...(image ? { paymentSlip: image } : {}) });
    expect(pages.at(-1)).toMatch(/Empfangsschein.*CH44 3199 9123 0008 8901 2.*Zahlteil/);
    expect(pages.at(-1)).toContain('Vor der Einzahlung abzutrennen');
  });

  it('survives tables that overlap and reach over the edge', async () => {
    const { readRichText } = await import('#core/document/read-rich-text');
    const cell = '<td colspan="50" rowspan="50">x</td>';
    const header = readRichText(
      `<table><tr>${cell}${cell}</tr><tr><td rowspan="3">y</td>${cell}</tr><tr></tr></table>`,
    );
    await expect(pagesOf({ header })).resolves.toBeDefined();
  });
});
