import { describe, expect, it } from 'vitest';
import { toCompanyBody } from './company-form.ts';

describe('toCompanyBody', () => {
  it('sends numbers as numbers, decimals as text, and null for what was emptied', () => {
    expect(toCompanyBody({ validityDays: '30', marginFloorPercent: '12.5', taxId: ' ', currency: 'chf' })).toEqual({
      validityDays: 30,
      marginFloorPercent: '12.5',
      taxId: null,
      currency: 'CHF',
    });
  });
});
