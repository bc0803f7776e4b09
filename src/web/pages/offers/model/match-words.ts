import type { OfferItem } from './offer.ts';

/** In one word, how far a line can be trusted. `manual`: a person chose it. */
export type MatchWord = 'exact' | 'sure' | 'check' | 'manual' | 'none';

/** From here on a score, which is the probability that the line is right, counts as sure. */
export const sureFrom = 0.8;

type Matched = Pick<OfferItem, 'matchSource' | 'matchScore' | 'alternatives'>;

/** The word for a line's match. Where a second product would be just as sure, a person has to choose. */
export function matchWord(item: Matched): MatchWord {
  if (item.matchSource === 'manual') return 'manual';
  if (item.matchSource === 'exact') return 'exact';
  if (item.matchScore === null) return 'none';
  const rival = item.alternatives[0]?.score ?? 0;
  return item.matchScore >= sureFrom && rival < sureFrom ? 'sure' : 'check';
}

/** Should a person look at this line before it goes out? */
export const needsLook = (item: Matched & Pick<OfferItem, 'priceMissing'>): boolean =>
  item.priceMissing || matchWord(item) === 'check';
