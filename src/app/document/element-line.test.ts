import { describe, expect, it } from 'vitest';
import { blankLine, elementLine } from '#app/document/element-line';
import { Problem } from '#core/problem';

const rates = new Map([['rate-1', '8.1']]);
const blank = blankLine('line-1');

describe('the VAT of an element', () => {
  it('is that of its rate, else the percentage that is given', () => {
    expect(elementLine(blank, { vatRateId: 'rate-1', vatRate: 19 }, rates)).toMatchObject({
      vatRate: '8.1',
      element: { vatRateId: 'rate-1' },
    });
    expect(elementLine(blank, { vatRate: 19 }, rates)).toMatchObject({ vatRate: '19', element: null });
    expect(elementLine(blank, { vatRateId: null, vatRate: 19 }, rates).vatRate).toBeNull();
  });

  it('leaves its rate when a percentage replaces it, and stays without either', () => {
    const taxed = elementLine(blank, { vatRateId: 'rate-1', remark: 'kept' }, rates);
    expect(elementLine(taxed, { vatRate: 2.5 }, rates)).toMatchObject({
      vatRate: '2.5',
      element: { vatRateId: null, remark: 'kept' },
    });
    expect(elementLine(taxed, { name: 'Other' }, rates)).toMatchObject({ vatRate: '8.1', name: 'Other' });
  });

  it('may not be finer than prices are kept', () => {
    expect(() => elementLine(blank, { vatRate: 8.12345 }, rates)).toThrow(Problem);
  });
});
