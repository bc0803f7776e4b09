import type { OfferItem } from './offer.ts';

/** In one word, how far a line can be trusted. `manual`: a person chose it. */
export type MatchWord = 'exact' | 'sure' | 'check' | 'manual' | 'none';

/** From here on a score, which is the probability that the line is right, counts as sure. */
export const sureFrom = 0.8;

/** The word for a line's match. */
export function matchWord(item: Pick<OfferItem, 'matchSource' | 'matchScore'>): MatchWord {
  if (item.matchSource === 'manual') return 'manual';
  if (item.matchSource === 'exact') return 'exact';
  if (item.matchScore === null) return 'none';
  return item.matchScore >= sureFrom ? 'sure' : 'check';
}

/** Should a person look at this line before it goes out? */
export const needsLook = (item: Pick<OfferItem, 'matchSource' | 'matchScore' | 'priceMissing'>): boolean =>
  item.priceMissing || matchWord(item) === 'check';
