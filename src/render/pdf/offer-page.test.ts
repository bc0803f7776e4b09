import { describe, expect, it } from 'vitest';
import { offerPrintFixture } from '#test/offer-print-fixture';
import { offerPage } from './offer-page.ts';

describe('offerPage', () => {
  it.each([
    ['de-CH', 'a4', 'CH'],
    ['en-US', 'us-letter', 'US'],
    ['fr-CA', 'us-letter', 'CA'],
    ['es-419', 'a4', null],
    ['de', 'a4', null],
    ['no_locale', 'a4', null],
  ])('takes paper and region from the locale %s', (locale, paper, region) => {
    expect(offerPage(offerPrintFixture({ locale }))).toMatchObject({ paper, region });
  });

  it('leaves out facts that are missing', () => {
    const print = offerPrintFixture();
    const { buyer, number, ...rest } = print;
    const page = offerPage({ ...rest, number: '', buyer: { name: buyer.name, address: [] } });
    expect(page.facts.map(([label]) => label)).toEqual(['Datum', 'Gültig bis']);
    expect(page.heading).toBe('Angebot');
    expect(page.documentTitle).toBe(`Angebot – ${print.title}`);
  });

  it('makes an address row of every line, and leaves out empty ones', () => {
    const print = offerPrintFixture();
    const page = offerPage({ ...print, buyer: { name: 'A', address: ['B\nC', ' ', 'D'] } });
    expect(page.buyer).toEqual(['A', 'B', 'C', 'D']);
  });

  it('holds lines together that would otherwise be torn, unless they could fill a page', () => {
    const { lines, ...print } = offerPrintFixture({ lines: 1 });
    const kept = [1, 3, 10, 40].map((rows) => {
      const description = Array.from({ length: rows }, () => 'row').join('\n');
      const [line] = offerPage({ ...print, lines: lines.map((first) => ({ ...first, description })) }).parts.flat();
      return line?.kept;
    });
    expect(kept).toEqual([false, true, true, false]);
  });

  it('keeps room for the rows of the footer', () => {
    const print = offerPrintFixture();
    const details = ['a'.repeat(250), 'short'];
    expect(offerPage({ ...print, seller: { ...print.seller, details } }).footerRows).toBe(1 + 1 + 3 + 1);
  });
});
