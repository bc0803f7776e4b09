import type { Offer } from './offer.ts';

/** A delivery address on one line, as it is read aloud; empty for none. */
export function addressWords(address: Offer['deliveryAddress']): string {
  if (!address) return '';
  const { line1, line2, zip, city, country } = address;
  const parts = [line2, line1, [zip, city].filter(Boolean).join(' '), country];
  return parts.filter((part) => part !== undefined && part !== '').join(', ');
}
