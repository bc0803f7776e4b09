import { decimal } from '#core/money/decimal';
import type { OfferLine } from '#core/offer/offer-content';

/** What was taken off a line, as clients read it: `10 %`, `5 CHF`. */
export function discountText({ type, value }: NonNullable<OfferLine['discount']>, currency: string): string {
  return type === 'percentage' ? `${decimal(value)} %` : `${decimal(value)} ${currency}`;
}
