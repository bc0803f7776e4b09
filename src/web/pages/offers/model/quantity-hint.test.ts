import { describe, expect, it } from 'vitest';
import { quantityHint } from './quantity-hint.ts';

describe('quantityHint', () => {
  it.each([
    ['2 industrial CO2 sensors', 2],
    ['12x LED panel 60x60 40W', 12],
    ['- 3 pcs smoke detector', 3],
    ['10 Stück Leuchten', 10],
    ['smoke detector x4', 4],
    ['Rauchmelder – 6 Stk', 6],
    ['sensor (5)', 5],
    ['LED panel 40W', 1],
    ['60x60 panel', 1],
    ['CB-B16-1P', 1],
    ['two industrial CO2 sensors', 2],
    ['', 1],
    ['0 doors', 1],
  ])('%j → %d', (fragment, quantity) => {
    expect(quantityHint(fragment, 'en')).toBe(quantity);
  });

  it('reads number words, also of another language than the offer', () => {
    expect(quantityHint('zwei Rauchmelder', 'de')).toBe(2);
    expect(quantityHint('zwei Rauchmelder', 'en')).toBe(2);
    expect(quantityHint('two sensors', null)).toBe(2);
    expect(quantityHint('two sensors', 'xx')).toBe(2);
  });
});
