import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRichText } from '#core/document/read-rich-text';
import { documentPrintFixture } from '#test/document-print-fixture';
import { documentPagePolicy, offerHtml } from './offer-html.ts';

describe('offerHtml', () => {
  it('says what the PDF says', () => {
    const html = offerHtml(documentPrintFixture());
    const texts = [
      'Angebot A-00042',
      'Website relaunch',
      'Guten Tag Frau Frei',
      '<strong>Workshop</strong>',
      'optional',
    ];
    for (const text of texts) expect(html).toContain(text);
    expect(html).toMatch(/CHF\s2(?:’|&#39;)650\.22/);
    expect(html).toContain('<a href="mailto:jonas@wyss.example"');
  });

  it('is set in the font of the PDF, which comes from us', () => {
    expect(offerHtml(documentPrintFixture())).toContain('<link rel="stylesheet" href="/app/inter.css">');
    expect(documentPagePolicy).toContain("font-src 'self'");
  });

  it('leaves VAT out where none is owed', () => {
    expect(offerHtml(documentPrintFixture({ showVat: false, vat: [] }))).not.toContain('MwSt.');
  });

  it('runs nothing, whatever people wrote', () => {
    const attacks = [
      '<script>alert(1)</script>',
      '"><img src=x onerror=alert(1)>',
      '<svg/onload=alert(1)>',
      "javascript:alert(1)//'",
    ];
    fc.assert(
      fc.property(fc.constantFrom(...attacks), fc.string(), (attack, text) => {
        const bad = attack + text;
        const print = documentPrintFixture({
          title: bad,
          header: readRichText(`<p>${bad}</p>`),
          terms: [{ label: bad, text: bad }],
        });
        const html = offerHtml({ ...print, lines: print.lines.map((line) => ({ ...line, name: bad })) });
        expect(html).not.toMatch(/<(?:script|img|svg)|<[^>]*\son\w+=|href="javascript/i);
      }),
      { numRuns: 50 },
    );
  });
});
