import type { OfferItem } from './offer.ts';

/** In one word, how far a line can be trusted. `confirmed`: a person looked and agreed. `manual`: a person chose it. */
export type MatchWord = 'exact' | 'sure' | 'check' | 'doubtful' | 'confirmed' | 'manual' | 'none';

/** From here on a score, which is the probability that the line is right, counts as sure. */
export const sureFrom = 0.8;
/** Below this a line is more a guess than an answer. */
export const doubtfulBelow = 0.6;

type Matched = Pick<OfferItem, 'matchSource' | 'matchScore' | 'alternatives'> &
  Partial<Pick<OfferItem, 'matchReason' | 'rationale'>>;

/** The word for a line's match. Where a second product would be just as sure, a person has to choose. */
export function matchWord(item: Matched): MatchWord {
  // A product that a person chose carries no reason of the engine; a confirmed one keeps it.
  if (item.matchSource === 'manual') return item.matchReason ? 'confirmed' : 'manual';
  if (item.matchSource === 'exact') return 'exact';
  if (item.matchScore === null) return 'none';
  const rival = item.alternatives[0]?.score ?? 0;
  if (item.matchScore < doubtfulBelow) return 'doubtful';
  return item.matchScore >= sureFrom && rival < sureFrom ? 'sure' : 'check';
}

/** Does a person have to say yes to the match? */
export function unsure(item: Matched): boolean {
  const word = matchWord(item);
  return word === 'check' || word === 'doubtful';
}

/** Should a person look at this line before it goes out? */
export const needsLook = (item: Matched & Pick<OfferItem, 'priceMissing'>): boolean =>
  item.priceMissing || unsure(item);
