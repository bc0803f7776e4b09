/** What verbs hand to doors. */
export type { OfferSummary, StoredOffer, StoredUnmatched } from '#store/offer/stored-offer';
