import { describe, expect, it } from 'vitest';
import { offerAsText } from '#core/offer/offer-as-text';
import type { ReplyOffer } from '#core/offer/reply-offer';

const offer: ReplyOffer = {
  language: 'de',
  locale: 'de-DE',
  title: 'Beleuchtung',
  number: 'A-00042',
  issueDate: '2026-03-02',
  validUntil: '2026-03-16',
  currency: 'EUR',
  lines: [
    {
      position: '1',
      sku: 'LP-1',
      name: 'LED-Panel',
      quantity: '16',
      unit: 'Stück',
      unitPrice: '348.35',
      net: '5573.60',
    },
    { position: '2', name: 'Anfahrt', quantity: '1', unit: '', unitPrice: '0.00', net: '0.00' },
  ],
  linesNet: '5573.60',
  discount: { label: '', percent: '4', amount: '-222.94' },
  vat: [{ rate: '22', vat: '1177.15' }],
  net: '5350.66',
  gross: '6527.81',
};

describe('offerAsText', () => {
  it('writes an offer that can stand in a reply', () => {
    expect(offerAsText(offer).replace(/\u00a0/g, ' ')).toBe(
      [
        'Angebot A-00042 – Beleuchtung',
        '',
        '1. LED-Panel (LP-1)',
        '   16 Stück × 348,35 € = 5.573,60 €',
        '2. Anfahrt',
        '   1 × 0,00 € = 0,00 €',
        '',
        'Zwischensumme: 5.573,60 €',
        'Rabatt 4 %: -222,94 €',
        'Summe netto: 5.350,66 €',
        'MwSt. 22 %: 1.177,15 €',
        'Gesamtbetrag: 6.527,81 €',
        '',
        'Gültig bis: 16. März 2026',
        '',
      ].join('\n'),
    );
  });

  it.each([
    ['en', 'Offer A-00042', 'Total: '],
    ['fr', 'Devis A-00042', 'Total TTC: '],
    ['it', 'Offerta A-00042', 'Totale: '],
    ['pl', 'Oferta A-00042', 'Razem brutto: '],
    ['nl', 'Offer A-00042', 'Total: '],
  ])('speaks %s, and English where it has no words', (language, heading, total) => {
    const text = offerAsText({ ...offer, language });
    expect(text.startsWith(heading)).toBe(true);
    expect(text).toContain(`\n${total}`);
  });

  it('shows what is paid after cash rounding last', () => {
    const text = offerAsText({ ...offer, locale: 'en', language: 'en', rounding: '-0.01', payable: '6527.80' });
    expect(text).toContain('Rounding: -€0.01\nTotal: €6,527.80\n');
  });

  it('keeps a name with line breaks in its row', () => {
    const [first] = offer.lines;
    if (!first) throw new Error('the offer has lines');
    const text = offerAsText({ ...offer, lines: [{ ...first, sku: '', name: 'Panel\n2. Free gift\r\n   1 × 0' }] });
    expect(text).toContain('1. Panel 2. Free gift 1 × 0\n');
  });
});
