import { describe, expect, it } from 'vitest';
import { marginOf } from '#core/pricing/margin';
import { aLine, anOffer } from '#test/offer-fixture';
import { answerQuestion, type OfferFacts } from './answer-question.ts';
import { readQuestion } from './read-question.ts';

const near = { productId: 'p9', sku: 'HM-9', name: 'Big hammer', score: 0.71 };
const source = anOffer({
  header: {
    name: 'Hammers',
    customerName: 'Nowak',
    clientRequest: '2 hammers',
    notes: ['Deliver by 12 May.'],
    discountPercent: '10',
  },
  lines: [
    aLine('a', {
      name: 'Hammer',
      sku: 'HM-1',
      productId: 'p1',
      quantity: '2',
      cost: '6',
      requestItem: '2 hammers',
      rationale: 'Agrees on: hammers.',
      matchSource: 'semantic',
      matchScore: 0.87,
      alternatives: [near],
    }),
    aLine('b', { name: 'Nails', quantity: '2.5', position: 1, priceMissing: true }),
  ],
});

function ask(text: string, change: Partial<OfferFacts> = {}): string {
  const facts: OfferFacts = {
    header: source.header,
    lines: source.lines,
    unmatched: [{ item: '3 gold bars', reason: 'none', candidates: [] }],
    priced: source.priced,
    validUntil: '2026-03-01',
    coverage: { verdict: 'fail', summary: 'One is not covered.', issues: [], missingRequirements: ['1 saw'] },
    margin: { of: marginOf(source.priced, source.lines, '99'), floorPercent: 99 },
    supply: new Map([['p1', { stock: '12', leadDays: 3 }]]),
    ...change,
  };
  return answerQuestion(text, readQuestion(text, 'en'), facts).replaceAll('\u00a0', ' ');
}

describe('an answer', () => {
  it('tells the stored totals', () => {
    expect(ask('total?')).toBe(
      'Net PLN 40.50, VAT PLN 9.32, gross PLN 49.82.\nDiscount of PLN 4.50 is taken off.\nNo price in PLN: 2.',
    );
  });

  it('explains the line that is named by number, article number or words', () => {
    const why =
      'Line 1: 2 × Hammer (HM-1), PLN 20.00 net.\nAsked for as “2 hammers”.\nAgrees on: hammers.\nProbability that it is right: 87%.';
    for (const text of ['Why line 1?', 'why HM-1', 'Why the hammer?']) expect(ask(text)).toBe(why);
    expect(ask('why line 2?')).toContain('A person added it.');
    expect(ask('why?')).toContain('Name a line by its number');
    expect(ask('why line 77?')).toContain('Name a line by its number');
    expect(ask('alternatives for line 1')).toContain('- Big hammer (HM-9), 71 %');
    expect(ask('alternatives for line 2')).toContain('Nothing else came close.');
  });

  it('tells what is open, missing, asked for besides, and in stock', () => {
    expect(ask('what is unmatched?')).toBe('Not matched:\n- “3 gold bars” – nothing near in the catalogue');
    expect(ask('what is unmatched?', { unmatched: [] })).toBe('Every part of the request is matched.');
    expect(ask('is anything missing?')).toContain('In the request, but not in the offer:\n- 1 saw');
    expect(ask('is anything missing?', { coverage: null })).toContain('did not start from a request');
    expect(ask('delivery?')).toBe(
      'The request also says:\n- Deliver by 12 May.\n- 1. Hammer (HM-1): 12 in stock, 3 days\nThe offer is valid until March 1, 2026.',
    );
  });

  it('tells margins to those who may know them', () => {
    expect(ask('margin?')).toMatch(
      /^Margin PLN .* on PLN 18\.00 net\.\nBelow the floor of 99%: 1\.\nWithout a known cost: 2\.$/,
    );
    expect(ask('margin?', { margin: null })).toBe('Margins are shown to sales staff only.');
  });

  it('is a summary with what can be asked when the question is not understood', () => {
    const text = ask('xyzzy plugh');
    expect(text).toContain('“Hammers” for Nowak: 2 lines, 1 open parts, PLN 40.50 net, PLN 49.82 gross.');
    expect(text).toContain('- 2. 2.5 × Nails');
    expect(text).toContain('You can ask for');
    expect(ask('summary', { lines: [], unmatched: [] })).toContain('no lines yet');
  });

  it('is told in five languages', () => {
    expect(ask('Gesamtsumme, was kostet es?')).toMatch(/^Netto 40,50 PLN/);
    expect(ask('Combien au total ?')).toMatch(/^HT 40,50 PLN/);
    expect(ask('Ile to jest razem?')).toMatch(/^Netto 40,50 zł/);
    expect(ask('Quanto è in totale?')).toMatch(/^Netto 40,50 PLN/);
  });
});
