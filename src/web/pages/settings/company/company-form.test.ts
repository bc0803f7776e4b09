import { describe, expect, it } from 'vitest';
import { toCompanyBody } from './company-form.ts';

describe('toCompanyBody', () => {
  it('sends only what is given, numbers as numbers and decimals as text', () => {
    const form = { validityDays: '30', marginFloorPercent: '12.5', currency: 'chf', defaultVatRate: '8.1', taxId: '' };
    expect(toCompanyBody(form)).toEqual({
      validityDays: 30,
      marginFloorPercent: 12.5,
      currency: 'CHF',
      defaultVatRate: '8.1',
      taxId: '',
    });
    expect(toCompanyBody({ defaultVatRate: '', marginFloorPercent: '' })).toEqual({
      defaultVatRate: '0',
      marginFloorPercent: 0,
    });
  });
});
