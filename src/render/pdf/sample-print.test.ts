import { describe, expect, it } from 'vitest';
import { pdfPages } from '#test/pdf-pages';
import { pdfCompiler } from './pdf-compiler.ts';
import { samplePrint } from './sample-print.ts';

describe('samplePrint', () => {
  it.each([
    ['en', 'en-GB', 'Lighting for the workshop', 'Delivery'],
    ['de', 'de-DE', 'Beleuchtung für die Werkstatt', 'Lieferung'],
    ['fr', 'fr-FR', 'Éclairage de l’atelier', 'Livraison'],
    ['it', 'it-IT', 'Illuminazione dell’officina', 'Consegna'],
    ['pl', 'pl-PL', 'Oświetlenie warsztatu', 'Dostawa'],
  ])('shows the company its own paper in %s', async (language, locale, ...expected) => {
    const print = samplePrint({
      seller: { name: 'Our Company', address: ['Our Street 1'], accentColor: '#123456', details: ['Our bank'] },
      style: { language, locale },
      currency: 'PLN',
      issueDate: '2026-03-02',
      validUntil: '2026-03-16',
    });
    expect(print.net).toBe('864.12');
    const [page = ''] = await pdfPages(pdfCompiler().compileOffer(print));
    for (const text of ['Our Company', 'Our Street 1', 'Our bank', ...expected]) expect(page).toContain(text);
  });
});
