import { decidedStates, type OfferState } from '#core/offer/lifecycle';

/** Word and sentence for the people who follow an offer. */
export interface OfferActivity {
  readonly event: string;
  readonly description: string;
}

/** What a change of state means in the words of the documents. */
export function activityOf(from: OfferState, to: OfferState): OfferActivity {
  if (from === to) return { event: 'updated', description: 'Offer updated' };
  if (to === 'ready') return { event: 'locked', description: 'Offer locked' };
  if (to === 'draft') return { event: 'unlocked', description: 'Offer unlocked' };
  if (to === 'accepted') return { event: 'approved', description: 'Offer approved' };
  if (decidedStates.includes(to)) return { event: 'rejected', description: 'Offer rejected' };
  if (to === 'open' && from === 'accepted') return { event: 'reopened', description: 'Offer reopened' };
  if (to === 'open' && (from === 'draft' || from === 'ready')) return { event: 'sent', description: 'Offer sent' };
  return { event: 'updated', description: 'Offer updated' };
}
