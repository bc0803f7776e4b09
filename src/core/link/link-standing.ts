import type { OfferState } from '#core/offer/lifecycle';

/** What the revision of a link is worth by now. `refused`: revoked, or one that there never was. */
export type LinkStanding = 'current' | 'superseded' | 'refused';

/** A revision that went out. */
export interface Issue {
  readonly revision: number;
  readonly revoked: boolean;
}

export interface LinkedOffer {
  readonly state: OfferState;
  /** Number of the offer's newest revision. */
  readonly revision: number;
  /** Oldest first. */
  readonly issues: readonly Issue[];
  /** The revision that an answer was given to, or null without one. */
  readonly answered: number | null;
}

/** States in which the seller is at it again: nothing that is out counts but what stands now. */
const working: readonly OfferState[] = ['draft', 'preparing'];

/** Is the seller at it, so that a link opens what stands now instead of what went out? */
export function isWorkedOn(state: OfferState): boolean {
  return working.includes(state);
}

/** The revision that a link made now is bound to. */
export function linkedRevision({ state, revision, issues }: LinkedOffer): number {
  return isWorkedOn(state) ? revision : (issues.at(-1)?.revision ?? revision);
}

/**
 * What a link to a revision is worth. After an answer both the revision that was answered and the one that holds the
 * agreement are current.
 */
export function linkStanding(offer: LinkedOffer, revision: number): LinkStanding {
  const newest = linkedRevision(offer);
  const issue = offer.issues.find((one) => one.revision === revision);
  if (issue?.revoked || revision > newest || revision < 0) return 'refused';
  return revision === newest || revision === offer.answered ? 'current' : 'superseded';
}
