import { describe, expect, it } from 'vitest';
import type { OfferLine } from '#core/offer/offer-content';
import { priceOffer } from '#core/pricing/price-offer';
import { printLines } from '#render/print-lines';
import { aLine } from '#test/offer-fixture';

const id = (at: number) => `00000000-0000-4000-8000-00000000000${at}`;
const lines: readonly OfferLine[] = [
  aLine(id(1), { kind: 'heading', name: 'Concept', quantity: null, unitPrice: null }),
  aLine(id(2), {
    name: 'Sprint',
    description: '<p>Two <b>designers</b></p>',
    quantity: '12.000',
    unitPrice: '120',
    vatRate: '8.1',
    unit: 'h',
  }),
  aLine(id(3), {
    name: 'Migration',
    description: '',
    quantity: '1',
    unitPrice: '850',
    vatRate: '8.1',
    discount: { type: 'percentage', value: '10' },
  }),
  aLine(id(4), { name: 'Photos', quantity: '1', unitPrice: '400', vatRate: '8.1', optional: true }),
  aLine(id(5), { kind: 'percentage', name: 'Management', quantity: '1', unitPrice: '5', vatRate: '8.1' }),
  aLine(id(6), { kind: 'subtotal', name: 'Subtotal', quantity: null, unitPrice: null }),
  aLine(id(7), { kind: 'discount', name: 'hidden' }),
];
const priced = priceOffer({ currency: 'CHF', lines });

describe('printLines', () => {
  it('numbers priced lines and prints their stored amounts', () => {
    const printed = printLines(lines, priced, { language: 'en', withOptional: true });
    expect(printed.map(({ kind, position, name, net }) => [kind, position, name, net])).toEqual([
      ['heading', '', 'Concept', '0.00'],
      ['product', '1', 'Sprint', '1440.00'],
      ['product', '2', 'Migration', '765.00'],
      ['product', '3', 'Photos', '400.00'],
      ['percentage', '4', 'Management', '110.25'],
      ['subtotal', '', 'Subtotal', '2315.25'],
    ]);
    expect(printed[1]?.details).toEqual([
      { kind: 'paragraph', runs: [{ text: 'Two ' }, { text: 'designers', bold: true }] },
    ]);
    expect(printed[2]?.discount).toBe('10 %');
    expect(printed[1]?.quantity).toBe('12');
  });

  it('leaves out what was not taken', () => {
    const printed = printLines(lines, priced, { language: 'en', withOptional: false });
    expect(printed.map(({ name }) => name)).not.toContain('Photos');
  });
});
