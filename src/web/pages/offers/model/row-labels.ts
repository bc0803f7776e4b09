import type { Offer } from './offer.ts';

/** What ties each line and open part to its fragment of the request, by id: lines have numbers, open parts letters. */
export function rowLabels({ items, unmatchedDetails }: Pick<Offer, 'items' | 'unmatchedDetails'>) {
  return new Map([
    ...items.map(({ id }, at) => [id, String(at + 1)] as const),
    ...unmatchedDetails.map(({ id }, at) => [id, letters(at)] as const),
  ]);
}

/** A, B … Z, AA, AB … */
function letters(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26));
  return at < 26 ? letter : letters(Math.floor(at / 26) - 1) + letter;
}
