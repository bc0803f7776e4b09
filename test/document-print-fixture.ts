import { readRichText } from '#core/document/read-rich-text';
import type { OfferPrint, PrintLine } from '#render/offer-print';
import { offerPrintFixture } from '#test/offer-print-fixture';

const signature = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 80"><path d="M10 60C60 0 80 80 110 40S170 10 190 50s60 10 100-20" fill="none" stroke="#123" stroke-width="3"/></svg>`;

/** The offer of the documents contract, §3.1, with written texts before and after. Its sums are the contract's. */
export function documentPrintFixture(wishes: Partial<OfferPrint> = {}): OfferPrint {
  const base = offerPrintFixture({ lines: 1, locale: 'de-CH', currency: 'CHF', logo: true });
  const { discount: _, intro: __, ...rest } = base;
  return {
    ...rest,
    title: 'Website relaunch',
    number: 'A-00042',
    header: readRichText(
      '<p>Guten Tag Frau Frei</p><p>Danke für den <strong>Workshop</strong>. Wir haben <em>drei</em> Dinge vereinbart:</p><ol><li>Konzept</li><li>Inhalte<ul><li>Texte</li><li>Bilder</li></ul></li></ol><table><tr><th>Phase</th><th colspan="2">Wann</th></tr><tr><td rowspan="2">A</td><td>März</td><td>KW 10</td></tr><tr><td>April</td><td>KW 14</td></tr></table>',
    ),
    footer: readRichText(
      '<h2>Wie weiter?</h2><p>Fragen? <a href="mailto:jonas@wyss.example">jonas@wyss.example</a></p><blockquote>Gültig solange Vorrat.</blockquote>',
    ),
    lines: documentLines,
    optionalNet: '400.00',
    linesNet: '2458.58',
    vat: [
      { rate: '2.6', net: '136.50', vat: '3.55', gross: '140.05' },
      { rate: '8.1', net: '2322.08', vat: '188.09', gross: '2510.17' },
    ],
    net: '2458.58',
    vatTotal: '191.64',
    gross: '2650.22',
    signatureLine: true,
    evidence: {
      rows: [
        { label: 'Angenommen von', text: 'Nora Frei' },
        { label: 'Zeitpunkt', text: '2. März 2026, 09:15:00 UTC' },
        { label: 'IP-Adresse', text: '192.0.2.7' },
        { label: 'Prüfsumme', text: 'sha256:0b8f2c1e6f0a4f0e9a651a2b3c4d5e6f0b8f2c1e6f0a4f0e9a651a2b3c4d5e6f' },
      ],
      signature: { mimeType: 'image/svg+xml', bytes: new TextEncoder().encode(signature) },
    },
    ...wishes,
  };
}

const words = { quantity: '1', unit: '', unitPrice: '0', vatRate: '0', net: '0.00' } as const;

const documentLines: readonly PrintLine[] = [
  { ...words, kind: 'heading', position: '', name: 'Konzept', carriedNet: '0.00' },
  {
    position: '1',
    name: 'Design Sprint',
    details: readRichText('<p>Zwei Designerinnen</p><ul><li>Skizzen</li><li>Prototyp</li></ul>'),
    quantity: '12',
    unit: 'h',
    unitPrice: '120',
    vatRate: '8.1',
    net: '1440.00',
    carriedNet: '1440.00',
  },
  {
    position: '2',
    name: 'Umzug der Inhalte',
    discount: '10 %',
    quantity: '1',
    unit: 'Stück',
    unitPrice: '850',
    vatRate: '8.1',
    net: '765.00',
    carriedNet: '2205.00',
  },
  {
    position: '3',
    name: 'Gedruckter Leitfaden',
    quantity: '3',
    unit: 'Stück',
    unitPrice: '45.5',
    vatRate: '2.6',
    net: '136.50',
    carriedNet: '2341.50',
  },
  {
    position: '4',
    name: 'Fotoaufnahmen',
    optional: true,
    pageBreak: 'before',
    quantity: '1',
    unit: 'Tag',
    unitPrice: '400',
    vatRate: '8.1',
    net: '400.00',
    carriedNet: '2341.50',
  },
  {
    ...words,
    kind: 'percentage',
    position: '5',
    name: 'Projektleitung',
    unitPrice: '5',
    vatRate: '8.1',
    net: '117.08',
    carriedNet: '2458.58',
  },
  { ...words, kind: 'subtotal', position: '', name: 'Zwischensumme', net: '2458.58', carriedNet: '2458.58' },
  { ...words, kind: 'text', position: '', name: 'Alle Preise gelten für 2026.', carriedNet: '2458.58' },
];
