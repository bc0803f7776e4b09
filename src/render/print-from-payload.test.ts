import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PayloadItem, type PrintPayload, printFromPayload } from './print-from-payload.ts';

const style = { language: 'pl', locale: 'pl-PL', accentColor: '#0f6e56' } as const;

function payload(items: readonly PayloadItem[], offer: Partial<PrintPayload['offer']> = {}): PrintPayload {
  return {
    offer: { number: 'OFR-1', issueDate: '2026-03-02', validUntil: '2026-03-16', currency: 'EUR', ...offer },
    seller: { name: 'Hellwerk', address: 'Lindenstraße 12\n20097 Hamburg', nip: 'DE1', contact: 'Ada' },
    buyer: { name: 'Kunde', address: 'ul. Długa 1, 00-001 Warszawa' },
    items,
  };
}

describe('printFromPayload', () => {
  it('prices lines, discount and VAT', () => {
    const items = [{ name: 'Panel', quantity: 16, unitPriceNet: 348.35, vatRate: 0.22 }];
    expect(printFromPayload(payload(items, { discountPercent: 4 }), style)).toMatchObject({
      lines: [
        {
          position: '1',
          quantity: '16',
          unit: 'szt.',
          unitPrice: '348.35',
          vatRate: '22',
          net: '5573.60',
          carriedNet: '5573.60',
        },
      ],
      linesNet: '5573.60',
      discount: { label: '', percent: '4', amount: '-222.94' },
      vat: [{ rate: '22', net: '5350.66', vat: '1177.15', gross: '6527.81' }],
      net: '5350.66',
      vatTotal: '1177.15',
      gross: '6527.81',
    });
  });

  it('reads a VAT rate as a fraction, exactly', () => {
    const rates = [0.07, 0.29, 0.081, 0].map((vatRate) => ({ name: 'x', quantity: 1, unitPriceNet: 1, vatRate }));
    expect(printFromPayload(payload(rates), style).lines.map(({ vatRate }) => vatRate)).toEqual([
      '7',
      '29',
      '8.1',
      '0',
    ]);
  });

  it('adds VAT once per rate, not per line', () => {
    const items = [1, 2, 3].map(() => ({ name: 'x', quantity: 1, unitPriceNet: 9.75, vatRate: 0.23 }));
    const print = printFromPayload(payload(items), style);
    expect(print.gross).toBe('35.98');
    expect(print).not.toHaveProperty('discount');
    expect(print.lines.map(({ carriedNet }) => carriedNet)).toEqual(['9.75', '19.50', '29.25']);
  });

  it('takes addresses apart and labels the terms that are given', () => {
    const items = [{ name: 'x', quantity: 1, unitPriceNet: 1, vatRate: 0 }];
    const print = printFromPayload({ ...payload(items), terms: { payment: '14 dni', notes: '' } }, style);
    expect(print.seller).toEqual({
      name: 'Hellwerk',
      address: ['Lindenstraße 12', '20097 Hamburg'],
      taxId: 'DE1',
      contact: 'Ada',
      accentColor: '#0f6e56',
    });
    expect(print.buyer).toEqual({ name: 'Kunde', address: ['ul. Długa 1', '00-001 Warszawa'] });
    expect(print.terms).toEqual([{ label: 'Płatność', text: '14 dni' }]);
  });

  it('carries the sum of the lines to the end, and net and VAT add up', () => {
    const item = fc.record({
      name: fc.constant('x'),
      quantity: fc.integer({ min: 1, max: 999_999 }).map((thousandths) => thousandths / 1000),
      unitPriceNet: fc.integer({ min: 0, max: 9_999_999 }).map((cents) => cents / 100),
      vatRate: fc.constantFrom(0, 0.05, 0.08, 0.23),
    });
    const discount = fc.integer({ min: 0, max: 100 });
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 20 }), discount, (items, discountPercent) => {
        const print = printFromPayload(payload(items, { discountPercent }), style);
        expect(print.lines.at(-1)?.carriedNet).toBe(print.linesNet);
        expect(cents(print.net) + cents(print.vatTotal)).toBe(cents(print.gross));
        expect(cents(print.linesNet) + cents(print.discount?.amount ?? '0.00')).toBe(cents(print.net));
        expect(print.vat.reduce((sum, { gross }) => sum + cents(gross), 0n)).toBe(cents(print.gross));
      }),
    );
  });
});

function cents(decimal: string): bigint {
  return BigInt(decimal.replace('.', ''));
}
