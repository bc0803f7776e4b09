import type { Offer, OfferItem, OfferSummaryBody, UnmatchedDetail } from '#doors/drafts/contract';

export type { Offer, OfferItem, UnmatchedDetail };
export type OfferSummary = OfferSummaryBody;
export type OfferStatus = Offer['status'];

/** A part of the request that is no item: an entry of the checklist. */
export type Fact = Offer['facts'][number];
export type CustomerProposal = NonNullable<Offer['customerProposal']>;

/** A product that was considered; `score` is 0–1. */
export type Candidate = OfferItem['alternatives'][number];

/** Accepted and imported offers take no change but going back to draft. */
export const isLocked = (offer: Pick<Offer, 'status'>): boolean =>
  offer.status === 'accepted' || offer.status === 'imported';
