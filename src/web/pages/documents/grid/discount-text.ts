import { editableDecimal, parseDecimalText } from '../../../ui/decimal-text.ts';
import type { DocumentElement } from '../data/document.ts';

type Discount = Pick<DocumentElement, 'discount_type' | 'discount_value'>;

/** `10 %` of the line, or `50` of the currency; empty without one. */
export function discountText({ discount_type: type, discount_value: value }: Discount, language: string): string {
  if (type === null || value === null) return '';
  const number = editableDecimal(value, language);
  return type === 'percentage' ? `${number} %` : number;
}

/** What a person types as a discount; null when it is none. */
export function readDiscount(typed: string, language: string): Discount | null {
  const isShare = typed.trim().endsWith('%');
  const text = parseDecimalText(typed.replace('%', ''), language);
  if (text === null) return null;
  if (text === '') return { discount_type: null, discount_value: null };
  const value = Number(text);
  if (value < 0 || (isShare && value > 100)) return null;
  return { discount_type: isShare ? 'percentage' : 'fixed', discount_value: value };
}
