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
    ['', 1],
    ['0 doors', 1],
  ])('%j → %d', (fragment, quantity) => {
    expect(quantityHint(fragment)).toBe(quantity);
  });
});
