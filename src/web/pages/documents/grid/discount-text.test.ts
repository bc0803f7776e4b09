import { describe, expect, it } from 'vitest';
import { discountText, readDiscount } from './discount-text.ts';

describe('the discount of a line', () => {
  it('is a share with a sign, an amount without', () => {
    expect(readDiscount('12,5 %', 'de')).toEqual({ discount_type: 'percentage', discount_value: 12.5 });
    expect(readDiscount('50', 'de')).toEqual({ discount_type: 'fixed', discount_value: 50 });
    expect(readDiscount(' ', 'de')).toEqual({ discount_type: null, discount_value: null });
    expect([readDiscount('120 %', 'de'), readDiscount('-5', 'de'), readDiscount('much', 'de')]).toEqual([
      null,
      null,
      null,
    ]);
    expect(discountText({ discount_type: 'percentage', discount_value: 12.5 }, 'de')).toBe('12,5 %');
    expect(discountText({ discount_type: null, discount_value: null }, 'de')).toBe('');
  });
});
